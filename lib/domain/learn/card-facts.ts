import type { CardKey } from './pages';

/** A published work: who, where it stands, and its year or day; null where the page gives none. Names are not translated. */
export interface CardSource {
  readonly who: string;
  readonly what: string;
  readonly date: string | null;
}

interface CardFacts {
  /** Where the one thing to try is: a fragment of the options page. */
  readonly tryAt: `#${string}`;
  /** What “What is known” and “What is disputed” rest on. */
  readonly sources: readonly [CardSource, ...CardSource[]];
}

const icd2018 = { who: 'Kraus and others', what: 'World Psychiatry (ICD-11)', date: '2018' };
const survey2023 = { who: 'Bőthe and others', what: 'Journal of Behavioral Addictions (42 countries)', date: '2023' };
const frequency2020 = { who: 'Bőthe and others', what: 'Journal of Sexual Medicine', date: '2020' };
const review2025 = { who: 'Meta-analysis', what: 'Journal of Behavioral Addictions', date: '2025' };
const group2019 = { who: 'Hallberg and others', what: 'trial of group therapy, 137 men', date: '2019' };
const twelveSteps2024 = { who: 'Systematic review', what: 'twelve-step groups, eight studies', date: '2024' };
const aasect2016 = { who: 'AASECT', what: 'statement', date: '2016' };
const sash = { who: 'SASH', what: 'position paper', date: null };
const alongside2013 = { who: 'Odlaug and others', what: 'study of compulsive sexual behaviour', date: '2013' };

/** What each card rests on and leads to. `docs/learn.md` says where each source was read. */
export const cardFacts: Readonly<Record<CardKey, CardFacts>> = {
  preoccupation: {
    tryAt: '#limits/new/amount',
    sources: [
      frequency2020,
      { who: 'Roffarello and De Russis', what: 'ACM TOCHI, seven field experiments', date: '2023' },
      { who: 'Grüning and others', what: 'PNAS (one sec)', date: '2023' },
      review2025,
    ],
  },
  control: {
    tryAt: '#settings',
    sources: [
      icd2018,
      { who: 'Sheeran, Listrom and Gollwitzer', what: 'if-then plans, 642 tests', date: '2024' },
      { who: 'Kirchner, Shiffman and Wileyto', what: 'study of lapses in smoking', date: '2012' },
      aasect2016,
      sash,
      { who: 'Hallberg', what: 'thesis (on DSM-5)', date: '2019' },
    ],
  },
  isolation: {
    tryAt: '#exercises/room',
    sources: [
      { who: 'Cardoso and others', what: 'study of loneliness and use', date: '2022' },
      { who: 'Vescan and others', what: 'study of feelings and use', date: '2024' },
      { who: 'Efrati and Gola', what: 'twelve-step groups, 97 people', date: '2018' },
      twelveSteps2024,
    ],
  },
  dailyLife: {
    tryAt: '#limits/new/evenings',
    sources: [
      icd2018,
      { who: 'Gola and others', what: 'quantity or quality of use', date: '2016' },
      survey2023,
      { who: 'Scott and others', what: 'trials of better sleep', date: '2021' },
      { who: 'International Sex Survey', what: 'Addiction 119', date: '2024' },
    ],
  },
  body: {
    tryAt: '#learn/prescriber',
    sources: [
      { who: 'Pharmacy Network', what: 'dopamine agonists and impulsivity', date: null },
      alongside2013,
      { who: 'Ballester-Arnal and others', what: 'other conditions alongside', date: '2020' },
      icd2018,
    ],
  },
  trauma: {
    tryAt: '#exercises/grounding',
    sources: [
      { who: 'Revista Brasileira de Psiquiatria', what: 'study of 222 men in treatment', date: null },
      { who: 'Yale Scientific', what: 'report on a study of 149 men', date: '2025-03' },
    ],
  },
  selfEsteem: {
    tryAt: '#limits',
    sources: [
      alongside2013,
      frequency2020,
      { who: 'STAR Laboratory', what: 'shame, guilt and self-criticism', date: '2025-09-18' },
      { who: 'Ferrari and others', what: 'Mindfulness, trials of self-compassion', date: '2019' },
      { who: 'Wakelin and others', what: 'trials on self-criticism', date: '2021' },
      { who: 'Wilson and others', what: 'self-compassion therapies', date: '2018' },
    ],
  },
  culture: {
    tryAt: '#limits',
    sources: [
      survey2023,
      { who: 'Grubbs and others', what: 'Archives of Sexual Behavior (moral incongruence)', date: '2018' },
      { who: 'Lewczuk and others', what: 'Polish sample', date: '2020' },
      { who: 'Briken and others', what: 'Sexual Medicine Reviews (ISSM panel)', date: '2024' },
      sash,
    ],
  },
  cbt: {
    tryAt: '#exercises/surf',
    sources: [
      review2025,
      { who: 'Antons and others', what: 'systematic review, 24 studies', date: '2022' },
      group2019,
      { who: 'Bowen and Marlatt', what: 'urge surfing, smokers', date: '2009' },
    ],
  },
  group: {
    tryAt: '#learn/meeting',
    sources: [
      group2019,
      { who: 'Trial of group therapy and medicine', what: 'Journal of Behavioral Addictions, 135 men', date: '2023' },
      twelveSteps2024,
    ],
  },
  individual: {
    tryAt: '#learn/therapist',
    sources: [
      { who: 'Crosby and Twohig', what: 'trial of acceptance and commitment therapy', date: '2016' },
      { who: 'Sagoe and others', what: 'online help for gambling', date: '2021' },
      aasect2016,
      sash,
      { who: 'Stark and others', what: 'plan of a German trial of two goals', date: null },
    ],
  },
  medication: {
    tryAt: '#learn/prescriber',
    sources: [
      { who: 'WFSBP', what: 'guideline', date: '2022' },
      { who: 'Lew-Starowicz and others', what: 'World Psychiatry, trial with 73 men', date: '2022' },
      { who: 'Lew-Starowicz and others', what: 'abstract on the same trial', date: '2023' },
      { who: 'Savard and others', what: 'side effects, 20 men', date: '2020' },
    ],
  },
};
