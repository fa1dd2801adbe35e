import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { budgetSchema, type LimitDraft, limitDraftSchema } from '../../../lib/domain/limits/limit';
import { emptyBudget, emptyLimitForm, type LimitForm, limitFormOf } from '../../../lib/domain/limits/limit-form';
import {
  draftSoFar,
  type FormProblem,
  readLimitForm,
  suggestLimitName,
} from '../../../lib/domain/limits/limit-form-reading';

const rules = { isPublicSuffix, isSiteThatHelps: (host: string) => host === 'help.example' };

const form = (overrides: Partial<LimitForm> = {}): LimitForm => ({
  ...emptyLimitForm,
  sites: 'example.com',
  ...overrides,
});

const problemsOf = (overrides: Partial<LimitForm>): readonly FormProblem[] => {
  const read = readLimitForm(form(overrides), rules);
  return read.ok ? [] : read.problems;
};

const draftOf = (overrides: Partial<LimitForm> = {}): LimitDraft => {
  const read = readLimitForm(form(overrides), rules);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.draft;
};

describe('the sites', () => {
  it.each<[string, string, string[]]>([
    ['one line', 'example.com', ['example.com']],
    [
      'many lines of every kind of line end',
      'a.com\r\nb.com\rc.com\n\n  \nd.com',
      ['a.com', 'b.com', 'c.com', 'd.com'],
    ],
    ['commas, also at the end', 'a.com, b.com,c.com,\n,', ['a.com', 'b.com', 'c.com']],
    ['a comma in a path', 'a.com/maps,west', ['a.com/maps,west']],
    ['the same site twice', 'Example.com\nhttps://example.com/\nexample.com.', ['example.com']],
    ['a whole address', 'https://example.com/live?x=1#part', ['example.com/live?x=1']],
    [
      'every kind of pattern',
      '=www.a.com\n*.b.com\n~poker\n+a.com/work',
      ['=www.a.com', '*.b.com', '~poker', '+a.com/work'],
    ],
  ])('reads %s', (_name, sites, patterns) => {
    expect(draftOf({ sites, name: 'x' }).sites.patterns).toEqual(patterns);
  });

  it.each<[string, string, number, string, string]>([
    ['a space', 'a.com\nnot a site', 2, 'not a site', 'space'],
    ['a bare name', '\n\nexample', 3, 'example', 'single-label'],
    ['a public suffix', 'co.uk', 1, 'co.uk', 'public-suffix'],
    ['a star in the middle', 'a.*.com', 1, 'a.*.com', 'wildcard'],
    ['another scheme', 'ftp://a.com', 1, 'ftp://a.com', 'scheme'],
    ['one bad part of a line', 'a.com, b c.com', 1, 'b c.com', 'space'],
    ['a word of one letter', '~x', 1, '~x', 'word-short'],
    ['a site that helps', 'a.com\nhttps://help.example/', 2, 'https://help.example/', 'helps'],
  ])('explains %s at its line', (_name, sites, line, text, problem) => {
    expect(problemsOf({ sites, name: 'x' })).toEqual([{ field: 'sites', kind: 'pattern', line, text, problem }]);
  });

  it('explains every bad line at once', () => {
    expect(problemsOf({ sites: 'com\na.com\nb c' })).toMatchObject([{ line: 1 }, { line: 3 }]);
  });

  it.each(['', ' \n , ', '+example.com'])('asks for a site where %j covers none', (sites) => {
    expect(problemsOf({ sites })).toMatchObject([{ field: 'sites', kind: 'sites-missing' }]);
  });

  it('takes a site that helps as an exception, and no site at all where everything is covered', () => {
    expect(draftOf({ sites: 'a.com\n+help.example' }).sites.patterns).toEqual(['a.com', '+help.example']);
    expect(draftOf({ sites: 'help.example', mode: 'everything-except', name: 'x' }).sites.patterns).toEqual([
      'help.example',
    ]);
    expect(draftOf({ sites: '', mode: 'everything-except', name: 'x' }).sites.patterns).toEqual([]);
  });
});

describe('the name', () => {
  it.each<[string, string]>([
    ['www.example.com\nother.com', 'example.com'],
    ['=example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['+a.com\n~poker', 'poker'],
    ['', ''],
  ])('is suggested from the first site of %j', (sites, name) => {
    expect(suggestLimitName(form({ sites }), rules)).toBe(name);
  });

  it('is that of the first list where there is no site', () => {
    const naming = { ...rules, nameWithoutSites: ({ lists }: Pick<LimitForm, 'lists'>) => `List ${lists.join('+')}` };
    expect(suggestLimitName(form({ sites: '', lists: ['a'] }), naming)).toBe('List a');
    expect(suggestLimitName(form({ sites: '+b.com', lists: ['a'] }), naming)).toBe('List a');
    expect(suggestLimitName(form({ lists: ['a'] }), naming)).toBe('example.com');
    expect(suggestLimitName(form({ sites: '', lists: ['a'], mode: 'everything-except' }), naming)).toBe('');
    const read = readLimitForm(form({ sites: '', lists: ['a'] }), naming);
    expect(read).toMatchObject({ ok: true, draft: { name: 'List a' } });
  });

  it('is the suggestion where none was typed', () => {
    expect(draftOf().name).toBe('example.com');
    expect(draftOf({ name: '  Evenings ' }).name).toBe('Evenings');
  });

  it('is asked for where nothing suggests one', () => {
    expect(problemsOf({ mode: 'everything-except', sites: 'a.com' })).toEqual([
      { field: 'name', kind: 'name-missing' },
    ]);
  });

  it('is at most 60 letters long', () => {
    expect(draftOf({ name: 'x'.repeat(60) }).name).toHaveLength(60);
    expect(problemsOf({ name: 'x'.repeat(61) })).toEqual([{ field: 'name', kind: 'name-long' }]);
  });
});

describe('the moment', () => {
  it('is a schedule, with hours of one digit and days in order', () => {
    const windows = [{ days: [5, 1], from: '7:05', to: '23:59' }] as const;
    expect(draftOf({ when: 'schedule', windows }).when).toEqual({
      kind: 'schedule',
      windows: [{ days: [1, 5], from: '07:05', to: '23:59' }],
    });
  });

  it.each<[string, Partial<LimitForm>, FormProblem[]]>([
    [
      'days and times of each window',
      {
        when: 'schedule',
        windows: [
          { days: [], from: '22:00', to: '' },
          { days: [1], from: '24:00', to: '06:00' },
        ],
      },
      [
        { field: 'windows.0.days', kind: 'days-missing' },
        { field: 'windows.0.to', kind: 'time' },
        { field: 'windows.1.from', kind: 'time' },
      ],
    ],
    ['no window at all', { when: 'schedule', windows: [] }, [{ field: 'windows', kind: 'list-empty' }]],
    ['no amount at all', { when: 'budgets', budgets: [] }, [{ field: 'budgets', kind: 'list-empty' }]],
    [
      'an amount and its window',
      {
        when: 'within',
        budgets: [{ ...emptyBudget, amount: 'ten' }],
        windows: [{ days: [1], from: 'x', to: '06:00' }],
      },
      [
        { field: 'budgets.0', kind: 'number', min: 1, max: 1440 },
        { field: 'windows.0.from', kind: 'time' },
      ],
    ],
  ])('says what to put right: %s', (_name, overrides, problems) => {
    expect(problemsOf(overrides)).toEqual(problems);
  });

  it('overlooks what is not part of the chosen moment', () => {
    const broken = {
      windows: [{ days: [], from: '', to: '' }],
      budgets: [{ ...emptyBudget, amount: '', hours: '' }],
    } as const;
    expect(draftOf({ ...broken, when: 'always' }).when).toEqual({ kind: 'always' });
    expect(
      draftOf({ ...broken, when: 'budgets', budgets: [{ amount: '9', kind: 'openings/week', hours: '' }] }).when,
    ).toEqual({
      kind: 'budgets',
      budgets: [{ unit: 'openings', per: 'week', amount: 9 }],
      within: null,
    });
  });

  it.each<[LimitForm['budgets'][number]['kind'], string, boolean]>([
    ['minutes/day', '1', true],
    ['minutes/day', ' 1440 ', true],
    ['minutes/day', '1441', false],
    ['minutes/day', '0', false],
    ['minutes/day', '', false],
    ['minutes/day', '-5', false],
    ['minutes/day', '1.5', false],
    ['minutes/day', '5 min', false],
    ['minutes/week', '10080', true],
    ['minutes/week', '10081', false],
    ['minutes/visit', '1440', true],
    ['minutes/visit', '1441', false],
    ['openings/day', '999', true],
    ['openings/day', '1000', false],
    ['openings/week', '1000', false],
    ['minutes/rolling', '1439', true],
    ['minutes/rolling', '1440', false],
    ['openings/rolling', '999', true],
    ['openings/rolling', '1000', false],
  ])('takes %s of %j: %s', (kind, amount, taken) => {
    expect(problemsOf({ when: 'budgets', budgets: [{ ...emptyBudget, amount, kind }] }).length === 0).toBe(taken);
  });
});

describe('the hours of a rolling amount', () => {
  const rolling = (hours: string, amount = '5') =>
    ({ when: 'budgets', budgets: [{ amount, hours, kind: 'minutes/rolling' }] }) as const;

  it.each<[string, string, FormProblem[]]>([
    ['1', '59', []],
    ['672', '40319', []],
    ['1', '60', [{ field: 'budgets.0', kind: 'number', min: 1, max: 59 }]],
    ['0', '5', [{ field: 'budgets.0.hours', kind: 'number', min: 1, max: 672 }]],
    ['673', '5', [{ field: 'budgets.0.hours', kind: 'number', min: 1, max: 672 }]],
    ['1.5', '300', [{ field: 'budgets.0.hours', kind: 'number', min: 1, max: 672 }]],
    [
      '',
      '',
      [
        { field: 'budgets.0', kind: 'number', min: 1, max: 40_319 },
        { field: 'budgets.0.hours', kind: 'number', min: 1, max: 672 },
      ],
    ],
  ])('%j with an amount of %j', (hours, amount, problems) => {
    expect(problemsOf(rolling(hours, amount))).toEqual(problems);
  });

  it('belong to the amount', () => {
    expect(draftOf(rolling(' 3 ', '20')).when).toEqual({
      kind: 'budgets',
      budgets: [{ unit: 'minutes', per: 'rolling', hours: 3, amount: 20 }],
      within: null,
    });
  });

  it.each([
    ['more minutes than can be spent', { unit: 'minutes', hours: 1, amount: 60 }],
    ['no hour', { unit: 'openings', hours: 0, amount: 1 }],
    ['more than 28 days', { unit: 'openings', hours: 673, amount: 1 }],
    ['more openings than the form takes', { unit: 'openings', hours: 672, amount: 1000 }],
    ['a fraction', { unit: 'minutes', hours: 1.5, amount: 1 }],
  ])('are refused in stored data too: %s', (_name, budget) => {
    expect(v.is(budgetSchema, { per: 'rolling', ...budget })).toBe(false);
  });
});

describe('the pause and the goal', () => {
  it.each<[Partial<LimitForm>, FormProblem[]]>([
    [{ waitSeconds: '3' }, []],
    [{ waitSeconds: '2' }, [{ field: 'waitSeconds', kind: 'number', min: 3, max: 600 }]],
    [{ waitSeconds: '601' }, [{ field: 'waitSeconds', kind: 'number', min: 3, max: 600 }]],
    [{ waitSeconds: '', strength: 'block' }, []],
    [{ passMinutes: [] }, [{ field: 'passMinutes', kind: 'minutes-missing', max: 4 }]],
    [{ passMinutes: [1, 2, 3, 4, 5] }, [{ field: 'passMinutes', kind: 'minutes-many', max: 4 }]],
    [{ goal: '0' }, []],
    [{ goal: '1441' }, [{ field: 'goal', kind: 'number', min: 0, max: 1440 }]],
    [{ goal: '1441', goalPer: 'week' }, []],
    [{ goal: 'x', goalPer: 'week' }, [{ field: 'goal', kind: 'number', min: 0, max: 10080 }]],
  ])('%o', (overrides, problems) => {
    expect(problemsOf(overrides)).toEqual(problems);
  });

  it('sorts the minutes and drops doubles', () => {
    expect(draftOf({ passMinutes: [15, 5, 15] }).passMinutes).toEqual([5, 15]);
  });

  it('names problems in the order of the form', () => {
    const fields = problemsOf({
      sites: 'com',
      waitSeconds: '',
      when: 'budgets',
      budgets: [{ ...emptyBudget, amount: '' }],
      name: 'x'.repeat(99),
      goal: 'x',
    }).map((problem) => problem.field);
    expect(fields).toEqual(['sites', 'waitSeconds', 'budgets.0', 'name', 'goal']);
  });
});

describe('a limit and its form', () => {
  const evening = { days: [5, 6], from: '22:00', to: '06:00' } satisfies LimitForm['windows'][number];
  const drafts: readonly Partial<LimitForm>[] = [
    {},
    { strength: 'block', when: 'schedule', windows: [evening] },
    { strength: 'notice', when: 'budgets', budgets: [{ ...emptyBudget, amount: '5', kind: 'minutes/visit' }] },
    {
      when: 'within',
      windows: [evening, evening],
      budgets: [{ ...emptyBudget, amount: '9', kind: 'openings/day' }],
      goal: '20',
    },
    {
      when: 'budgets',
      budgets: [
        { amount: '20', kind: 'minutes/rolling', hours: '3' },
        { amount: '4', kind: 'openings/rolling', hours: '672' },
      ],
    },
    { mode: 'everything-except', sites: 'a.com\n~word', name: 'Study', goal: '60', goalPer: 'week' },
  ];
  it.each(drafts)('are the same: %o', (overrides) => {
    const draft = draftOf(overrides);
    expect(v.parse(limitDraftSchema, draft)).toEqual(draft);
    expect(readLimitForm(limitFormOf(draft), rules)).toEqual({ ok: true, draft });
  });

  it('gives what is said so far, without the lines that cannot be read', () => {
    expect(draftSoFar(form({ sites: 'a.com\nb c', waitSeconds: '', goal: 'x' }), rules)).toMatchObject({
      sites: { mode: 'these', patterns: ['a.com'] },
      waitSeconds: 10,
      goal: null,
    });
    expect(draftSoFar(form({ when: 'schedule', windows: [] }), rules)).toBeNull();
  });
});

describe('the allowance', () => {
  const typed = { strength: 'block', allowancePerWeek: '3', allowanceMinutes: '10' } as const;

  it('is none where the number a week is empty', () => {
    expect(draftOf({ ...typed, allowancePerWeek: ' ' }).allowance).toBeNull();
    expect(draftOf(typed).allowance).toEqual({ perWeek: 3, minutes: 10 });
  });

  it('is put right for a block, and falls back unseen elsewhere', () => {
    expect(problemsOf({ ...typed, allowancePerWeek: '22' })).toEqual([
      { field: 'allowancePerWeek', kind: 'number', min: 1, max: 21 },
    ]);
    expect(draftOf({ ...typed, strength: 'pause', allowancePerWeek: '22' }).allowance).toBeNull();
  });

  it('stays with a block that is to become a pause', () => {
    expect(draftOf({ ...typed, strength: 'pause' }).allowance).toEqual({ perWeek: 3, minutes: 10 });
  });
});
