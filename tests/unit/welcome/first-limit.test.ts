import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../../lib/domain/help/sites-that-help';
import { limitDraftSchema } from '../../../lib/domain/limits/limit';
import { readLimitForm } from '../../../lib/domain/limits/limit-form-reading';
import {
  emptyFirstLimit,
  type FirstLimit,
  firstLimitKinds,
  firstLimitWays,
  formOfFirstLimit,
  socialFeeds,
} from '../../../lib/domain/welcome/first-limit';

const rules = { isPublicSuffix, isSiteThatHelps };
const read = (over: Partial<FirstLimit>) =>
  readLimitForm(formOfFirstLimit({ ...emptyFirstLimit, ...over }, { name: 'First', starter: 'set' }), rules);
const draftOf = (over: Partial<FirstLimit>) => {
  const reading = read(over);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.draft;
};

describe('the first limit', () => {
  test.each(firstLimitKinds.flatMap((kind) => firstLimitWays.map((way) => [kind, way] as const)))(
    'about %s, with %s, can be saved as it stands',
    (kind, way) => {
      const draft = draftOf({ kind, way });
      expect(v.is(limitDraftSchema, draft)).toBe(true);
      expect(draft.name).toBe('First');
    },
  );

  it('covers the set that comes with Ebb and labelled pages', () => {
    expect(draftOf({}).sites).toEqual({ mode: 'these', patterns: [], lists: ['set'], labelled: true });
    expect(draftOf({ kind: 'evenings' }).sites).toMatchObject({
      patterns: socialFeeds,
      lists: ['set'],
      labelled: true,
    });
    expect(draftOf({ kind: 'social' }).sites).toEqual({
      mode: 'these',
      patterns: [...socialFeeds],
      lists: [],
      labelled: false,
    });
  });

  test.each([
    ['adult', 'pause', 'pause', { kind: 'always' }, null],
    ['adult', 'block', 'block', { kind: 'always' }, { minutes: 0, per: 'day' }],
    ['adult', 'amount', 'pause', { kind: 'budgets', within: null }, { minutes: 30, per: 'day' }],
    ['evenings', 'pause', 'pause', { kind: 'schedule' }, null],
    ['evenings', 'block', 'block', { kind: 'schedule' }, null],
    ['evenings', 'amount', 'pause', { kind: 'budgets', within: [{ from: '22:00', to: '06:00' }] }, { minutes: 30 }],
  ] as const)('%s, %s: %s', (kind, way, strength, when, goal) => {
    expect(draftOf({ kind, way })).toMatchObject({ strength, when, goal });
  });

  it('says what is to be put right', () => {
    expect(read({ way: 'amount', minutes: 'x' })).toMatchObject({ ok: false, problems: [{ field: 'budgets.0' }, {}] });
    expect(read({ kind: 'social', sites: 'samaritans.org' })).toMatchObject({
      ok: false,
      problems: [{ field: 'sites', problem: 'helps' }],
    });
    expect(read({ kind: 'social', sites: ' ' })).toMatchObject({ ok: false, problems: [{ kind: 'sites-missing' }] });
  });

  it('takes nothing of a field that is not shown', () => {
    expect(draftOf({ kind: 'adult', sites: 'not a site at all' }).sites.patterns).toEqual([]);
    expect(draftOf({ kind: 'adult', way: 'pause', minutes: '' }).strength).toBe('pause');
  });
});
