import { describe, expect, it } from 'vitest';
import { type ExportSource, exportedCsv, exportedJson } from '../../../lib/domain/data/exported-records';
import type { Entry } from '../../../lib/domain/notebook/entry';

const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
const note: Entry<'note'> = {
  ...hour,
  id: 7,
  kind: 'note',
  onPause: 'no',
  body: { prompt: null, text: '=1+1, "said" I' },
};
const source: ExportSource = {
  record: {
    time: [
      { ...hour, limit: 'b7', ms: 61_400 },
      { ...hour, limit: 'gone', ms: 1_000 },
    ],
    pauses: [{ ...hour, limits: ['a9', 'b7'], outcome: 'left' }],
    helped: [{ ...hour, exercise: 'surf', helped: 'yes' }],
    weeks: [
      {
        from: '2026-06-01',
        days: 7,
        recordedDays: 3,
        limits: [
          { limit: 'b7', ms: 120_000, goal: { minutes: 5, per: 'day' }, keptDays: 3, left: 0, goneOn: 1 },
          { limit: 'old', ms: 2_000, goal: null, keptDays: null, left: 0, goneOn: 0 },
        ],
        left: 1,
        goneOn: 1,
        hours: Array.from({ length: 24 }, (_, index) => (index === 21 ? 2 : 0)),
        exercises: [{ exercise: 'surf', yes: 1, aBit: 0, no: 0 }],
      },
    ],
  },
  limits: [
    { id: 'a9', name: 'example.com' },
    { id: 'b7', name: 'Evenings' },
  ],
  written: null,
  withNames: false,
  madeAt: '2026-11-21T08:00:00.000Z',
};

describe('as JSON', () => {
  it('has every row, and limits by number alone', () => {
    expect(JSON.parse(exportedJson(source))).toEqual({
      ebb: 'records',
      format: 1,
      madeAt: '2026-11-21T08:00:00.000Z',
      limits: [{ limit: 1 }, { limit: 2 }, { limit: 3 }, { limit: 4 }],
      time: [
        { date: '2026-11-20', hour: 21, utcOffsetMinutes: 60, limit: 2, seconds: 61 },
        { date: '2026-11-20', hour: 21, utcOffsetMinutes: 60, limit: 3, seconds: 1 },
      ],
      pauses: [{ date: '2026-11-20', hour: 21, utcOffsetMinutes: 60, limits: [1, 2], outcome: 'left' }],
      exercises: [{ date: '2026-11-20', hour: 21, utcOffsetMinutes: 60, exercise: 'surf', helped: 'yes' }],
      weeks: [
        {
          date: '2026-06-01',
          days: 7,
          recordedDays: 3,
          limits: [
            { limit: 2, seconds: 120, goal: { minutes: 5, per: 'day' }, keptDays: 3, left: 0, goneOn: 1 },
            { limit: 4, seconds: 2, goal: null, keptDays: null, left: 0, goneOn: 0 },
          ],
          left: 1,
          goneOn: 1,
          hours: Array.from({ length: 24 }, (_, index) => (index === 21 ? 2 : 0)),
          exercises: [{ exercise: 'surf', yes: 1, aBit: 0, no: 0 }],
        },
      ],
    });
  });

  it('has names and what was written where the person asks for them', () => {
    const file = JSON.parse(exportedJson({ ...source, withNames: true, written: [note] }));
    expect(file.limits).toEqual([
      { limit: 1, name: 'example.com' },
      { limit: 2, name: 'Evenings' },
      { limit: 3, name: null },
      { limit: 4, name: null },
    ]);
    expect(file.written).toEqual([
      { date: '2026-11-20', hour: 21, utcOffsetMinutes: 60, kind: 'note', onPause: 'no', body: note.body },
    ]);
  });

  it('says nothing of a limit unless it is asked: no name, no id', () => {
    expect(exportedJson(source)).not.toMatch(/example|Evenings|a9|b7|gone"|old/);
    expect(exportedCsv(source)).not.toMatch(/example|Evenings|a9|b7|gone,|old/);
  });
});

describe('as a table', () => {
  it('has one line a row, and what a spreadsheet would run is a text', () => {
    expect(exportedCsv({ ...source, written: [note] })).toBe(
      [
        '\uFEFFwhat,date,hour,utcOffsetMinutes,limit,seconds,outcome,exercise,helped,days,recordedDays,keptDays,left,goneOn,count,kind,text',
        'time,2026-11-20,21,60,2,61,,,,,,,,,,,',
        'time,2026-11-20,21,60,3,1,,,,,,,,,,,',
        'pause,2026-11-20,21,60,1; 2,,left,,,,,,,,,,',
        'exercise,2026-11-20,21,60,,,,surf,yes,,,,,,,,',
        'week,2026-06-01,,,,,,,,7,3,,1,1,,,',
        'week,2026-06-01,,,2,120,,,,7,,3,0,1,,,',
        'week,2026-06-01,,,4,2,,,,7,,,0,0,,,',
        'week,2026-06-01,21,,,,,,,7,,,,,2,,',
        'week,2026-06-01,,,,,,surf,yes,7,,,,,1,,',
        'week,2026-06-01,,,,,,surf,aBit,7,,,,,0,,',
        'week,2026-06-01,,,,,,surf,no,7,,,,,0,,',
        `written,2026-11-20,21,60,,,,,,,,,,,,note,"'=1+1, ""said"" I"`,
        '',
      ].join('\r\n'),
    );
  });

  it('has names where they are asked for', () => {
    expect(exportedCsv({ ...source, withNames: true })).toContain('pause,2026-11-20,21,60,example.com; Evenings,');
  });
});
