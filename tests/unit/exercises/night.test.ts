import { expect, it } from 'vitest';
import { formOfTemplate } from '../../../components/screens/limits/limit-templates';
import { parseRoute } from '../../../components/screens/options/route';
import { limitOfNight, nightOf } from '../../../lib/domain/exercises/night';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';

const t = createTranslate(en, 'en-GB', en);

it.each([
  ['22:30', '06:30', 480],
  ['00:15', '07:00', 405],
  ['23:59', '00:00', 1],
  // Whoever sleeps by day has a night too.
  ['08:00', '16:00', 480],
])('from %s to %s there are %d minutes', (lightsOut, wake, minutes) => {
  expect(nightOf(lightsOut, wake)?.minutes).toBe(minutes);
});

it('has a place on the dial', () => {
  expect(nightOf('18:00', '06:00')).toEqual({ minutes: 720, from: 0.75, share: 0.5 });
});

it.each([
  [null, '06:00'],
  ['22:00', null],
  ['', '06:00'],
  ['22:00', '22:00'],
])('is none from %s to %s', (lightsOut, wake) => {
  expect(nightOf(lightsOut, wake)).toBeNull();
});

it('opens the form of a limit with its hours, and the plain example where they are not known', () => {
  expect(limitOfNight('22:30', '')).toBe('limits/new/evenings');
  const screen = limitOfNight('22:30', '06:45');
  expect(screen).toMatch(/^[a-z][a-z0-9/-]{0,60}$/);
  const route = parseRoute(`#${screen}`);
  const start = route.screen === 'limit' && route.start.from === 'template' ? route.start : null;
  const form = start && formOfTemplate(start.template, t, start.hours);
  expect(form).toMatchObject({ when: 'schedule', windows: [{ from: '22:30', to: '06:45' }] });
});

it.each([
  '#limits/new/evenings',
  '#limits/new/evenings/2530-0630',
  '#limits/new/evenings/2230',
  '#limits/new/evenings/x',
])('takes the hours of the example for %s', (fragment) => {
  expect(parseRoute(fragment)).toMatchObject({ start: { from: 'template', template: 'evenings', hours: null } });
});
