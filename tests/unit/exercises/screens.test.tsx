import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin as beginBreathing } from '../../../components/screens/exercises/breathing/breathing-exercise';
import type { Sitting } from '../../../components/screens/exercises/exercise';
import { begin as beginGrounding } from '../../../components/screens/exercises/grounding/grounding-exercise';
import { begin as beginRoom } from '../../../components/screens/exercises/room/room-exercise';
import { begin as beginSurf } from '../../../components/screens/exercises/surf/surf-exercise';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import { createFakeClock } from './fake-clock';
import { createFakeRoom } from './fake-room';

const t = createTranslate(en, 'en-GB', en);
let container: HTMLElement;

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
const open = async (sitting: Sitting) => {
  const onOpen = vi.fn();
  await act(() => render(<sitting.Screen t={t} onOpen={onOpen} />, container));
  return { sitting, onOpen };
};
const heading = () => container.querySelector('h1')?.textContent;
const text = () => container.textContent ?? '';
const buttons = () => [...container.querySelectorAll('button')].map((element) => element.textContent?.trim());
const press = async (name: string) => {
  const found = [...container.querySelectorAll<HTMLElement>('button, .chip')].find(
    (element) => element.textContent?.trim() === name,
  );
  if (!found) throw new Error(`no "${name}" in: ${text()}`);
  await act(() => (found.querySelector('input') ?? found).click());
};
const statuses = () => [...container.querySelectorAll('[role=status]')].map((element) => element.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, container);
  container.remove();
  vi.useRealTimers();
});

describe('urge surfing', () => {
  const toTheRide = async () => {
    const clock = createFakeClock();
    const opened = await open(beginSurf(createFakeRoom({ clock })));
    await press('Next');
    await press('Start the ride');
    return { ...opened, clock };
  };

  it('names the urge, asks where it is, and each heading takes the focus', async () => {
    await open(beginSurf(createFakeRoom()));
    expect(heading()).toBe('An urge is here.');
    expect(document.activeElement).toBe(container.querySelector('h1'));
    expect([...container.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
      '3 min',
      '5 min',
      '10 min',
    ]);
    await press('Next');
    expect(heading()).toBe('Where do you feel it?');
    expect(document.activeElement).toBe(container.querySelector('h1'));
    expect(text()).toContain('Your eyes can stay open.');
  });

  it('has a way outward for whom the body is not the place to look', async () => {
    const { onOpen } = await open(beginSurf(createFakeRoom()));
    await press('Look around you');
    expect(onOpen).toHaveBeenCalledWith('grounding');
  });

  it('lasts as long as was chosen, and says what is left once a minute', async () => {
    await open(beginSurf(createFakeRoom()));
    await press('5 min');
    await press('Next');
    await press('Start the ride');
    expect(statuses()).toContain('5 minutes left');
    await pass(59_000);
    expect(statuses()).toContain('5 minutes left');
    await pass(2_000);
    expect(statuses()).toContain('4 minutes left');
    await pass(4 * 60_000);
    expect(heading()).toBe('This was your wave.');
  });

  it('marks rise and fall, says so each time, and draws the curve at the end', async () => {
    const { sitting } = await toTheRide();
    await pass(30_000);
    await press('It rises');
    const first = statuses()[0];
    expect(first).toContain('Rise marked');
    await press('It rises');
    expect(statuses()[0]).not.toBe(first);
    await pass(60_000);
    await press('It falls');
    expect(statuses()[0]).toContain('Fall marked');
    await pass(100_000);
    expect(sitting.ended.value).toBe(true);
    expect(text()).toContain('You marked 2 rises and 1 fall.');
    expect(text()).toMatch(/It was highest after (5\d seconds|1 minute)\./);
    expect(container.querySelector('.own-curve .line')?.getAttribute('d')).toMatch(
      /^M0\.0 [\d.]+(L[\d.]+ [\d.]+){120}$/,
    );
    expect(container.querySelector('.own-curve svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('can end at any time, promises nothing, and can begin again', async () => {
    await toTheRide();
    await pass(12_000);
    await press('End it here');
    expect(text()).toContain('12 seconds');
    expect(text()).toContain('marked nothing');
    expect(text()).toContain('The urge may still be here.');
    await press('Surf again');
    expect(heading()).toBe('Watch it like a wave.');
    expect(statuses()).toContain('3 minutes left');
  });

  it('stands still while it is not in view, and when it is put away', async () => {
    const { clock, sitting } = await toTheRide();
    await act(() => clock.setVisible(false));
    await pass(10 * 60_000);
    await act(() => clock.setVisible(true));
    expect(heading()).toBe('Watch it like a wave.');
    await act(() => render(null, container));
    await pass(10 * 60_000);
    expect(vi.getTimerCount()).toBe(0);
    await open(sitting);
    expect(heading()).toBe('Watch it like a wave.');
    expect(statuses()).toContain('3 minutes left');
  });
});

describe('paced breathing', () => {
  it('claims something for five minutes, and nothing for one', async () => {
    await open(beginBreathing(createFakeRoom()));
    expect(text()).toContain('A minute, to begin with.');
    expect(text()).not.toContain('less tense');
    await press('5 min');
    expect(text()).toContain('less tense');
  });

  it('says each phase politely, and counts for whom nothing shall move', async () => {
    await open(beginBreathing(createFakeRoom()));
    await press('Begin');
    expect(statuses()[0]).toBe('In');
    expect(container.querySelector('.word .still-only')?.textContent).toBe('1');
    await pass(3_000);
    expect(container.querySelector('.word .still-only')?.textContent).toBe('4');
    await pass(1_000);
    expect(statuses()[0]).toBe('Out');
    await pass(6_000);
    expect(statuses()[0]).toBe('In');
  });

  it('lets the dot follow the breath, and reminds of the shoulders', async () => {
    await open(beginBreathing(createFakeRoom()));
    await press('Begin');
    const fullness = () =>
      Number(container.querySelector<HTMLElement>('.dot')?.style.getPropertyValue('--fullness') ?? Number.NaN);
    const empty = fullness();
    await pass(4_000);
    expect(fullness()).toBe(1);
    expect(empty).toBeLessThan(0.5);
    await pass(17_000);
    expect(text()).toContain('Let your shoulders drop.');
  });

  it('ends by itself, or when the person ends it', async () => {
    const { sitting } = await open(beginBreathing(createFakeRoom()));
    await press('Begin');
    await pass(60_200);
    expect(heading()).toBe('Let your breath go its own way.');
    expect(sitting.ended.value).toBe(true);
    await press('Once more');
    await press('End it here');
    expect(sitting.ended.value).toBe(true);
  });

  it('has another way for whom the breath is not right', async () => {
    const { onOpen } = await open(beginBreathing(createFakeRoom()));
    await press('Look around you');
    expect(onOpen).toHaveBeenCalledWith('grounding');
  });
});

describe('grounding', () => {
  it('goes through the senses with one button, and the focus is on it until the sense changes', async () => {
    await open(beginGrounding());
    expect(heading()).toBe('Five things you can see.');
    const large = container.querySelector<HTMLElement>('.button.main');
    large?.focus();
    for (let index = 0; index < 5; index += 1) await act(() => large?.click());
    expect(container.querySelectorAll('.found > .full')).toHaveLength(5);
    expect(statuses()[0]).toBe('5 of 5');
    expect(document.activeElement).toBe(large);
    expect(large?.textContent).toBe('Next');
    await act(() => large?.click());
    expect(heading()).toBe('Four things you can touch.');
    expect(document.activeElement).toBe(container.querySelector('h1'));
    expect(container.querySelectorAll('.found > li')).toHaveLength(4);
    expect(statuses()[0]).toBe('');
  });

  it('can be passed over at every sense, and has words where one is missing', async () => {
    const { sitting } = await open(beginGrounding());
    const seen: string[] = [];
    while (!sitting.ended.value) {
      seen.push(text());
      await press('Skip this');
    }
    expect(seen).toHaveLength(5);
    expect(seen[0]).toContain('Or five things that you know are there.');
    expect(seen[2]).toContain('three things that move');
    expect(heading()).toBe('You are here.');
    await press('Once more');
    expect(heading()).toBe('Five things you can see.');
  });

  it('says at its beginning to move first where the place is part of it', async () => {
    const { onOpen } = await open(beginGrounding());
    await press('Change the room');
    expect(onOpen).toHaveBeenCalledWith('room');
    await press('Skip this');
    expect(buttons()).not.toContain('Change the room');
  });
});

describe('changing the room', () => {
  it('shows one step at a time and ends with the task that was chosen', async () => {
    const { sitting } = await open(beginRoom());
    expect(heading()).toBe('Stand up.');
    expect(text()).toContain('1 of 4');
    await press('Next');
    await press('Next');
    await press('Wash a cup');
    await press('Next');
    expect(heading()).toBe('Leave this device there to charge, and begin.');
    expect(container.querySelector('.quoted')?.textContent).toBe('Wash a cup');
    expect(sitting.ended.value).toBe(true);
  });

  it('takes own words, and none at all', async () => {
    await open(beginRoom());
    await press('Next');
    await press('Next');
    const field = container.querySelector<HTMLInputElement>('input[type=text]');
    await act(() => {
      if (!field) return;
      field.value = ' Water the plants ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Next');
    expect(container.querySelector('.quoted')?.textContent).toBe('Water the plants');
    render(null, container);
    await open(beginRoom());
    for (const _ of [1, 2, 3]) await press('Next');
    expect(container.querySelector('.quoted')).toBeNull();
  });

  it('has another way for whom moving is not safe', async () => {
    const { onOpen } = await open(beginRoom());
    await press('Look around you');
    expect(onOpen).toHaveBeenCalledWith('grounding');
  });
});
