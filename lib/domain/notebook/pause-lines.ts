import type { Entry } from './entry';

/** What the pause page shows of the notebook: one line of each sort at most, so that it stays one calm page. */
export interface PauseLines {
  /** A reason in own words. */
  readonly reason: string | null;
  readonly plan: { readonly cue: string; readonly act: string } | null;
  /** A coping card, or a value with what it looks like. */
  readonly line: string | null;
}

export const noPauseLines: PauseLines = { reason: null, plan: null, line: null };

/** What can be read of the sorts that the pause page shows. */
export interface Readable {
  readonly reasons: readonly Entry<'reason'>[];
  readonly plans: readonly Entry<'ifThen'>[];
  readonly cards: readonly Entry<'card'>[];
  readonly values: readonly Entry<'value'>[];
}

const oneOf = <T>(all: readonly T[], seed: number): T | null =>
  all[Math.abs(Math.trunc(seed)) % Math.max(1, all.length)] ?? null;

const valueLine = ({ word, line }: Entry<'value'>['body']) =>
  [word.trim(), line.trim()].filter((part) => part !== '').join(': ');

const shown = <E extends Entry>(entries: readonly E[]) => entries.filter(({ onPause }) => onPause !== 'no');
const reasonTexts = (reasons: Readable['reasons']) =>
  shown(reasons).flatMap(({ body }) => (body.text.trim() === '' ? [] : [body.text.trim()]));
const lineTexts = ({ cards, values }: Readable) =>
  [...shown(cards).map(({ body }) => body.text.trim()), ...shown(values).map(({ body }) => valueLine(body))].filter(
    (line) => line !== '',
  );
const wholePlans = (plans: Readable['plans']) =>
  shown(plans)
    .map(({ body }) => ({ cue: body.cue.trim(), act: body.act.trim() }))
    .filter(({ cue, act }) => cue !== '' && act !== '');

/**
 * Those lines that the person lets stand on the pause page. Where there are several they take turns.
 *
 * @param seed any whole number; the next one shows the next of each
 */
export const pauseLines = (readable: Readable, seed: number): PauseLines => ({
  reason: oneOf(reasonTexts(readable.reasons), seed),
  plan: oneOf(wholePlans(readable.plans), seed),
  line: oneOf(lineTexts(readable), seed),
});

/** Those of the lines on the page that can still be read, such as after a lock has closed; no other takes their place. */
export const stillReadable = ({ reason, plan, line }: PauseLines, readable: Readable): PauseLines => ({
  reason: reasonTexts(readable.reasons).includes(reason ?? '') ? reason : null,
  plan: wholePlans(readable.plans).some(({ cue, act }) => cue === plan?.cue && act === plan.act) ? plan : null,
  line: lineTexts(readable).includes(line ?? '') ? line : null,
});
