import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../components/screens/options/route';
import { cardFacts } from '../../../lib/domain/learn/card-facts';
import { cardKeys, learnPageOf, learnTopics, sheetKeys } from '../../../lib/domain/learn/pages';
import { sheetParts } from '../../../lib/domain/learn/sheets';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const languages = [
  ['English', en],
  ['Spanish', es],
] as const;

const wordsIn = (text: string) => text.split(/\s+/).length;

describe('the cards', () => {
  it('are on four signs, four causes and four treatments, each once', () => {
    expect(learnTopics.map(({ cards }) => cards.length)).toEqual([4, 4, 4]);
    expect(new Set(cardKeys).size).toBe(12);
  });

  it.each(languages)('have a text each in %s, and no text has no card', (_name, { learn }) => {
    expect(Object.keys(learn.cards)).toEqual([...cardKeys]);
  });

  describe.each(languages)('in %s', (_name, { learn }) => {
    it.each(cardKeys)('%s is read in a minute: 120 to 200 words', (card) => {
      const { about, known, disputed, try: step, ask } = learn.cards[card];
      const words = wordsIn([about, known, disputed, step, ask].join(' '));
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(200);
    });
  });

  it.each(cardKeys)('%s names sources by who, what and when', (card) => {
    for (const { who, what, date } of cardFacts[card].sources) {
      expect(`${who}${what}`).not.toMatch(/\{|https?:/);
      if (date !== null) expect(date).toMatch(/^20[0-2]\d(-\d{2}(-\d{2})?)?$/);
    }
  });
});

/** The words on the link to what a card proposes, where that has a name of its own. */
const nameAt = (
  fragment: string,
  { exercises, learn, limits }: Pick<typeof en, 'exercises' | 'learn' | 'limits'>,
): string | undefined => {
  const route = parseRoute(fragment);
  if (route.screen === 'exercises') return route.exercise ? exercises[route.exercise].name : 'nothing';
  if (route.screen === 'learn') return route.page?.kind === 'sheet' ? learn.sheets[route.page.key].title : 'nothing';
  if (route.screen === 'limit' && route.start.from === 'template') {
    return route.start.template === 'evenings' ? limits.templates.evenings.name : undefined;
  }
  return undefined;
};

describe('the one thing to try', () => {
  it.each(cardKeys)('of %s leads to what is there', (card) => {
    const { tryAt } = cardFacts[card];
    const route = parseRoute(tryAt);
    const [place] = tryAt.slice(1).split('/');
    expect(route.screen).toBe(place === 'limits' && tryAt !== '#limits' ? 'limit' : place);
    if (route.screen === 'limit') expect(route.start.from).toBe('template');
    for (const [, texts] of languages) {
      const name = nameAt(tryAt, texts);
      if (name !== undefined) expect(texts.learn.cards[card].tryLink).toBe(name);
    }
  });
});

describe('the sheets', () => {
  it.each(sheetKeys)('%s has each of its texts once', (sheet) => {
    const shown = sheetParts[sheet].flatMap(({ heading, lines }) => [heading, ...lines]);
    const { title: _title, about: _about, ...texts } = en.learn.sheets[sheet];
    expect(shown.toSorted()).toEqual(
      Object.keys(texts)
        .map((key) => `learn.sheets.${sheet}.${key}`)
        .toSorted(),
    );
  });
});

describe('the route', () => {
  it.each([
    ['#learn', null],
    ['#learn/control', { kind: 'card', key: 'control' }],
    ['#learn/meeting', { kind: 'sheet', key: 'meeting' }],
    ['#learn/toString', null],
    ['#learn/nothing', null],
  ])('of %s is the page %o', (fragment, page) => {
    expect(parseRoute(fragment)).toEqual({ screen: 'learn', page });
  });

  it('has one name for each card and sheet', () => {
    for (const name of [...cardKeys, ...sheetKeys]) expect(learnPageOf(name)?.key).toBe(name);
    expect(new Set([...cardKeys, ...sheetKeys]).size).toBe(cardKeys.length + sheetKeys.length);
  });
});
