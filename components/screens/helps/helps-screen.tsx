import { useEffect, useMemo } from 'preact/hooks';
import type { PausesView } from '../../../lib/app/protocol/views';
import { resultOf } from '../../../lib/domain/experiment/experiment-result';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { type Helping, type Helps, whatHelps } from '../../../lib/domain/review/helps';
import { leastMet } from '../../../lib/domain/review/shares';
import { PausesModel } from '../../models/pauses';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Sheet } from '../../ui/sheet';
import type { HelpsProps } from './helps-route';
import { HelpsTable, type NamedHelping } from './helps-table';
import { whatOf } from './what-of';
import './helps.css';

const dimensions = ['exercise', 'hours', 'clue', 'wait'] as const;

const isUrge = (entry: Entry): entry is Entry<'urge'> => entry.kind === 'urge';

/** An experiment on the wait has no result yet: this page must not tell it before it is one. */
const isWaitKept = ({ experiment, pauses, today }: PausesView): boolean =>
  experiment?.style === 'wait' && experiment.ended === null && resultOf(experiment, pauses, today).outcome === null;

const helpsOf = (view: PausesView, entries: readonly Entry[]): Helps => {
  const helps = whatHelps({
    pauses: view.pauses,
    exercises: view.exercises,
    urges: entries.filter(isUrge).map(({ body, ...hour }) => ({ ...hour, clues: body.clues })),
  });
  return isWaitKept(view) ? { ...helps, wait: [] } : helps;
};

const named = (helps: Helps, t: Translate) => {
  const withNames = <K extends string>(rows: readonly Helping<K>[], nameOf: (key: K) => string | null) =>
    rows.flatMap((row): NamedHelping[] => {
      const name = nameOf(row.key);
      return name === null ? [] : [{ ...row, what: name }];
    });
  const what = whatOf(t);
  return {
    exercise: withNames(helps.exercise, what.exercise),
    hours: withNames(helps.hours, what.hours),
    clue: withNames(helps.clue, what.clue),
    wait: withNames(helps.wait, what.wait),
  };
};

/** Clear findings before those of which one can say perhaps. */
const findings = ['more', 'less', 'perhapsMore', 'perhapsLess'] as const;

const Found = ({ t, rows }: { t: Translate; rows: readonly NamedHelping[] }) => {
  const found = findings.flatMap((finding) =>
    rows.filter((row) => row.finding === finding).map((row) => ({ ...row, finding })),
  );
  if (rows.every(({ finding }) => finding === 'early')) return <p>{t('helps.early', { least: leastMet })}</p>;
  if (found.length === 0) return <p>{t('helps.alike')}</p>;
  return (
    <Sheet heading={t('helps.found')}>
      <ul class="stack">
        {found.map(({ what, finding, group, others }) => (
          <li key={what}>
            {t(`helps.say.${finding}`, { what })}{' '}
            <span class="soft">
              {t('helps.figures', {
                left: group.left,
                met: group.met,
                othersLeft: others.left,
                othersMet: others.met,
              })}
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{t('helps.how')}</p>
    </Sheet>
  );
};

const Content = ({ t, helps }: { t: Translate; helps: Helps }) => {
  const rows = named(helps, t);
  return (
    <>
      <p>{t('helps.all', { count: helps.all.met, left: helps.all.left })}</p>
      <Found t={t} rows={dimensions.flatMap((dimension) => rows[dimension])} />
      <p class="soft">{t('helps.notCause')}</p>
      <details class="disclosure">
        <summary>{t('helps.table.open')}</summary>
        <div class="stack wide">
          {dimensions.map((dimension) => (
            <Sheet key={dimension} heading={t(`helps.dimension.${dimension}`)}>
              {rows[dimension].length === 0 ? (
                <p class="soft">{t(`helps.none.${dimension}`)}</p>
              ) : (
                <HelpsTable t={t} caption={t(`helps.dimension.${dimension}`)} rows={rows[dimension]} />
              )}
            </Sheet>
          ))}
        </div>
      </details>
    </>
  );
};

const Body = ({ t, model }: { t: Translate; model: PausesModel }) => {
  const view = model.view.value;
  const entries = model.entries.value;
  const helps = useMemo(() => view && helpsOf(view, entries), [view, entries]);
  if (!view || !helps) return model.problem.value === null ? <Loading t={t} /> : null;
  if (view.private) return <p>{t('helps.private')}</p>;
  return helps.all.met === 0 ? <p>{t('helps.nothing')}</p> : <Content t={t} helps={helps} />;
};

/** Pauses that were left against those that were gone on from, in plain sentences, with the figures behind them. */
export const HelpsScreen = ({ t, client, notebook }: HelpsProps) => {
  const model = useMemo(() => new PausesModel(client, notebook, 'urge'), [client, notebook]);
  useEffect(() => () => model[Symbol.dispose](), [model]);
  const problem = model.problem.value;
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1}>
          {t('helps.heading')}
        </h1>
        <p class="soft">{t('helps.about')}</p>
      </header>
      {problem === null ? null : <ProblemNotice t={t} problem={problem} onAgain={() => void model.load()} />}
      <Body t={t} model={model} />
      {model.view.value || problem !== null ? (
        <p>
          <a href="#week/experiment">{t('helps.try')}</a>
        </p>
      ) : null}
    </>
  );
};
