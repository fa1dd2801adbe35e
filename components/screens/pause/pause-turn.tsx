import { formatUntil } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { isPromptKey } from '../../../lib/domain/pause/prompts';
import type { PauseModel, WaitNews } from '../../models/pause';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { GoOn } from './go-on';

interface TurnProps {
  model: InstanceType<typeof PauseModel>;
  t: Translate;
}

const Waiting = ({ model, t }: TurnProps) => {
  const { waitSeconds, waitedMs, secondsLeft } = model.wait;
  const share = Math.min(1, waitedMs.value / (waitSeconds.value * 1000));
  return (
    <>
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
    </>
  );
};

const Choosing = ({ model, t }: TurnProps) => (
  <>
    <p class="small soft">{t('pause.choose')}</p>
    <div class="row">
      <Button
        size="small"
        aria-expanded={model.going.open.value}
        aria-controls="go-on"
        onClick={() => model.going.setOpen(!model.going.open.value)}
      >
        {t('pause.goOnFirst')}
      </Button>
    </div>
  </>
);

const Blocked = ({ model, t }: TurnProps) => {
  const view = model.source.view.value;
  const until = view?.verdict?.kind === 'block' ? view.verdict.until : null;
  if (!view || until === null) return <p class="state">{t('pause.blockAlways')}</p>;
  const inFocus = view.standings.length > 0 && view.standings.every((standing) => standing.inFocus);
  return (
    <p class="state">
      {t(inFocus ? 'pause.focusUntil' : 'pause.blockUntil', { until: formatUntil(until, view.now, t) })}
    </p>
  );
};

const Unknown = ({ t }: Pick<TurnProps, 't'>) => (
  <div class="stack tight">
    <p class="state">{t('pause.unknown')}</p>
    <p class="soft">{t('pause.unknownHint')}</p>
  </div>
);

const Failed = ({ model, t }: TurnProps) => (
  <Notice live>
    <div class="stack">
      <p>{errorText(model.source.error.value, t)}</p>
      <div>
        <Button size="small" onClick={() => void model.source.load()}>
          {t('common.tryAgain')}
        </Button>
      </div>
    </div>
  </Notice>
);

const Turn = ({ model, t }: TurnProps) => {
  const stage = model.wait.stage.value;
  switch (stage) {
    case 'wait':
      return <Waiting model={model} t={t} />;
    case 'choose':
      return <Choosing model={model} t={t} />;
    case 'block':
      return <Blocked model={model} t={t} />;
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

const newsText = (news: WaitNews, t: Translate) => {
  if (!news) return '';
  return news.kind === 'over' ? t('pause.waitOver') : t('pause.waitNews', { count: news.seconds });
};

/** One open question. It holds its place during the wait, so that nothing moves when the wait ends. */
const Question = ({ model, t }: TurnProps) => {
  const stage = model.wait.stage.value;
  const prompt = model.source.view.value?.prompt ?? null;
  if (!isPromptKey(prompt) || (stage !== 'wait' && stage !== 'choose' && stage !== 'block')) return null;
  return <p class={stage === 'wait' ? 'question later' : 'question'}>{t(`prompts.${prompt}`)}</p>;
};

/** Whose turn it is: the wait's, then the person's. For a block, until when. */
export const PauseTurn = ({ model, t }: TurnProps) => (
  <>
    <div class="turn">
      <Turn model={model} t={t} />
      <p class="visually-hidden" role="status">
        {newsText(model.wait.news.value, t)}
      </p>
    </div>
    {model.wait.stage.value === 'choose' && model.going.open.value ? <GoOn model={model} t={t} /> : null}
    <Question model={model} t={t} />
  </>
);
