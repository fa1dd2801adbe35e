import { describe, expect, it } from 'vitest';
import type { Entry, Showing } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import { noPauseLines, pauseLines } from '../../../lib/domain/notebook/pause-lines';

const entry = <K extends EntryKind>(kind: K, body: EntryBodies[K], onPause: Showing = 'open'): Entry<K> => ({
  id: 1,
  date: '2026-06-10',
  hour: 21,
  offsetMinutes: 120,
  kind,
  onPause,
  body,
});
const plan = (cue: string, act: string, onPause: Showing = 'open') =>
  entry('ifThen', { goal: '', best: '', obstacle: '', cue, act }, onPause);
const nothing = { reasons: [], plans: [], cards: [], values: [] };

describe('what the pause page shows of the notebook', () => {
  it('is nothing where nothing may be shown', () => {
    expect(pauseLines(nothing, 3)).toEqual(noPauseLines);
    const hidden = {
      reasons: [entry('reason', { text: 'Sam' }, 'no')],
      plans: [plan('late', 'sleep', 'no')],
      cards: [entry('card', { text: 'It passes' }, 'no')],
      values: [entry('value', { word: 'care', line: '' }, 'no')],
    };
    expect(pauseLines(hidden, 0)).toEqual(noPauseLines);
  });

  it('takes turns', () => {
    const reasons = ['Sam', 'Sleep'].map((text) => entry('reason', { text }));
    const cards = [entry('card', { text: 'It passes' }, 'always')];
    const values = [
      entry('value', { word: 'Care', line: 'a call on Sunday' }),
      entry('value', { word: 'Fun', line: ' ' }),
    ];
    const shown = [0, 1, 2].map((seed) => pauseLines({ ...nothing, reasons, cards, values }, seed));
    expect(shown.map(({ reason }) => reason)).toEqual(['Sam', 'Sleep', 'Sam']);
    expect(shown.map(({ line }) => line)).toEqual(['It passes', 'Care: a call on Sunday', 'Fun']);
  });

  it('leaves out what is empty, and a plan that is half a plan', () => {
    const plans = [plan('late', ''), plan(' I am alone ', ' I call Sam ')];
    const reasons = [entry('reason', { text: '  ' })];
    expect(pauseLines({ ...nothing, reasons, plans }, 7)).toEqual({
      reason: null,
      plan: { cue: 'I am alone', act: 'I call Sam' },
      line: null,
    });
  });
});
