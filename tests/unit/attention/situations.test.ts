import { describe, expect, test } from 'vitest';
import { type AttentionEvent, initialAttention, parseAttention } from '../../../lib/domain/attention/attention';
import { at, focus, hour, minute, report, run, second, tabEvent, tick } from './samples';

// What happens on a desk, told as a browser tells it. `a` is the limit; tab 1 lies in window 1.

const idle = (seconds: number, state: 'active' | 'idle' | 'locked'): AttentionEvent => ({
  kind: 'idle',
  at: at(seconds),
  idle: state,
});
const window = (seconds: number, windowId: number, state: 'shown' | 'minimised' | 'gone'): AttentionEvent => ({
  kind: 'window',
  at: at(seconds),
  windowId,
  state,
});
const hidden = { visible: false, focused: false };
const unfocused = { focused: false };
const playing = { playing: true };
const inPicture = { inPictureInPicture: true };
const front = [focus(0, 1), tabEvent(0), report(0)];
const counted = (events: readonly AttentionEvent[]) => (run(events).totals.a ?? 0) / second;

/** A report every five seconds, from `from` to `to`. */
const reports = (from: number, to: number, changes: Parameters<typeof report>[1] = {}) =>
  Array.from({ length: Math.floor((to - from) / 5) }, (_, index) => report(from + 5 * (index + 1), changes));

describe('focus', () => {
  test('that goes to another program ends the time of a silent page', () => {
    expect(counted([...front, report(5), focus(8, null), report(9, unfocused), tick(60)])).toBe(8);
  });

  test('that comes back begins it anew', () => {
    expect(counted([...front, focus(3, null), focus(63, 1), report(63), report(68), tick(70)])).toBe(10);
  });

  test('in the address bar or the developer tools leaves it running', () => {
    expect(counted([...front, ...reports(0, 30, unfocused)])).toBe(30);
  });

  test('is nowhere: a browser that lies open beside other programs counts nothing', () => {
    expect(counted([focus(0, null), tabEvent(0), report(0), ...reports(0, 60, unfocused)])).toBe(0);
  });
});

describe('a second window', () => {
  const both = [...front, tabEvent(0, 2, { windowId: 2 }), report(0, { tabId: 2, ...unfocused })];

  test('of the same limit counts nothing more: the second is counted once', () => {
    expect(counted([...both, ...reports(0, 20), report(20, { tabId: 2, ...unfocused })])).toBe(20);
  });

  test('takes the time with the focus', () => {
    const other = [focus(0, 1), tabEvent(0, 1, { limits: ['b'] }), tabEvent(0, 2, { windowId: 2 })];
    const { totals } = run([...other, tick(4), focus(6, 2), tick(9), tick(10)]);
    expect(totals).toEqual({ b: 6 * second, a: 4 * second });
  });

  test('on a second monitor, in view without the focus, counts nothing as long as it is silent', () => {
    expect(counted([focus(0, 2), tabEvent(0), report(0, unfocused), ...reports(0, 60, unfocused)])).toBe(0);
  });

  test('on a second monitor counts while it plays, and once with the page in front', () => {
    const beside = [focus(0, 2), tabEvent(0), tabEvent(0, 2, { windowId: 2 }), report(0, { tabId: 2 })];
    const told = [5, 10, 15].flatMap((seconds) => [
      report(seconds, { ...unfocused, ...playing }),
      report(seconds, { tabId: 2 }),
    ]);
    expect(counted([...beside, report(0, { ...unfocused, ...playing }), ...told])).toBe(15);
  });
});

describe('a person who is away', () => {
  test('idle, ends the time of a silent page', () => {
    expect(counted([...front, report(5), idle(7, 'idle'), tick(600)])).toBe(7);
  });

  test('idle, does not end that of a page that plays in view: somebody watches', () => {
    expect(counted([...front, report(0, playing), idle(2, 'idle'), ...reports(0, 30, playing)])).toBe(30);
  });

  test('with the screen locked, ends that of both', () => {
    expect(counted([...front, report(0, playing), idle(4, 'locked'), ...reports(5, 30, playing)])).toBe(4);
  });

  test('and comes back: nothing of the absence is counted', () => {
    expect(counted([...front, report(5), idle(7, 'locked'), idle(3607, 'active'), report(3607), tick(3610)])).toBe(10);
  });
});

describe('sound and pictures', () => {
  test('a page that is heard counts from behind others, and with the screen locked', () => {
    const behind = [focus(0, 2), tabEvent(0, 1, { active: false, audible: true }), report(0, hidden)];
    expect(counted([...behind, ...reports(0, 20, hidden), idle(20, 'locked'), ...reports(20, 40, hidden)])).toBe(40);
  });

  test('a page that falls silent behind others ends with that', () => {
    const behind = [
      focus(0, 2),
      tabEvent(0, 1, { active: false, audible: true }),
      report(0, hidden),
      report(5, hidden),
    ];
    expect(counted([...behind, tabEvent(8, 1, { active: false }), report(10, hidden), tick(60)])).toBe(8);
  });

  test('playing muted counts like playing aloud, in view', () => {
    const beside = [focus(0, null), tabEvent(0), report(0, playing)];
    expect(counted([...beside, ...reports(0, 30, playing)])).toBe(30);
  });

  test('playing muted counts nothing out of view', () => {
    const behind = [focus(0, 2), tabEvent(0, 1, { active: false }), report(0, { ...hidden, ...playing })];
    expect(counted([...behind, ...reports(0, 30, { ...hidden, ...playing })])).toBe(0);
  });

  test('an embedded player counts for the page that holds it', () => {
    const beside = [focus(0, null), tabEvent(0), report(0), report(0, { frameId: 9, ...playing })];
    expect(counted([...beside, ...reports(0, 30, { frameId: 9, ...playing })])).toBe(30);
  });

  test('two players of one page count once', () => {
    const beside = [focus(0, null), tabEvent(0), report(0, playing), report(0, { frameId: 9, ...playing })];
    const told = [5, 10, 15].flatMap((seconds) => [
      report(seconds, playing),
      report(seconds, { frameId: 9, ...playing }),
    ]);
    expect(counted([...beside, ...told])).toBe(15);
  });

  test('an embedded player that vanishes without a word counts for 12 s and no longer', () => {
    const beside = [focus(0, null), tabEvent(0), report(0, { frameId: 9, ...playing })];
    expect(counted([...beside, tick(7), tick(14), tick(60)])).toBe(12);
  });

  test('fullscreen is a page in front, and goes on while it plays and nobody touches anything for an hour', () => {
    const film = [...reports(0, 60, playing), idle(60, 'idle'), ...reports(60, 3600, playing)];
    expect(counted([...front, report(0, playing), ...film])).toBe(3600);
  });

  test('fullscreen on another monitor goes on without the focus', () => {
    const film = { ...unfocused, ...playing };
    expect(counted([...front, report(0, playing), focus(3, 2), ...reports(0, 30, film)])).toBe(30);
  });

  test('picture-in-picture counts behind other tabs, other windows and other programs', () => {
    const small = { ...hidden, ...inPicture };
    const behind = [...front, report(5, inPicture), tabEvent(6, 1, { active: false }), report(6, small)];
    expect(counted([...behind, focus(7, 2), report(10, small), focus(12, null), ...reports(10, 30, small)])).toBe(30);
  });

  test('picture-in-picture that is closed ends with that', () => {
    const small = { ...hidden, ...inPicture };
    const behind = [focus(0, 2), tabEvent(0, 1, { active: false }), report(0, small), report(5, small)];
    expect(counted([...behind, report(8, hidden), tick(60)])).toBe(8);
  });
});

describe('tabs and windows', () => {
  test('several tabs of one site count once, whichever is in front', () => {
    const tabs = [
      focus(0, 1),
      tabEvent(0),
      tabEvent(0, 2, { active: false, audible: true }),
      tabEvent(0, 3, { active: false }),
    ];
    expect(counted([...tabs, tick(5), tabEvent(5, 1, { active: false }), tabEvent(5, 3), tick(10), tick(15)])).toBe(15);
  });

  test('a tab that is dragged into a window of its own goes on', () => {
    const dragged = [...front, report(5), tabEvent(7, 1, { windowId: 2 }), focus(7, 2), report(7), report(12)];
    expect(counted(dragged)).toBe(12);
  });

  test('a tab that is dragged into a window behind ends, until that window has the focus', () => {
    const dragged = [...front, tabEvent(4, 1, { windowId: 2 }), tick(9), focus(20, 2), tick(25)];
    expect(counted(dragged)).toBe(9);
  });

  test('a window that is minimised ends the time of its pages, and restored it begins again', () => {
    const away = [...front, report(5), report(6, hidden), window(6, 1, 'minimised'), focus(6, null)];
    const back = [focus(66, 1), window(66, 1, 'shown'), report(66), report(70)];
    expect(counted([...away, tick(30), ...back])).toBe(10);
  });

  test('a window that has the focus again is minimised no more, though nobody said so', () => {
    const away = [
      ...front,
      report(0, playing),
      window(1, 1, 'minimised'),
      report(1, { ...hidden, ...playing }),
      focus(1, null),
    ];
    // Taken up again and left for another window before its page could say what it sees.
    expect(
      counted([...away, focus(60, 1), report(60, playing), focus(61, 2), focus(62, 1), focus(63, 2), tick(66)]),
    ).toBe(1 + 6);
  });

  test('a player in a minimised window counts nothing, and where it is heard it does', () => {
    const away = [focus(0, null), tabEvent(0), report(0, { ...hidden, ...playing }), window(0, 1, 'minimised')];
    expect(counted([...away, ...reports(0, 20, { ...hidden, ...playing })])).toBe(0);
    const heard = [focus(0, null), tabEvent(0, 1, { audible: true }), report(0, { ...hidden, ...playing })];
    expect(counted([...heard, window(0, 1, 'minimised'), ...reports(0, 20, { ...hidden, ...playing })])).toBe(20);
  });

  test('a window that is closed takes its tabs with it', () => {
    const closed: AttentionEvent[] = [{ kind: 'tabGone', at: at(3), tabId: 1 }, window(3, 1, 'gone'), focus(3, null)];
    expect(counted([...front, ...closed, tick(60)])).toBe(3);
  });
});

describe('sleep and wake', () => {
  const before = [...front, report(5)];
  const asleep = 8 * 3600;

  test('where one clock stands still, adds nothing', () => {
    // The page reported at 5 s, the lid was closed at 8 s, and opened eight hours later.
    const woken = { at: at(8 + asleep, { mono: at(8).mono }) };
    expect(counted([...before, report(0, { ...woken, usedMs: 3 * second })])).toBe(8);
  });

  test('where both clocks run on, adds 10 s at most', () => {
    expect(counted([...before, tick(asleep), tick(asleep + 1)])).toBe(5 + 10 + 1);
  });

  test('adds 10 s at most where the worker died over it', () => {
    expect(counted([...before, tick(asleep, { mono: 3, life: 'two' })])).toBe(5 + 10);
  });

  test('a hundred times in a night adds 10 s at most each time', () => {
    const wakes = Array.from({ length: 100 }, (_, index) => tick(600 * (index + 1)));
    expect(counted([...before, ...wakes])).toBe(5 + 100 * 10);
  });

  test('on a page without a script adds 75 s at most', () => {
    expect(counted([focus(0, 1), tabEvent(0, 1, { scripted: false }), tick(asleep)])).toBe(75);
  });
});

describe('the clock', () => {
  const life = (seconds: number, wallSeconds: number) => tick(seconds, { wall: at(wallSeconds).wall });

  test('that is set forward an hour adds nothing', () => {
    expect(counted([...front, tick(4), life(5, 3605), life(9, 3609)])).toBe(9);
  });

  test('that is set back an hour takes no more than the seconds since the last event', () => {
    expect(counted([...front, tick(4), life(5, -3595), life(9, -3591)])).toBe(8);
  });

  test('that is changed for daylight saving, or to another zone, is no matter: instants know no zone', () => {
    const night = Date.parse('2026-03-29T00:59:57Z');
    const over = [0, 5, 10].map((seconds) => tick(seconds, { wall: night + seconds * second }));
    const begin = [focus(0, 1), tabEvent(0)].map((event) => ({ ...event, at: at(0, { wall: night }) }));
    expect(counted([...begin, ...over])).toBe(10);
  });
});

describe('an end', () => {
  const stored = (events: readonly AttentionEvent[]) => parseAttention(JSON.parse(JSON.stringify(run(events).state)));
  /** The same instant by the clock of a new life. */
  const anew = (seconds: number) => at(seconds, { mono: seconds * second, life: 'two' });

  test('of the worker at any point between two events loses nothing', () => {
    const events = [...front, report(5), report(10), focus(13, null), focus(20, 1), report(20), report(25)];
    for (let heard = 0; heard <= events.length; heard++) {
      const later = events.slice(heard).map((event) => ({ ...event, at: anew((event.at.wall - at(0).wall) / second) }));
      const before = events.slice(0, heard);
      expect((run(before).totals.a ?? 0) + (run(later, stored(before)).totals.a ?? 0)).toBe(18 * second);
    }
  });

  test('of the worker while it hears a report loses nothing: the page tells it again', () => {
    const before = stored([...front, report(5)]);
    // The report at 10 s was never answered, so at 11 s the page tells of 6 s.
    const again = report(11, { at: anew(11), usedMs: 6 * second });
    expect(run([again, report(16, { at: anew(16) })], before).totals.a).toBe(11 * second);
  });

  test('of the browser loses what was since the last report, 5 s at most, and credits nothing of the time it was gone', () => {
    const killedAt = 14;
    const first = run([...front, ...reports(0, killedAt)]).totals.a ?? 0;
    expect(killedAt * second - first).toBeLessThanOrEqual(5 * second);
    const restarted = 3600;
    const next = [focus(restarted, 1), tabEvent(restarted, 7), report(restarted, { tabId: 7, usedMs: 0 })];
    const { totals } = run([...next, report(restarted + 5, { tabId: 7 })], initialAttention);
    expect(totals).toEqual({ a: 5 * second });
  });

  test('of the browser on a page without a script loses a minute at most', () => {
    const page = [focus(0, 1), tabEvent(0, 1, { scripted: false }), tick(60), tick(120)];
    const killedAt = 175;
    expect(killedAt * second - (run(page).totals.a ?? 0)).toBeLessThanOrEqual(minute);
  });

  test('of one version and the beginning of the next loses what was since the last report', () => {
    const first = run([...front, report(5), report(10)]).totals.a ?? 0;
    const looked = [focus(12, 1), tabEvent(12, 1, { scripted: false })].map((event) => ({ ...event, at: anew(12) }));
    const spoke = [report(12, { at: anew(12), usedMs: 0 }), report(17, { at: anew(17) })];
    const next = run([...looked, ...spoke], initialAttention).totals.a ?? 0;
    expect(first + next).toBe(17 * second - 2 * second);
  });
});

test('a day never has more than a day of attention, whatever is told', () => {
  const always = Array.from({ length: 24 * 60 * 12 + 100 }, (_, index) => report(5 * (index + 1)));
  const day = always.filter(({ at: { wall } }) => wall <= at(0).wall + 24 * hour);
  expect(counted([...front, tabEvent(0, 2, { active: false, audible: true }), ...day])).toBe(24 * 3600);
});
