import { describe, expect, it } from 'vitest';
import { longestFile, longestList, readMoved } from '../../../lib/domain/move-in/read-moved';
import { read, remarksOf, rules } from './rules';

describe('a plain list', () => {
  it('becomes one limit with the pause page', () => {
    const moved = read(
      '\uFEFF# mine\na.example\n\n0.0.0.0 b.example c.example # two\nhttps://d.example/e, ~word\n+f.a.example',
    );
    expect(moved.tool).toBe('list');
    expect(moved.limits[0]?.draft).toMatchObject({
      name: 'Moved list',
      sites: {
        mode: 'these',
        patterns: ['a.example', 'b.example', 'c.example', 'd.example/e', '~word', '+f.a.example'],
      },
      strength: 'pause',
      when: { kind: 'always' },
    });
    expect(moved.leftOut).toEqual([]);
  });

  it('leaves out what is no site, by its reason', () => {
    const [limit] = read('a.example\nco.uk\nlocal\nhelp.example\nx*y.example\n~a-b').limits;
    expect(remarksOf(limit ?? { remarks: [] })).toEqual({
      'public-suffix': ['co.uk'],
      'not-a-site': ['local'],
      helps: ['help.example'],
      wildcard: ['x*y.example'],
      words: ['~a-b'],
    });
  });
});

describe('a text that is none of these', () => {
  it.each([
    ['nothing', ' \n ', 'blank'],
    ['sentences', 'Dear diary,\nthis is no list.', 'foreign'],
    ['a page of the web', '<!doctype html><title>a.example</title>', 'foreign'],
    ['a picture', '\u0089PNG\u0000\u0001 a.example', 'foreign'],
    ['other settings', '{"limits":[],"preferences":{}}', 'foreign'],
    ['a list of JSON', '["a.example"]', 'foreign'],
    ['exceptions alone', '+a.example', 'foreign'],
    ['half of JSON', '{"blocked":["a.exa', 'damaged'],
    ['a long list', 'a.example\n'.repeat(longestList + 1), 'too-long'],
    ['a file of any kind that is too long', 'x'.repeat(longestFile + 1), 'too-long'],
  ])('%s is refused', (_, text, problem) => {
    expect(readMoved(text, rules)).toEqual({ ok: false, problem });
  });
});
