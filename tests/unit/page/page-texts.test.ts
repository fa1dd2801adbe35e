import { expect, test, vi } from 'vitest';
import { createPageTexts } from '../../../lib/platform/page-texts';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const { speaking } = vi.hoisted(() => ({ speaking: { messages: {} as Record<string, string> } }));

vi.mock('../../../lib/platform/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, values: string | string[] = []) =>
        [values].flat().reduce((text, value, at) => text.replace(`$${at + 1}`, value), speaking.messages[key] ?? ''),
    },
  },
}));

const textsIn = (language: { manifest: Record<string, string> }) => {
  speaking.messages = language.manifest;
  return createPageTexts();
};

test.each([
  [0, 'Under 1 min', 'Menos de 1 min'],
  [1, '1 min', '1 min'],
  [59, '59 min', '59 min'],
  [60, '1 h', '1 h'],
  [200, '3 h 20 min', '3 h 20 min'],
])('the chip says %d minutes shortly', (minutes, english, spanish) => {
  expect(textsIn(en).chip(minutes).text).toBe(english);
  expect(textsIn(es).chip(minutes).text).toBe(spanish);
});

test('its name has the words that are seen, and its hint says how it is moved and hidden', () => {
  for (const language of [en, es]) {
    const { text, name, hint } = textsIn(language).chip(12);
    expect(name).toContain(text);
    expect(name).not.toBe(text);
    expect(hint).toMatch(/Escape/);
  }
});

test.each([
  [30, 'About 30 seconds left here'],
  [90, 'About 90 seconds left here'],
  [120, 'About 2 minutes left here'],
])('the warning says %d seconds in the unit that is easier', (seconds, text) => {
  expect(textsIn(en).warning(seconds)).toBe(text);
});
