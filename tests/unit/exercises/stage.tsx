import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Sitting } from '../../../components/screens/exercises/exercise';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';

const t = createTranslate(en, 'en-GB', en);

/** An exercise on a page of its own, and what a person does with it. */
export const showExercise = async (sitting: Sitting) => {
  const container = document.body.appendChild(document.createElement('div'));
  const onOpen = vi.fn();
  await act(() => render(<sitting.Screen t={t} onOpen={onOpen} />, container));
  const text = () => container.textContent ?? '';
  const press = async (name: string) => {
    const found = [...container.querySelectorAll<HTMLElement>('button, .chip')].find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
    );
    if (!found) throw new Error(`no "${name}" in: ${text()}`);
    await act(() => (found.querySelector('input') ?? found).click());
  };
  return {
    container,
    sitting,
    onOpen,
    text,
    press,
    heading: () => container.querySelector('h1')?.textContent,
    pass: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined)),
    /** Everything that can be pressed, by its words. */
    buttons: () => [...container.querySelectorAll('button')].map((button) => button.textContent?.trim()),
    write: (words: string, index = 0) =>
      act(() => {
        const fields = 'input[type=text], input[type=tel], input[type=time], textarea';
        const field = container.querySelectorAll<HTMLInputElement>(fields)[index];
        if (!field) throw new Error(`no field ${index} in: ${text()}`);
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    close: () => {
      render(null, container);
      container.remove();
    },
  };
};
export type ShownExercise = Awaited<ReturnType<typeof showExercise>>;
