import { describe, expect, it } from 'vitest';
import { readMoved } from '../../../lib/domain/move-in/read-moved';
import { limitCalled, read, remarksOf, rules, sample } from './rules';

// By the export code of Block Site 0.6.0; see samples/README.md.
const whole = sample('block-site-0.6.0.json');
const reverse = sample('block-site-0.6.0-reverse.json');

const changed = (over: Readonly<Record<string, unknown>>) => JSON.stringify({ ...JSON.parse(reverse), ...over });
const entries = (...blocked: readonly string[]) => changed({ blocked, reverse: false });

describe('an export of Block Site', () => {
  it('becomes one limit that is in force when its times did not open everything', () => {
    const limit = limitCalled(read(whole), 'Block Site');
    expect(limit.draft).toEqual({
      name: 'Block Site',
      sites: {
        mode: 'these',
        patterns: ['feeds.example', '*.video.example', '*.comics.example', '=www.shop.example', 'news.example/sport*'],
        lists: [],
        labelled: false,
      },
      strength: 'block',
      when: {
        kind: 'schedule',
        windows: [
          { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
          { days: [6, 7], from: '00:00', to: '00:00' },
        ],
      },
      waitSeconds: 10,
      passMinutes: [5, 10, 15],
      goal: null,
      allowance: null,
    });
  });

  it('lists what could not be carried over', () => {
    const moved = read(whole);
    expect(remarksOf(limitCalled(moved, 'Block Site'))).toEqual({
      wildcard: ['*://*word*/*'],
      path: ['news.example/sport'],
      port: ['192.168.1.48:9000'],
      'not-a-site': ['ws120'],
      regexp: ['R:ht{2}ps*://.*\\.games\\.example'],
      helps: ['help.example'],
      'times-backwards': ['Sun 20:00-10:00'],
      'own-page': [],
      'times-of-rules': ['^https://www\\.feeds\\.example/'],
      message: [],
    });
    expect(moved.leftOut).toEqual([{ kind: 'password', texts: [] }]);
  });

  it('in reverse becomes "everything except", and says which exception is lost', () => {
    const limit = limitCalled(read(reverse), 'Block Site');
    expect(limit.draft).toMatchObject({
      sites: { mode: 'everything-except', patterns: ['manual.example', '=docs.example'] },
      when: { kind: 'always' },
    });
    expect(remarksOf(limit)).toEqual({ exceptions: ['*://*wiki*/*'] });
  });

  it.each([
    ['a.example', ['a.example']],
    ['A.Example', ['a.example']],
    ['*.a.example', ['*.a.example']],
    ['a.example/Path', ['a.example/Path*']],
    ['*://a.example/*', ['=a.example']],
    ['*://*.a.example/*', ['*.a.example']],
    ['*://a.example/path*', ['a.example/path*']],
    ['http://a.example', ['=a.example']],
    ['127.0.0.1', ['127.0.0.1']],
  ])('reads the entry %s as %j', (entry, patterns) => {
    expect(read(entries(entry)).limits[0]?.draft.sites.patterns).toEqual(patterns);
  });

  it.each([
    ['a*.example', 'wildcard'],
    ['*://a.example/*/b', 'wildcard'],
    ['*://*/*', 'wildcard'],
    ['co.uk', 'public-suffix'],
    ['ftp://a.example/*', 'not-a-site'],
    ['R:a', 'regexp'],
  ])('leaves out the entry %s: %s', (entry, kind) => {
    const moved = read(entries(entry));
    expect(moved.limits).toEqual([]);
    expect(moved.leftOut).toEqual([{ kind, texts: [entry] }]);
  });

  it('whose times open every day as a whole closes nothing', () => {
    const day = [{ start: '00:00', end: '23:59' }];
    const times = { Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day };
    const moved = read(changed({ schedule: { times } }));
    expect(moved.limits).toEqual([]);
    expect(moved.leftOut).toEqual([{ kind: 'never', texts: ['Block Site'] }]);
  });

  it.each([
    ['no text of a site', { blocked: [7] }],
    ['a day that no export writes', { schedule: { times: { Mon: [{ start: '9', end: '10:00' }] } } }],
    ['a switch that is neither on nor off', { reverse: 'yes' }],
  ])('with %s is refused as a whole', (_, over) => {
    expect(readMoved(changed(over), rules)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('without an entry says that there is nothing to move', () => {
    expect(readMoved(entries(), rules)).toEqual({ ok: false, problem: 'nothing' });
  });
});
