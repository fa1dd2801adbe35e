import { describe, expect, it } from 'vitest';
import { cardKeys } from '../../../../lib/domain/learn/pages';
import en from '../../../../locales/en.json';
import es from '../../../../locales/es.json';
import { readingGrade, sentencesOf, wordsOf } from './reading';
import { textsOf } from './texts';

const languages = { en: textsOf(en), es: textsOf(es) };
type Language = keyof typeof languages;
const languageNames = Object.keys(languages) as Language[]; // CAST: the keys of a constant

const namespaceOf = (key: string) => key.split('.', 1)[0] ?? '';
const namespaces = Object.keys(en);

/** Words that no text has, whole words only, by why they are left out. */
const avoided: readonly { readonly why: string; readonly en: RegExp; readonly es: RegExp; except?: RegExp }[] = [
  {
    why: 'it labels the person',
    en: /\b(?:addict(?:s|ed|ion|ions|ive)?|(?:sex|porn)[- ]?addict\w*|pervert\w*|deviant\w*)\b/i,
    es: /\b(?:adict[oa]s?|adicci[oó]n(?:es)?|adictiv[oa]s?|pervertid[oa]s?|desviad[oa]s?)\b/i,
    // Where the quarrel about the word is itself what is told: as an open question, never as a fact.
    except: /^learn\.(?:cards\.(?:control|body|individual)\.disputed|sheets\.therapist\.view)$/,
  },
  {
    why: 'it is explicit, and a screen may be seen by others',
    en: /\b(?:porn\w*|masturbat\w*|nud(?:e|es|ity)|erotic\w*)\b/i,
    es: /\b(?:porn\w*|masturb\w*|desnud\w*|er[oó]tic\w*)\b/i,
  },
  {
    why: 'it judges by purity',
    en: /\b(?:clean|dirty|pure|purity|impure|sober\w*|sobriety|sins?|sinful|temptation\w*|shameful)\b/i,
    es: /\b(?:limpi[oa]s?|suci[oa]s?|pur[oa]s?|pureza|impur[oa]s?|sobri[oa]s?|sobriedad|pecados?|pecamin\w*|tentaci[oó]n\w*)\b/i,
  },
  {
    why: 'it blames, or makes one time into the end of a plan',
    en: /\b(?:relaps\w+|fail(?:s|ed|ing|ure|ures)?|weak(?:ness)?|lazy|guilt|guilty|reset to|start over|ruined|wasted|disappoint\w*)\b/i,
    es: /\b(?:reca[ií]d\w*|recaer|fracas\w+|d[eé]bil(?:es)?|debilidad|pere[zc]\w*|culpa|culpables?|arruin\w*|malgast\w*|decepcion\w*)\b/i,
  },
  {
    why: 'it makes a game of it',
    en: /\b(?:streaks?|scores?|badges? of|winner|level up|challenge)\b/i,
    es: /\b(?:rachas?|puntuaci[oó]n\w*|ganador\w*|reto|desaf[ií]o)\b/i,
  },
  {
    why: 'it claims what is not known',
    en: /\b(?:cures?|cured|proven|proves|scientifically|brain[- ]damage\w*|detox\w*|reboot\w*|rewir\w*|dopamine (?:reset|hit|detox))\b/i,
    es: /\b(?:curas?|curar\w*|demostrad[oa]s? científicamente|desintoxic\w*|recablear)\b/i,
    // A trial's authors who do not claim this.
    except: /^learn\.cards\.group\.known$/,
  },
  {
    why: 'it pushes',
    en: /\b(?:you must|you should|you have to stop|never again|why did you|last chance|hurry up)\b/i,
    es: /\b(?:debes|deberías|tienes que parar|nunca más|por qué lo hiciste|última oportunidad)\b/i,
  },
];

/** One text a rule, of the kind that it is there for. */
const caught: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'You may be an addict.',
    'A porn site',
    'Seven clean days',
    'You failed today.',
    'Your longest streak',
    'It is proven to work.',
    'You must stop.',
  ],
  es: [
    'Puede que seas adicto.',
    'Un sitio porno',
    'Siete días limpio',
    'Hoy has fracasado.',
    'Tu mejor racha',
    'Esto te cura.',
    'Debes parar.',
  ],
};

describe.each(languageNames)('the words in %s', (language) => {
  it.each(avoided)('have none of which one would say: $why', (rule) => {
    const found = [...languages[language]].filter(
      ([key, text]) => rule[language].test(text) && !rule.except?.test(key),
    );
    expect(found).toEqual([]);
  });

  it('would be caught, one of each kind', () => {
    expect(avoided.map((rule, index) => rule[language].test(caught[language][index] ?? ''))).toEqual(
      avoided.map(() => true),
    );
  });
});

it('no exception outlives its text', () => {
  for (const { except, why, ...rule } of avoided) {
    if (!except) continue;
    const used = languageNames.some((language) =>
      [...languages[language]].some(([key, text]) => except.test(key) && rule[language].test(text)),
    );
    expect(used, why).toBe(true);
  }
});

/** Read in a bad hour, or by someone who looks for help. */
const badHour: readonly string[] = ['pause', 'leaveOut', 'prompts', 'exercises', 'popup', 'help', 'errors', 'happened'];

/**
 * Words in one sentence. Plain-language methods ask for fewer than 15 on the whole. In a bad hour that is the end of
 * every single sentence, and one more, since the longest of the prompts that were written for it has 15. Elsewhere
 * it is the mean that stays far below, and one sentence may have 20: such sentences name menus, days and amounts, which
 * cannot be left out and read fast. Spanish has the same ends, though it needs more words to say the same. A limit in
 * words is one sentence put together from what the person chose, so it alone may be longer.
 */
const longest = (key: string): number => {
  if (key.startsWith('describe.sentence.')) return 24;
  return badHour.includes(namespaceOf(key)) ? 15 : 20;
};
const meanLength = 12;

/** A heading that is no sentence: the words by which such a page is to be found, which the safety rules fix. */
const fixedTitles: readonly string[] = ['help.ownThoughts.title'];

describe.each(languageNames)('the sentences in %s', (language) => {
  it('are short, each of them', () => {
    const long = [...languages[language]]
      .filter(([key]) => !fixedTitles.includes(key))
      .flatMap(([key, text]) =>
        sentencesOf(text)
          .filter((sentence) => wordsOf(sentence).length > longest(key))
          .map((sentence) => `${key}: ${sentence} (${wordsOf(sentence).length})`),
      );
    expect(long).toEqual([]);
  });

  it.each(namespaces)('are short on the whole: %s', (namespace) => {
    const lengths = [...languages[language]]
      .filter(([key]) => namespaceOf(key) === namespace)
      .flatMap(([, text]) => sentencesOf(text).map((sentence) => wordsOf(sentence).length));
    expect(lengths.reduce((total, length) => total + length, 0) / lengths.length).toBeLessThan(meanLength);
  });
});

/** Texts that are sentences; a label of one or two words has no grade. */
const sentencesUnder = (prefix: string) =>
  [...languages.en]
    .filter(([key, text]) => key.startsWith(prefix) && /[.?]$/.test(text) && wordsOf(text).length > 3)
    .map(([, text]) => text);

/**
 * Guidance on health texts asks for the grade 5 to 6. What is read in a bad hour stays below 3: the prompts that were
 * written for it have a grade of about 1, and help is not harder. The cards are about studies and diagnoses, whose names
 * are long, so each of them is graded alone: no hard one hides behind an easy one.
 */
describe('the reading grade in English', () => {
  it.each(namespaces.filter((name) => sentencesUnder(`${name}.`).length >= 5))('of %s', (name) => {
    expect(readingGrade(sentencesUnder(`${name}.`))).toBeLessThan(badHour.includes(name) ? 3 : 6);
  });

  it.each(cardKeys)('of the card %s', (card) => {
    expect(readingGrade(sentencesUnder(`learn.cards.${card}.`))).toBeLessThan(6);
  });
});
