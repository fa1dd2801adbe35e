import { describe, expect, it } from 'vitest';
import { patternSet } from '../../../lib/domain/limits/site-set';
import { readMoved } from '../../../lib/domain/move-in/read-moved';
import { limitCalled, read, remarksOf, rules, sample } from './rules';

// By the export code of LeechBlock NG 1.6.3; see samples/README.md.
const whole = sample('leechblock-ng-1.6.3.txt');
const withSubdomains = sample('leechblock-ng-1.6.3-subdomains.txt');

const weekdaysOnly = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The export with some options of the only set otherwise. */
const with1 = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}=${value}`),
    withSubdomains,
  );
const only = (options: Readonly<Record<string, string>>) => read(with1(options));

describe('an export of LeechBlock NG', () => {
  it('becomes a limit for each set that closed something, and tells of the others', () => {
    const moved = read(whole);
    expect(moved.tool).toBe('leechblock');
    expect(moved.limits.map(({ draft }) => draft.name)).toEqual([
      'Feeds at work',
      'Evening videos',
      'Nights and amounts',
      'Nights and amounts, amount',
      'Only the manual',
      'Words',
      'Block set 6',
    ]);
    expect(moved.leftOut).toEqual([
      { kind: 'off', texts: ['Old one'] },
      { kind: 'regexp-limit', texts: ['By expression'] },
      { kind: 'never', texts: ['Never on'] },
      { kind: 'names', texts: [] },
      { kind: 'password', texts: [] },
    ]);
  });

  it('keeps hours and sites, and says of paths what is otherwise', () => {
    const limit = limitCalled(read(whole), 'Feeds at work');
    expect(limit.draft).toEqual({
      name: 'Feeds at work',
      sites: {
        mode: 'these',
        patterns: [
          '*.blogs.example',
          '=news.example',
          '=www.news.example',
          '=reddit.com',
          '=www.reddit.com',
          'video.example/watch*',
          '+reddit.com/r/woodworking*',
        ],
        lists: [],
        labelled: false,
      },
      strength: 'block',
      when: {
        kind: 'schedule',
        windows: [
          { days: weekdaysOnly, from: '09:00', to: '12:00' },
          { days: weekdaysOnly, from: '13:00', to: '17:30' },
        ],
      },
      waitSeconds: 10,
      passMinutes: [5, 10, 15],
      goal: null,
      allowance: null,
    });
    expect(remarksOf(limit)).toEqual({
      path: ['www.video.example/watch', 'reddit.com/r/woodworking'],
      'kept-shut': [],
      'open-pages': [],
    });
  });

  it('makes a pause with its wait of a page that let one through after a while', () => {
    const limit = limitCalled(read(whole), 'Evening videos');
    expect(limit.draft).toMatchObject({
      strength: 'pause',
      waitSeconds: 30,
      when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 45 }], within: null },
    });
    expect(remarksOf(limit)).toEqual({ referrer: ['>portal.example'], 'going-on': [], override: [] });
  });

  it('makes two limits of a set that closed by hours and by an amount', () => {
    const moved = read(whole);
    expect(limitCalled(moved, 'Nights and amounts').draft.when).toEqual({
      kind: 'schedule',
      windows: [
        { days: everyDay, from: '00:00', to: '06:00' },
        { days: everyDay, from: '22:00', to: '00:00' },
      ],
    });
    expect(limitCalled(moved, 'Nights and amounts, amount').draft.when).toEqual({
      kind: 'budgets',
      budgets: [{ unit: 'minutes', per: 'rolling', hours: 4, amount: 2 }],
      within: null,
    });
    expect(remarksOf(limitCalled(moved, 'Nights and amounts'))).toEqual({
      file: ['FILE'],
      'not-a-site': ['a', 'remark'],
      wildcard: ['exam*ple.example'],
      port: ['shop.example:8443'],
      'part-minutes': [],
      'fixed-hours': [],
    });
  });

  it('makes "everything except" of all sites with exceptions, and says which exception is lost', () => {
    const limit = limitCalled(read(whole), 'Only the manual');
    expect(limit.draft).toMatchObject({
      sites: { mode: 'everything-except', patterns: ['=manual.example', '=www.manual.example'] },
      when: { kind: 'always' },
    });
    expect(remarksOf(limit)).toEqual({ exceptions: ['docs*.example'], 'own-page': [], private: [] });
  });

  it('takes words where they stood for any site, and by the address alone', () => {
    const limit = limitCalled(read(whole), 'Words');
    expect(limit.draft.sites).toEqual(patternSet('these', ['~lottery']));
    expect(remarksOf(limit)).toMatchObject({ 'word-in-address': ['~lottery'], words: ['~two_words'] });
  });

  it('counts an amount within hours where both had to be so, and says of a filter that it is none', () => {
    const limit = limitCalled(read(whole), 'Block set 6');
    expect(limit.draft).toMatchObject({
      strength: 'notice',
      when: {
        kind: 'budgets',
        budgets: [{ unit: 'minutes', per: 'week', amount: 60 }],
        within: [{ days: weekdaysOnly, from: '18:00', to: '22:00' }],
      },
    });
    expect(remarksOf(limit)).toEqual({ filter: [], rollover: [], 'open-pages': [] });
  });

  it('covers what is below a site where subdomains were switched on', () => {
    expect(only({}).limits[0]?.draft.sites.patterns).toEqual(['a.example', 'b.example/c*', '+help.a.example']);
    expect(only({}).leftOut).toEqual([]);
  });
});

describe('a block set', () => {
  const whenOf = (options: Readonly<Record<string, string>>) => only(options).limits.map(({ draft }) => draft.when);

  it.each([
    ['days without hours or an amount', { times1: '' }, 'never'],
    ['no days', { days1: '0' }, 'never'],
    ['hours and an amount that both must be so, without the amount', { conjMode1: 'true' }, 'never'],
    ['an amount as long as its time', { times1: '', limitMins1: '60', limitPeriod1: '3600' }, 'never'],
    ['an amount for half an hour', { times1: '', limitMins1: '5', limitPeriod1: '1800' }, 'amount'],
    ['words on pages of some sites', { sites1: 'a.example ~bets' }, 'words-on-page'],
    ['words that open a page', { sites1: '* ~bets', allowKeywords1: 'true' }, 'words-on-page'],
    ['an expression in place of its sites', { regexpBlock1: '.' }, 'regexp-limit'],
    ['nothing that Ebb can cover', { sites1: 'FILE exam*ple.example' }, 'empty'],
    ['sites that help alone', { sites1: 'help.example' }, 'empty'],
    ['every site and every exception', { sites1: '* +*' }, 'empty'],
    ['its switch off', { disable1: 'true' }, 'off'],
  ])('with %s is left out, by name', (_, options, kind) => {
    const moved = only(options);
    expect(moved.limits).toEqual([]);
    expect(moved.leftOut).toContainEqual({ kind, texts: ['All of them'] });
  });

  it('counts an amount on its days alone', () => {
    const weekend = { days1: '65', times1: '', limitMins1: '30', limitPeriod1: '86400' };
    expect(whenOf(weekend)).toEqual([
      {
        kind: 'budgets',
        budgets: [{ unit: 'minutes', per: 'day', amount: 30 }],
        within: [{ days: [6, 7], from: '00:00', to: '00:00' }],
      },
    ]);
  });

  it('keeps its wait within what a pause can have, and says so', () => {
    const limit = only({ blockURL1: 'es/delayed.html?$S&$U', delaySecs1: '3600' }).limits[0];
    expect(limit?.draft).toMatchObject({ strength: 'pause', waitSeconds: 600 });
    expect(remarksOf(limit ?? { remarks: [] })).toMatchObject({ wait: [], 'going-on': [] });
  });

  it('says what has no place in a limit', () => {
    const limit = only({
      sitesURL1: 'https://lists.example/a.txt',
      regexpAllow1: '^https://b',
      incogMode1: '2',
      waitSecs1: '10',
      limitMins1: '20',
      limitPeriod1: '86400',
      limitOffset1: '4',
      countFocus1: 'false',
      times1: '',
    }).limits[0];
    expect(remarksOf(limit ?? { remarks: [] })).toEqual({
      exceptions: ['^https://b'],
      path: ['b.example/c*'],
      'list-address': ['https://lists.example/a.txt'],
      private: [],
      'page-wait': [],
      offset: [],
      background: [],
    });
  });
});

describe('an export that is not whole', () => {
  it.each([
    ['cut off', whole.slice(0, whole.length / 2)],
    ['without its last options', whole.replace(/^numSets=.*$/m, '')],
    ['with more sets than it holds', whole.replace(/^numSets=.*$/m, 'numSets=11')],
    ['with days that no export writes', with1({ days1: '128' })],
    ['with times that no export writes', with1({ times1: '0900-2500' })],
    ['with a switch that is neither on nor off', with1({ conjMode1: 'maybe' })],
  ])('%s is refused as a whole', (_, text) => {
    expect(readMoved(text, rules)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('of a version before these options is read with their defaults', () => {
    const older = withSubdomains.replace(/^(?:incogMode|disable|waitSecs|rollover|allowOverLock)1=.*\n/gm, '');
    expect(older.length).toBeLessThan(withSubdomains.length);
    expect(read(older)).toEqual(read(withSubdomains));
  });

  it('of a later version names the options that Ebb does not know', () => {
    const later = withSubdomains.replace('setName1=', 'newThing1=true\nsetName1=');
    expect(read(later).leftOut).toEqual([{ kind: 'unknown', texts: ['newThing1'] }]);
  });

  it('with lines of its Android export before it is read', () => {
    const android = `### Save this file to Google Drive:\n### Select all -> Share -> Drive\n\n${withSubdomains}`;
    expect(read(android.replace(/\n/g, '\r\n'))).toEqual(read(withSubdomains));
  });

  it('with new sets alone says that there is nothing to move', () => {
    expect(readMoved(with1({ sites1: '' }), rules)).toEqual({ ok: false, problem: 'nothing' });
  });
});
