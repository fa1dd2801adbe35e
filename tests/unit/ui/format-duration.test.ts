import { describe, expect, it } from 'vitest';
import {
  formatClockTime,
  formatDate,
  formatMinutes,
  formatMoment,
  formatTimeLeft,
  formatUntil,
  usedMinutes,
} from '../../../lib/domain/language/format-duration';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const t = createTranslate(en, 'en-GB', en);
const spanish = createTranslate(es, 'es-ES', en);
const zone = 'Europe/Madrid';
/** Sunday, 22 November 2026, 21:40 in Madrid. */
const now = Date.parse('2026-11-22T20:40:00Z');

describe('durations in words', () => {
  it.each([
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [80, '1 hour 20 minutes'],
    [120, '2 hours'],
  ])('%i minutes', (minutes, text) => expect(formatMinutes(minutes, t)).toBe(text));

  it('joins hours and minutes in the language', () => {
    expect(formatMinutes(80, spanish)).toBe('1 hora y 20 minutos');
  });

  it.each([
    [59_000, 'less than a minute'],
    [60_000, '1 minute'],
    [60_001, '2 minutes'],
  ])('rounds %i ms that are left up', (ms, text) => expect(formatTimeLeft(ms, t)).toBe(text));

  it('lets used and left add up', () => {
    expect(usedMinutes(17.5 * 60_000)).toBe(17);
    expect(formatTimeLeft(12.5 * 60_000, t)).toBe('13 minutes');
  });
});

describe('times in words', () => {
  it('writes a clock time in the language', () => {
    expect(formatClockTime('22:30', t)).toBe('22:30');
    expect(formatClockTime('22:30', createTranslate(en, 'en-US', en))).toBe('10:30\u00a0PM');
  });

  it.each([
    ['2026-11-22T21:30:00Z', 'until 22:30', 'hasta las 22:30'],
    ['2026-11-23T03:00:00Z', 'until tomorrow, 4:00', 'hasta mañana a las 4:00'],
    ['2026-11-23T00:15:00Z', 'until tomorrow, 1:15', 'hasta mañana a la 1:15'],
    ['2026-11-27T05:00:00Z', 'until Friday, 6:00', 'hasta el viernes a las 6:00'],
    ['2026-12-05T05:00:00Z', 'until 5 December, 6:00', 'hasta el 5 de diciembre a las 6:00'],
  ])('until %s', (instant, english, other) => {
    expect(formatUntil(Date.parse(instant), now, t, zone)).toBe(english);
    expect(formatUntil(Date.parse(instant), now, spanish, zone)).toBe(other);
  });

  it.each([
    ['2026-11-22T21:30:00Z', 'today at 22:30', 'hoy a las 22:30'],
    ['2026-11-23T00:15:00Z', 'tomorrow at 1:15', 'mañana a la 1:15'],
    ['2026-11-21T21:30:00Z', 'yesterday at 22:30', 'ayer a las 22:30'],
    ['2026-11-26T08:10:00Z', 'on Thursday at 9:10', 'el jueves a las 9:10'],
    ['2026-11-19T08:10:00Z', 'on Thursday at 9:10', 'el jueves a las 9:10'],
    ['2026-12-05T05:00:00Z', 'on 5 December at 6:00', 'el 5 de diciembre a las 6:00'],
    ['2026-11-10T05:00:00Z', 'on 10 November at 6:00', 'el 10 de noviembre a las 6:00'],
  ])('the moment %s', (instant, english, other) => {
    expect(formatMoment(Date.parse(instant), now, t, zone)).toBe(english);
    expect(formatMoment(Date.parse(instant), now, spanish, zone)).toBe(other);
  });

  it('writes out a date with its time', () => {
    const instant = Date.parse('2026-12-05T03:00:00Z');
    expect(formatDate(instant, t, zone)).toBe('Saturday 5 December, 4:00');
    expect(formatDate(instant, spanish, zone)).toBe('sábado, 5 de diciembre a las 4:00');
  });
});
