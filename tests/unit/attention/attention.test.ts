import { describe, expect, test } from 'vitest';
import {
  type AttentionEvent,
  initialAttention,
  parseAttention,
  reduceAttention,
} from '../../../lib/domain/attention/attention';
import { at, facts, focus, report, run, second, tabEvent, tick } from './samples';

const front = [focus(0, 1), tabEvent(0)];
const window = (seconds: number, windowId: number, state: 'shown' | 'minimised' | 'gone'): AttentionEvent => ({
  kind: 'window',
  at: at(seconds),
  windowId,
  state,
});
const idle = (seconds: number, state: 'active' | 'idle' | 'locked'): AttentionEvent => ({
  kind: 'idle',
  at: at(seconds),
  idle: state,
});
const playing = { playing: true };
const inPicture = { inPictureInPicture: true, visible: false };
const hidden = { visible: false };
const inactive = tabEvent(0, 1, { active: false });

describe('attention is on a page', () => {
  test.each<[string, readonly AttentionEvent[], boolean]>([
    ['in front', front, true],
    ['of another window than the focused one', [focus(0, 2), tabEvent(0)], false],
    ['while another program has the focus', [focus(0, null), tabEvent(0)], false],
    ['in a tab that is not active', [focus(0, 1), inactive], false],
    ['in front of an idle person', [...front, idle(1, 'idle')], false],
    ['in front of a locked screen', [...front, idle(1, 'locked')], false],
    ['in front again after idling', [...front, idle(1, 'idle'), idle(2, 'active')], true],
    ['that says it is hidden', [...front, report(1, hidden)], false],
    ['that was hidden and is shown again', [...front, report(1, hidden), inactive, tabEvent(2)], true],
    ['that was hidden until its window got the focus', [tabEvent(0), report(1, hidden), focus(2, 1)], true],
    ['that no limit covers', [focus(0, 1), tabEvent(0, 1, { limits: [] })], false],
    ['that no limit covers any more', [...front, tabEvent(1, 1, { limits: [] })], false],
    ['that is discarded', [focus(0, 1), tabEvent(0, 1, { discarded: true })], false],
    ['that is closed', [...front, { kind: 'tabGone', at: at(1), tabId: 1 }], false],
    ['that plays in view, the person idle', [...front, idle(1, 'idle'), report(2, playing)], true],
    ['that plays in view beside another program', [focus(0, null), tabEvent(0), report(2, playing)], true],
    ['that plays in a frame', [focus(0, null), tabEvent(0), report(2), report(2, { ...playing, frameId: 7 })], true],
    ['that plays, the screen locked', [...front, report(1, playing), idle(2, 'locked')], false],
    ['that plays hidden, without sound', [focus(0, 1), inactive, report(1, { ...playing, ...hidden })], false],
    ['that plays in a split view', [focus(0, 1), inactive, report(1, playing)], true],
    ['that stopped playing', [focus(0, null), tabEvent(0), report(1, playing), report(2)], false],
    ['that played and fell silent for 11 s', [focus(0, null), tabEvent(0), report(1, playing), tick(12)], true],
    ['that played and fell silent for 12 s', [focus(0, null), tabEvent(0), report(1, playing), tick(13)], false],
    [
      'that played in the page before',
      [focus(0, null), tabEvent(0), report(1, playing), tabEvent(2, 1, {}, true)],
      false,
    ],
    ['that is heard behind others', [focus(0, 2), tabEvent(0, 1, { active: false, audible: true })], true],
    ['that is heard from a locked computer', [tabEvent(0, 1, { audible: true }), idle(1, 'locked')], true],
    ['in picture-in-picture behind others', [focus(0, 2), inactive, report(1, inPicture)], true],
    [
      'whose other frame is silent',
      [focus(0, 2), inactive, report(1, inPicture), report(2, { ...hidden, frameId: 3 })],
      true,
    ],
    [
      'that took the place of one in front',
      [...front, { kind: 'tabReplaced', at: at(1), oldTabId: 1, newTabId: 9 }],
      true,
    ],
  ])('%s', (_, events, expected) => {
    expect(run(events).attended.length > 0).toBe(expected);
  });

  test('that plays in a window, but for a minimised one, while its script has not said what it sees', () => {
    const silent = { ...run([focus(0, null), tabEvent(0), report(1, playing)]).state };
    const unknown = { ...silent, tabs: { 1: { ...facts(), visible: null, frames: silent.tabs[1]?.frames ?? {} } } };
    expect(run([tick(2)], unknown).attended).toEqual([1]);
    expect(run([window(2, 1, 'minimised')], unknown).attended).toEqual([]);
    expect(run([window(2, 1, 'minimised'), window(3, 1, 'shown')], unknown).attended).toEqual([1]);
    expect(run([window(2, 1, 'minimised'), window(3, 1, 'gone')], unknown).state.minimised).toEqual([]);
  });

  test('by the id that it has now', () => {
    const events: AttentionEvent[] = [...front, { kind: 'tabReplaced', at: at(1), oldTabId: 1, newTabId: 9 }];
    expect(run(events).attended).toEqual([9]);
  });
});

describe('time is credited', () => {
  test('up to the event that ends the attention', () => {
    expect(run([...front, report(5), report(10), focus(13, null), tick(60)]).totals).toEqual({ a: 13 * second });
  });

  test('as a span that ends now', () => {
    const { state } = run(front);
    expect(reduceAttention(state, tick(4)).credits).toEqual([
      { limit: 'a', span: { start: at(0).wall, end: at(4).wall } },
    ]);
  });

  test('once for two pages of a limit, and to each limit that covers a page', () => {
    const both = [
      focus(0, 1),
      tabEvent(0, 1, { limits: ['a', 'b'] }),
      tabEvent(0, 2, { active: false, audible: true }),
    ];
    expect(run([...both, report(5), report(6, { tabId: 2, visible: false }), tick(10)]).totals).toEqual({
      a: 10 * second,
      b: 10 * second,
    });
  });

  test.each([
    ['10 s where the page has a script', true, 10],
    ['75 s where it has none', false, 75],
  ])('at most %s', (_, scripted, seconds) => {
    expect(run([focus(0, 1), tabEvent(0, 1, { scripted }), tick(500)]).totals).toEqual({ a: seconds * second });
  });

  test('at most 10 s where one of two pages has a script', () => {
    const both = [focus(0, 1), tabEvent(0, 1, { scripted: false }), tabEvent(0, 2, { active: false, audible: true })];
    expect(run([...both, tick(60)]).totals).toEqual({ a: 10 * second });
  });

  test('no longer than the page ran, by its own account', () => {
    expect(run([...front, report(5), report(13, { usedMs: 2 * second })]).totals).toEqual({ a: 7 * second });
  });

  test('whatever a frame says that is new', () => {
    expect(run([...front, report(5), report(9, { frameId: 4, usedMs: 0 }), tick(10)]).totals).toEqual({
      a: 10 * second,
    });
  });

  test('whatever a page says while another one of the limit has the attention', () => {
    const both = [...front, tabEvent(0, 2, { active: false, audible: true }), report(4)];
    expect(run([...both, report(8, { usedMs: 0 })]).totals).toEqual({ a: 8 * second });
  });

  test('no longer than a frame that plays is believed', () => {
    const beside = [focus(0, null), tabEvent(0), report(1, playing), tick(6)];
    expect(run([...beside, tick(15)]).totals).toEqual({ a: 12 * second });
  });

  test.each<[string, AttentionEvent, number]>([
    ['wall clock goes on an hour by itself', tick(3, { wall: at(3603).wall }), 3],
    ['wall clock goes back', tick(3, { wall: at(-600).wall }), 0],
    ['monotonic clock stands still in a sleep', tick(3600, { mono: at(2).mono }), 2],
    ['monotonic clock runs through a sleep', tick(3600), 10],
    ['worker died in between', tick(4, { mono: 1, life: 'two' }), 4],
    ['worker died and the computer slept', tick(3600, { mono: 1, life: 'two' }), 10],
    ['worker died and the wall clock went back', tick(-50, { mono: 1, life: 'two' }), 0],
  ])('by what surely passed when the %s', (_, event, seconds) => {
    expect(run([...front, event]).totals.a ?? 0).toBe(seconds * second);
  });

  test('on from the new time after the clock was set back', () => {
    const back = (seconds: number) => tick(seconds, { wall: at(seconds - 3600).wall });
    expect(run([...front, tick(5), back(6), back(10)]).totals).toEqual({ a: 9 * second });
  });

  test('once where an event comes late', () => {
    expect(run([...front, tick(8), tick(3), tick(9)]).totals).toEqual({ a: 9 * second });
  });
});

describe('stored attention', () => {
  test('comes back as it was', () => {
    const { state } = run([...front, window(1, 3, 'minimised'), report(2, playing), idle(3, 'idle')]);
    expect(parseAttention(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each([undefined, null, 7, 'x', []])('is empty where it is no state: %j', (stored) => {
    expect(parseAttention(stored)).toEqual(initialAttention);
  });

  test('loses only what does not fit', () => {
    const { state } = run(front);
    const broken = {
      ...state,
      tabs: { ...state.tabs, 2: { windowId: 'x' } },
      idle: 'gone',
      minimised: 4,
      last: { wall: 1 },
    };
    expect(parseAttention(broken)).toEqual({ ...state, idle: 'active', minimised: [], last: null });
  });
});
