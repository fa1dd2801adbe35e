import type { PauseView } from '../../../lib/app/protocol/views';
import { formatUntil } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel, WaitNews } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { QuestionActs, QuestionLetGo } from '../notebook/question-line';
import { GoOn } from './go-on';

interface TurnProps {
  model: InstanceType<typeof PauseModel>;
  own: PauseNotebook;
  t: Translate;
}

/** One open question. */
const Question = ({ model, own, t }: TurnProps) => {
  const key = own.question.key.value;
  const trial = model.source.view.value?.trial;
  const ownWordsAlone = trial?.style === 'question' && trial.arm === 0;
  if (ownWordsAlone) return null;
  if (key === null) return <QuestionLetGo t={t} question={own.question} />;
  // A choice never holds what is not there.
  const isBlocked = model.wait.stage.value === 'block';
  return (
    <div class="stack tight">
      <p class="question">{t(isBlocked && key === 'yourCall' ? 'pause.blockedCall' : `prompts.${key}`)}</p>
      <QuestionActs t={t} question={own.question} keeps={model.source.view.value?.private === false} />
    </div>
  );
};

const Waiting = ({ model, t }: Omit<TurnProps, 'own'>) => {
  const { waitSeconds, waitedMs, secondsLeft } = model.wait;
  const share = Math.min(1, waitedMs.value / (waitSeconds.value * 1000));
  return (
    <div class="waiting">
      <div class="row between small soft">
        <span id="wait-label">{t('pause.wait')}</span>
        <span class="figures" aria-hidden="true">
          {t('pause.secondsShort', { count: secondsLeft.value })}
        </span>
      </div>
      <div
        class="bar flowing"
        role="progressbar"
        aria-labelledby="wait-label"
        aria-valuemin={0}
        aria-valuemax={waitSeconds.value}
        aria-valuenow={waitSeconds.value - secondsLeft.value}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
};

/**
 * What follows the wait: a question, and the first act of going on. During the wait it stands there unseen, so that
 * nothing moves when the wait ends; its button comes with the end.
 */
const Choosing = ({ model, own, t }: TurnProps) => {
  const over = model.wait.stage.value === 'choose';
  return (
    <div class={over ? 'choosing' : 'choosing later'} aria-hidden={over ? undefined : 'true'}>
      <p class="small soft">{t('pause.choose')}</p>
      <Question model={model} own={own} t={t} />
      {over ? (
        <Button
          size="small"
          aria-expanded={model.going.open.value}
          aria-controls="go-on"
          onClick={() => model.going.setOpen(!model.going.open.value)}
        >
          {t(model.source.view.value?.verdict?.kind === 'block' ? 'pause.passFirst' : 'pause.goOnFirst')}
        </Button>
      ) : (
        <span class="button small" />
      )}
    </div>
  );
};

const State = ({ icon, children }: { icon: IconName; children: string }) => (
  <p class="state">
    <Icon name={icon} />
    {children}
  </p>
);

const blockText = (view: PauseView, t: Translate) => {
  const until = view.verdict?.kind === 'block' ? view.verdict.until : null;
  if (until === null) {
    const always = view.standings.every(({ limit }) => limit.when.kind === 'always');
    return t(always ? 'pause.blockAlways' : 'pause.blockNow');
  }
  const inFocus = view.standings.length > 0 && view.standings.every((standing) => standing.inFocus);
  return t(inFocus ? 'pause.focusUntil' : 'pause.blockUntil', { until: formatUntil(until, view.now, t) });
};

const Blocked = ({ model, t }: Omit<TurnProps, 'own'>) => {
  const view = model.source.view.value;
  return view ? <State icon="clock">{blockText(view, t)}</State> : null;
};

/** Above the wait for a pass: what holds, and until when. */
const StillBlocked = ({ model, t }: Omit<TurnProps, 'own'>) => {
  const stage = model.wait.stage.value;
  const waits = stage === 'wait' || stage === 'choose';
  return waits && model.source.view.value?.verdict?.kind === 'block' ? (
    <div class="still-blocked">
      <Blocked model={model} t={t} />
    </div>
  ) : null;
};

const Unknown = ({ t }: Pick<TurnProps, 't'>) => (
  <div class="stack tight">
    <State icon="about">{t('pause.unknown')}</State>
    <p class="soft">{t('pause.unknownHint')}</p>
  </div>
);

const Failed = ({ model, t }: Omit<TurnProps, 'own'>) => (
  <ProblemNotice t={t} problem={model.source.error.value} onAgain={() => void model.source.load()} />
);

const Turn = ({ model, own, t }: TurnProps) => {
  const stage = model.wait.stage.value;
  switch (stage) {
    case 'wait':
    case 'choose':
      return (
        <>
          {stage === 'wait' ? <Waiting model={model} t={t} /> : null}
          <Choosing model={model} own={own} t={t} />
        </>
      );
    case 'block':
      return (
        <div class="stack">
          <Blocked model={model} t={t} />
          <Question model={model} own={own} t={t} />
        </div>
      );
    case 'unknown':
      return <Unknown t={t} />;
    case 'failed':
      return <Failed model={model} t={t} />;
    case 'loading':
    case 'moving':
    case 'searching':
      return null;
    default:
      return stage satisfies never;
  }
};

/** The limit has ended while the person was in the middle of something. */
const Passed = ({ model, t }: Omit<TurnProps, 'own'>) => (
  <div class="stack tight" role="status">
    {model.source.passed.value ? (
      <>
        <State icon="clock">{t('pause.passed')}</State>
        <div>
          <Button size="small" onClick={model.source.proceed}>
            {t('pause.proceed')}
          </Button>
        </div>
      </>
    ) : null}
  </div>
);

const newsText = (news: WaitNews, t: Translate) => {
  if (!news) return '';
  return news.kind === 'over' ? t('pause.waitOver') : t('pause.waitNews', { count: news.seconds });
};

/** Whose turn it is: the wait's, then the person's. For a block, until when. */
export const PauseTurn = ({ model, own, t }: TurnProps) => (
  <>
    <StillBlocked model={model} t={t} />
    <div class="turn">
      <Turn model={model} own={own} t={t} />
      <p class="visually-hidden" role="status">
        {newsText(model.wait.news.value, t)}
      </p>
    </div>
    <Passed model={model} t={t} />
    {model.wait.stage.value === 'choose' && model.going.open.value ? <GoOn model={model} t={t} /> : null}
  </>
);
