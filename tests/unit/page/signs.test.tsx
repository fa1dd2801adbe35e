import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportAttention } from '../../../lib/platform/page/report-attention';
import { type ShownSigns, type SignsWorld, showSigns } from '../../../lib/platform/page/show-signs';

// The layers are closed to the page. Here they are opened on their way, so that a test sees what a person sees.
let roots: ShadowRoot[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  roots = [];
  const { attachShadow } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    expect(init.mode).toBe('closed');
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  vi.useRealTimers();
  for (const host of document.documentElement.querySelectorAll(':scope > div')) host.remove();
});

const before = document.documentElement.innerHTML;
const words = (text: string) => ({ text, name: `${text} left here`, hint: 'Escape hides it' });
const chipOf = (minutes: number): ShownSigns => ({ chip: words(`${minutes} min`), fade: 0, overMs: 0 });

const start = () => {
  const world: SignsWorld = {};
  showSigns(world);
  return (signs: ShownSigns | null) => world.ebbSigns?.(signs);
};
const shown = <T extends Element>(selector: string) =>
  roots.filter((root) => root.host.isConnected).flatMap((root) => [...root.querySelectorAll<T>(selector)])[0];
const chip = () => shown<HTMLButtonElement>('button');
const grey = () => shown<HTMLElement>('div');
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  chip()?.dispatchEvent(event);
  return event;
};
const placeOf = () => ['--x', '--y'].map((name) => Number(chip()?.style.getPropertyValue(name)));

test('nothing is added before there is something to show, and nothing stays', () => {
  const show = start();
  expect(document.documentElement.innerHTML).toBe(before);
  show(chipOf(12));
  expect(document.documentElement.lastElementChild?.outerHTML).toBe('<div></div>');
  show(null);
  expect(document.documentElement.innerHTML).toBe(before);
});

test('the chip says the minutes, and says them anew', () => {
  const show = start();
  show(chipOf(12));
  expect([chip()?.textContent, chip()?.ariaLabel, chip()?.title]).toEqual(Object.values(words('12 min')));
  show(chipOf(11));
  expect(chip()?.textContent).toBe('11 min');
});

test('arrow keys move it, and are not for the page as well', () => {
  const show = start();
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  show(chipOf(12));
  expect(placeOf()).toEqual([0, 1]);
  expect(press('ArrowRight').defaultPrevented).toBe(true);
  press('ArrowUp');
  const [x = 0, y = 0] = placeOf();
  expect(x).toBeCloseTo(16 / (innerWidth - 24));
  expect(y).toBeCloseTo(1 - 16 / (innerHeight - 24));
  for (let pressed = 0; pressed < 200; pressed += 1) press('ArrowRight');
  expect(placeOf()[0]).toBe(1);
  expect(heard).not.toHaveBeenCalled();
  expect(press('a').defaultPrevented).toBe(false);
  expect(heard).toHaveBeenCalledTimes(1);
  window.removeEventListener('keydown', heard);
  // It stays where the person has put it.
  show(chipOf(11));
  expect(placeOf()[0]).toBe(1);
});

test.each([
  ['Escape', () => void press('Escape')],
  ['a click', () => chip()?.click()],
])('%s hides it on this page', (_, hide) => {
  const show = start();
  show(chipOf(12));
  hide();
  expect(document.documentElement.innerHTML).toBe(before);
  show(chipOf(11));
  expect(document.documentElement.innerHTML).toBe(before);
});

test('a page that throws it out has it again with the next minute', () => {
  const show = start();
  show(chipOf(12));
  document.documentElement.lastElementChild?.remove();
  show(chipOf(11));
  expect(chip()?.textContent).toBe('11 min');
});

test('the page turns grey evenly, and gets its colours back before the pane goes', () => {
  const show = start();
  show({ chip: null, fade: 0.4, overMs: 5_000 });
  expect(grey()?.style.opacity).toBe('0.4');
  expect(grey()?.style.transitionDuration).toBe('5000ms');
  show({ chip: null, fade: 0.5, overMs: 5_000 });
  expect(grey()?.style.opacity).toBe('0.5');
  show(null);
  expect(grey()?.style.opacity).toBe('0');
  vi.advanceTimersByTime(1_000);
  expect(document.documentElement.innerHTML).toBe(before);
});

test('the chip does not wait for the colours to come back', () => {
  const show = start();
  show({ chip: words('1 min'), fade: 0.4, overMs: 5_000 });
  show(null);
  expect(chip()).toBeUndefined();
  expect(grey()).toBeDefined();
});

test('all of it goes when the script that counts finds that Ebb has gone', async () => {
  const world: SignsWorld = {};
  showSigns(world);
  const runtime = {
    id: 'ebb' as string | undefined,
    sendMessage: vi.fn(async () => ({ nextMs: 5_000 })),
    onMessage: { addListener: () => {} },
  };
  reportAttention(runtime, world);
  world.ebbSigns?.(chipOf(12));
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(document.documentElement.innerHTML).toBe(before);
});
