/** The steps of the welcome, in their order. Private windows come last: allowing them restarts Ebb in Chromium. */
export const welcomeSteps = ['about', 'age', 'choice', 'matters', 'limit', 'pin', 'cover'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** What an answer leads to beside the steps: a page for someone under 18, and one for someone who did not choose Ebb. */
export const welcomeAsides = ['young', 'pushed'] as const;
export type WelcomeAside = (typeof welcomeAsides)[number];

export type WelcomePlace = WelcomeStep | WelcomeAside;

const isPlace = (text: string): text is WelcomePlace =>
  [...welcomeSteps, ...welcomeAsides].some((place) => place === text);

/** The place that a fragment such as `#limit` names; the first step for one that names none. */
export const welcomePlaceOf = (fragment: string): WelcomePlace => {
  const text = fragment.replace(/^#\/?/, '');
  return isPlace(text) ? text : welcomeSteps[0];
};

/** The step that an answer was given at. */
const stepOf = (place: WelcomePlace): WelcomeStep => {
  if (place === 'young') return 'age';
  return place === 'pushed' ? 'choice' : place;
};

/** Counted from 1. */
export const welcomeStepNumber = (place: WelcomePlace): number => welcomeSteps.indexOf(stepOf(place)) + 1;

/** The step after a place; null after the last. */
export const stepAfter = (place: WelcomePlace): WelcomeStep | null => welcomeSteps[welcomeStepNumber(place)] ?? null;

/** The step before a place, for a page beside the steps the one that led there; null before the first. */
export const stepBefore = (place: WelcomePlace): WelcomeStep | null => {
  const step = stepOf(place);
  return step === place ? (welcomeSteps[welcomeStepNumber(place) - 2] ?? null) : step;
};
