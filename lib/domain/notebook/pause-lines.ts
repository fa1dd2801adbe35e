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

interface Shown {
  readonly reasons: readonly Entry<'reason'>[];
  readonly plans: readonly Entry<'ifThen'>[];
  readonly cards: readonly Entry<'card'>[];
  readonly values: readonly Entry<'value'>[];
}

const oneOf = <T>(all: readonly T[], seed: number): T | null =>
  all[Math.abs(Math.trunc(seed)) % Math.max(1, all.length)] ?? null;

const valueLine = ({ word, line }: Entry<'value'>['body']) =>
  [word.trim(), line.trim()].filter((part) => part !== '').join(': ');

/**
 * Those lines that the person lets stand on the pause page. Where there are several they take turns.
 *
 * @param seed any whole number; the next one shows the next of each
 */
export const pauseLines = ({ reasons, plans, cards, values }: Shown, seed: number): PauseLines => {
  const shown = <E extends Entry>(entries: readonly E[]) => entries.filter(({ onPause }) => onPause !== 'no');
  const texts = shown(reasons).flatMap(({ body }) => (body.text.trim() === '' ? [] : [body.text.trim()]));
  const lines = [
    ...shown(cards).map(({ body }) => body.text.trim()),
    ...shown(values).map(({ body }) => valueLine(body)),
  ];
  const whole = shown(plans).filter(({ body }) => body.cue.trim() !== '' && body.act.trim() !== '');
  const plan = oneOf(whole, seed)?.body;
  return {
    reason: oneOf(texts, seed),
    plan: plan ? { cue: plan.cue.trim(), act: plan.act.trim() } : null,
    line: oneOf(
      lines.filter((line) => line !== ''),
      seed,
    ),
  };
};
