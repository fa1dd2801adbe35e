import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBreathing } from '../../../components/models/exercise-breathing';
import { createExerciseDesk } from '../../../components/models/exercise-desk';
import { createGrounding } from '../../../components/models/exercise-grounding';
import { createRoom } from '../../../components/models/exercise-room';
import { createSurf } from '../../../components/models/exercise-surf';
import { createExerciseTimer } from '../../../components/models/exercise-timer';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { createFakeClock } from './fake-clock';

const minute = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the timer', () => {
  const begin = () => {
    const clock = createFakeClock();
    const over = vi.fn();
    const timer = createExerciseTimer(clock, over);
    timer.set(minute);
    return { ...clock, over, timer };
  };

  it('counts only while someone attends to it', () => {
    const { timer } = begin();
    vi.advanceTimersByTime(5_000);
    expect(timer.elapsedMs.value).toBe(0);
    const stop = timer.attend();
    vi.advanceTimersByTime(5_000);
    stop();
    vi.advanceTimersByTime(30_000);
    expect(timer.elapsedMs.value).toBe(5_000);
    timer.attend();
    vi.advanceTimersByTime(1_000);
    expect(timer.elapsedMs.value).toBe(6_000);
  });

  it('counts only while the page is in view', () => {
    const { timer, setVisible } = begin();
    setVisible(false);
    timer.attend();
    vi.advanceTimersByTime(5_000);
    setVisible(true);
    vi.advanceTimersByTime(2_000);
    setVisible(false);
    vi.advanceTimersByTime(50_000);
    setVisible(true);
    vi.advanceTimersByTime(1_000);
    expect(timer.elapsedMs.value).toBe(3_000);
  });

  it('takes no more than a second of a sleep, and nothing of a clock that goes back', () => {
    const { timer, jump } = begin();
    timer.attend();
    jump(3_600_000);
    vi.advanceTimersByTime(200);
    expect(timer.elapsedMs.value).toBeLessThanOrEqual(1_000);
    const before = timer.elapsedMs.value;
    jump(-7_200_000);
    vi.advanceTimersByTime(200);
    expect(timer.elapsedMs.value).toBe(before);
  });

  it('ends once, at its length', () => {
    const { timer, over } = begin();
    timer.attend();
    vi.advanceTimersByTime(5 * minute);
    expect(timer.elapsedMs.value).toBe(minute);
    expect(timer.leftMs.value).toBe(0);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('goes on out of view, asleep and put away, for what is done away from the screen', () => {
    const { timer, over, setVisible, jump } = begin();
    timer.set(5 * minute, true);
    const stop = timer.attend();
    setVisible(false);
    vi.advanceTimersByTime(85_000);
    expect(timer.elapsedMs.value).toBe(85_000);
    jump(minute);
    vi.advanceTimersByTime(200);
    expect(timer.elapsedMs.value).toBe(145_200);
    stop();
    vi.advanceTimersByTime(minute);
    expect(timer.elapsedMs.value).toBe(145_200);
    timer.attend();
    expect(timer.elapsedMs.value).toBe(205_200);
    jump(-3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(timer.elapsedMs.value).toBeGreaterThan(205_200);
    expect(timer.elapsedMs.value).toBeLessThan(207_000);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * minute);
    expect(over).toHaveBeenCalledTimes(1);
    expect(timer.leftMs.value).toBe(0);
  });

  it('counts in view alone again, once it is set for what is done on the screen', () => {
    const { timer, setVisible } = begin();
    timer.set(minute, true);
    timer.attend()();
    timer.set(minute);
    timer.attend();
    setVisible(false);
    vi.advanceTimersByTime(5_000);
    expect(timer.elapsedMs.value).toBe(0);
  });

  it.each([false, true])('leaves no listener and no ticker behind, away: %s', (away) => {
    const { timer, listeners } = begin();
    timer.set(minute, away);
    timer.attend()();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('urge surfing', () => {
  it('goes from naming to the shore, with each tap at its time', () => {
    const model = createSurf(createFakeClock());
    model.minutes.value = 5;
    model.find();
    expect(model.stage.value).toBe('find');
    model.ride();
    model.timer.attend();
    vi.advanceTimersByTime(10_000);
    model.mark(1);
    vi.advanceTimersByTime(20_000);
    model.mark(-1);
    expect(model.marks.value).toEqual([
      { atMs: 10_000, change: 1 },
      { atMs: 30_000, change: -1 },
    ]);
    expect(model.water.value).toBe(0.5);
    expect(model.ended.value).toBe(false);
    vi.advanceTimersByTime(5 * minute);
    expect(model.stage.value).toBe('shore');
    expect(model.ended.value).toBe(true);
    expect(model.curve.value.crestMs).toBeGreaterThan(10_000);
  });

  it('can end early, and begins the next ride without taps', () => {
    const model = createSurf(createFakeClock());
    model.ride();
    model.mark(1);
    model.finish();
    expect(model.ended.value).toBe(true);
    model.ride();
    expect(model.stage.value).toBe('ride');
    expect(model.marks.value).toEqual([]);
    expect(model.timer.elapsedMs.value).toBe(0);
  });
});

describe('paced breathing', () => {
  it('follows the clock, and ends by itself with the end of a breath', () => {
    const model = createBreathing(createFakeClock());
    model.begin();
    model.timer.attend();
    expect(model.breath.value.phase).toBe('in');
    vi.advanceTimersByTime(4_200);
    expect(model.breath.value).toMatchObject({ phase: 'out', count: 1 });
    vi.advanceTimersByTime(minute);
    expect(model.stage.value).toBe('return');
    expect(model.breath.value.fullness).toBe(0);
  });
});

describe('grounding', () => {
  it('asks for five, four, three, two and one, and each can be passed over', () => {
    const model = createGrounding();
    const asked: unknown[] = [];
    for (let sense = model.sense.value; sense; sense = model.sense.value) {
      asked.push([sense.key, sense.count]);
      model.next();
    }
    expect(asked).toEqual([
      ['see', 5],
      ['touch', 4],
      ['hear', 3],
      ['smell', 2],
      ['taste', 1],
    ]);
    expect(model.ended.value).toBe(true);
    model.next();
    model.begin();
    expect(model.sense.value?.key).toBe('see');
  });

  it('counts what is found up to what was asked, and afresh for each sense', () => {
    const model = createGrounding();
    for (let index = 0; index < 9; index += 1) model.find();
    expect(model.found.value).toBe(5);
    expect(model.all.value).toBe(true);
    model.next();
    expect(model.found.value).toBe(0);
    expect(model.all.value).toBe(false);
  });
});

describe('changing the room', () => {
  it('goes step by step, and holds one task: chosen or written', () => {
    const model = createRoom();
    const stages = [model.stage.value];
    for (let index = 0; index < 5; index += 1) {
      model.next();
      stages.push(model.stage.value);
    }
    expect(stages).toEqual(['stand', 'move', 'task', 'go', 'go', 'go']);
    model.pick('cup');
    model.write('Water the plants');
    expect(model.task.value).toBeNull();
    model.pick('water');
    expect(model.ownTask.value).toBe('');
    model.write('   ');
    expect(model.task.value).toBe('water');
  });
});

describe('the desk', () => {
  const begin = () => {
    const load = vi.fn(async (key: ExerciseKey) => ({ key, ended: signal(false) }));
    return { load, desk: createExerciseDesk(load) };
  };

  it('shows what is asked for once it is there, and finds it again as it was left', async () => {
    const { desk, load } = begin();
    const shown = desk.show('surf');
    expect(desk.open.value).toBe('surf');
    expect(desk.sitting.value).toBeNull();
    await shown;
    const first = desk.sitting.value;
    desk.close();
    expect(desk.sitting.value).toBeNull();
    await desk.show('room');
    await desk.show('surf');
    expect(desk.sitting.value).toBe(first);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('begins one anew that had come to its end', async () => {
    const { desk } = begin();
    await desk.show('surf');
    const first = desk.sitting.value;
    if (first) first.ended.value = true;
    desk.close();
    await desk.show('surf');
    expect(desk.sitting.value).not.toBe(first);
  });

  it('shows nothing that comes after it was put away', async () => {
    const { desk } = begin();
    const late = desk.show('surf');
    desk.close();
    await late;
    expect(desk.sitting.value).toBeNull();
    const slow = desk.show('surf');
    await desk.show('room');
    await slow;
    expect(desk.sitting.value?.key).toBe('room');
  });

  it('says what went wrong, and tries again when asked again', async () => {
    const { desk, load } = begin();
    load.mockRejectedValueOnce(new Error('gone'));
    await desk.show('surf');
    expect(desk.error.value).toBeInstanceOf(Error);
    await desk.show('surf');
    expect(desk.error.value).toBeNull();
    expect(desk.sitting.value?.key).toBe('surf');
  });

  it('leaves behind a lock what was begun before it closed, and brings it out again as it was', async () => {
    const { desk } = begin();
    await desk.show('surf');
    const first = desk.sitting.value;
    desk.lock(true);
    expect([desk.sitting.value, desk.covered.value]).toEqual([null, true]);
    await desk.show('room');
    expect([desk.sitting.value?.key, desk.covered.value]).toEqual(['room', false]);
    await desk.show('surf');
    expect([desk.sitting.value, desk.covered.value]).toEqual([null, true]);
    desk.lock(false);
    expect([desk.sitting.value, desk.covered.value]).toEqual([first, false]);
  });

  it('begins behind a lock what lies there once more, and loses neither', async () => {
    const { desk } = begin();
    await desk.show('surf');
    const first = desk.sitting.value;
    desk.lock(true);
    await desk.anew();
    const second = desk.sitting.value;
    expect(second).not.toBe(first);
    desk.lock(false);
    expect(desk.sitting.value).toBe(second);
    if (second) second.ended.value = true;
    desk.close();
    await desk.show('surf');
    expect(desk.sitting.value).toBe(first);
  });
});
