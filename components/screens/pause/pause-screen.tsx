import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { LazyPart } from '../../ui/lazy-part';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { useQuickExit } from '../../ui/use-quick-exit';
import { Wave } from '../../ui/wave';
import type { Desk } from '../exercises/exercise';
import { OwnLines } from './own-lines';
import { PauseFoot } from './pause-foot';
import { PauseOffers } from './pause-offers';
import { PauseTurn } from './pause-turn';

const loadExercise = () => import('./pause-exercise').then(({ PauseExercise }) => PauseExercise);

interface PauseScreenProps {
  model: InstanceType<typeof PauseModel>;
  t: Translate;
  desk: Desk;
  own: PauseNotebook;
}

/** From this length on the sentence is set smaller, so that Leave stays in view on a small screen. */
const longSentence = 110;

const OwnSentence = ({ model, own, t }: Pick<PauseScreenProps, 'model' | 'own' | 't'>) => {
  const view = model.source.view.value;
  const reason = view?.settings.words.reason.trim() || own.lines.value?.reason || '';
  const sentence = reason || t('pause.noWords');
  const known = view?.address !== null && view !== null;
  const label = reason ? t('pause.calmDay') : known ? t('pause.noWordsLabel') : null;
  return (
    <div>
      {label ? <p class="soft small own-label">{label}</p> : null}
      <h1 class={sentence.length > longSentence ? 'voice long' : 'voice'}>{sentence}</h1>
    </div>
  );
};

const Leave = ({ model, t }: Omit<PauseScreenProps, 'desk' | 'own'>) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="stack">
      <div class="row leave">
        <Button
          variant="main"
          size="big"
          ref={button}
          aria-describedby="where-leave-leads"
          onClick={() => void model.leave()}
        >
          {t('pause.leave')}
        </Button>
        <span class="soft" id="where-leave-leads">
          {t(model.leadsBack.value ? 'pause.leaveBack' : 'pause.leaveClose')}
        </span>
      </div>
      {model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
    </div>
  );
};

/** It stays, out of sight, while an exercise is open, so that it is found again just as it was left. */
const PauseContent = ({ model, own, desk, t }: PauseScreenProps) => {
  const view = model.source.view.value;
  const exercisesFirst = view?.trial?.style === 'exercises' && view.trial.arm === 1;
  const offers = <PauseOffers model={model} own={own} desk={desk} t={t} />;
  return (
    <main class="stack wide" hidden={desk.open.value !== null}>
      {view?.timeRanOut ? (
        <p class="tag why">
          <Icon name="clock" />
          {t('pause.timeRanOut')}
        </p>
      ) : null}
      {view?.wentOnFor ? <p class="soft">{t('pause.wentOnFor', { intention: view.wentOnFor })}</p> : null}
      <OwnSentence model={model} own={own} t={t} />
      <Leave model={model} t={t} />
      <OwnLines model={model} own={own} t={t} />
      {exercisesFirst ? offers : null}
      <PauseTurn model={model} own={own} t={t} />
      {exercisesFirst ? null : offers}
      <PauseFoot model={model} own={own} t={t} />
    </main>
  );
};

/** The pause: the person's own words, the way out, and only then everything else. */
export const PauseScreen = ({ model, own, desk, t }: PauseScreenProps) => {
  useQuickExit(() => void model.quickExit());
  const inExercise = desk.open.value !== null;
  const { question, urge } = own;
  const inAnswer = question.answering.value && !question.kept.value;
  const busy = inExercise || inAnswer || urge.told.value || model.going.open.value;
  useEffect(() => model.source.stay(busy), [busy, model]);
  const stage = model.wait.stage.value;
  const silent = stage === 'loading' || stage === 'moving';
  return (
    <Blank t={t} blank={model.blank} help={{ open: () => void model.openHelp() }}>
      <div class="pause">
        <PageHeader
          t={t}
          help={{ open: () => void model.openHelp() }}
          onHide={model.blank.hide}
          onQuickExit={() => void model.quickExit()}
        />
        {silent ? <main aria-busy="true" /> : <PauseContent model={model} own={own} desk={desk} t={t} />}
        {inExercise ? <LazyPart load={loadExercise} model={model} desk={desk} t={t} /> : null}
        <Wave />
      </div>
    </Blank>
  );
};

/** What stands in a frame of another page: calm, empty, and mute. */
export const FramedPause = () => <div class="framed" />;
