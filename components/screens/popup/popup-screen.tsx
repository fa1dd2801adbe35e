import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { TodayView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TodayModel } from '../../models/today';
import { Blank } from '../../ui/blank';
import { Button, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { HideButton } from '../../ui/hide-button';
import { Icon } from '../../ui/icon';
import { LazyPart } from '../../ui/lazy-part';
import { Notice } from '../../ui/notice';
import { HelpLink } from '../../ui/page-header';
import { ProblemNotice } from '../../ui/problem-notice';
import { useQuickExit } from '../../ui/use-quick-exit';
import { QuestionActs, QuestionLetGo } from '../notebook/question-line';
import { useLate } from '../notebook/use-late';
import { FocusForm } from './focus-form';
import { LimitSite } from './limit-site';
import { RunningFocus } from './running-focus';
import { StandingList } from './standing-list';
import { ThisPage } from './this-page';
import { WaitingLine } from './waiting-line';

interface PopupProps {
  model: InstanceType<typeof TodayModel>;
  t: Translate;
}

const PopupHeader = ({ model, t }: PopupProps) => (
  <header class="row between">
    <h1>{t('popup.today')}</h1>
    <nav class="row" aria-label={t('common.pageLinks')}>
      <HelpLink t={t} help={{ open: () => void model.open('help') }} />
      <HideButton t={t} onHide={model.blank.hide} />
      <Button variant="quiet" size="small" title={t('common.quickExitKeys')} onClick={() => void model.quickExit()}>
        {t('common.quickExit')}
      </Button>
    </nav>
  </header>
);

const FirstRun = ({ view, t }: { view: TodayView; t: Translate }) => (
  <section class="stack tight" aria-labelledby="first-run">
    <h2 id="first-run">{t('popup.firstHeading')}</h2>
    <p class="soft">{t(view.here && !view.here.helps ? 'popup.firstHintHere' : 'popup.firstHint')}</p>
  </section>
);

const loadUrgeSheet = () => import('./urge-sheet').then(({ UrgeSheet }) => UrgeSheet);
/** What the notes have, and how it is shown: fetched together. Null where they have nothing for now. */
const readNotes = async (model: PopupProps['model']) => {
  const { PopupNotes, readPopupNotes } = await import('./popup-notes');
  const read = await readPopupNotes(model);
  return read && { PopupNotes, read };
};

/** What can be begun here. The one that was open gets the focus back when it closes. */
const Acts = ({ model, view, t }: PopupProps & { view: TodayView }) => {
  const limitButton = useRef<HTMLButtonElement>(null);
  const focusButton = useRef<HTMLButtonElement>(null);
  const urgeButton = useRef<HTMLButtonElement>(null);
  const before = useRef(model.form.peek());
  const form = model.form.value;
  useEffect(() => {
    const closed = form === null ? before.current : null;
    if (closed) ({ limit: limitButton, focus: focusButton, urge: urgeButton })[closed].current?.focus();
    before.current = form;
  }, [form]);
  const { here } = view;
  const canLimit = here !== null && !here.helps;
  const canFocus = view.standings.length > 0 && view.settings.focus === null;
  if (form === 'urge') return <LazyPart load={loadUrgeSheet} model={model} t={t} />;
  if (form === 'limit' && canLimit) return <LimitSite model={model} pattern={here.suggestion} t={t} />;
  if (form === 'focus' && canFocus) return <FocusForm model={model} view={view} t={t} />;
  return (
    <div class="acts">
      {canLimit ? (
        <Button
          ref={limitButton}
          variant={here.limits.length === 0 ? 'main' : 'plain'}
          onClick={() => model.showForm('limit')}
        >
          {t('popup.limitSite')}
        </Button>
      ) : null}
      {canFocus ? (
        <Button ref={focusButton} onClick={() => model.showForm('focus')}>
          {t('popup.focus')}
        </Button>
      ) : null}
      <Button ref={urgeButton} onClick={() => model.showForm('urge')}>
        {t('urge.note')}
      </Button>
    </div>
  );
};

/** Where the lock stands: the way to unlock it, or to lock it now. The limits above are the same either way. */
const LockLine = ({ model, view, t }: PopupProps & { view: TodayView }) => {
  if (view.lock === 'off') return null;
  return (
    <p class="row small soft lock-line">
      {view.lock === 'locked' ? (
        <>
          <span>{t('popup.locked')}</span>
          <LinkButton onClick={() => void model.open('notes')}>{t('popup.unlock')}</LinkButton>
        </>
      ) : (
        <LinkButton onClick={() => void model.lockNow()}>{t('popup.lockNow')}</LinkButton>
      )}
    </p>
  );
};

const PrivateNote = ({ t }: Pick<PopupProps, 't'>) => (
  <p class="small soft private">
    <Icon name="private" />
    {t('common.privateWindow')}
  </p>
);

const Question = ({ model, t }: PopupProps) => {
  const { question } = model;
  if (question.key.value === null) return <QuestionLetGo t={t} question={question} />;
  return (
    <section class="question stack tight" aria-labelledby="question">
      <h2 id="question" class="small soft">
        {t('popup.question')}
      </h2>
      <p class="voice-2">{t(`prompts.${question.key.value}`)}</p>
      <QuestionActs t={t} question={question} keeps={model.view.value?.private === false} />
    </section>
  );
};

/** What was just saved, and for ten minutes the way back. */
const SavedNews = ({ model, t }: PopupProps) => {
  const place = useRef<HTMLDivElement>(null);
  const { saved, undone, lastSaved } = model;
  const undoable = lastSaved.value;
  const undo = async (id: string) => {
    await model.undo(id);
    // The button that was pressed is gone.
    place.current?.focus();
  };
  return (
    <div class="row saved-news">
      <div role="status" tabIndex={-1} ref={place}>
        {saved.value ? <p class="small saved">{t('popup.saved')}</p> : null}
        {undone.value ? <p class="small saved">{t('popup.undone')}</p> : null}
      </div>
      {undoable ? (
        <Button size="small" onClick={() => void undo(undoable.id)}>
          {t('common.undo')}
        </Button>
      ) : null}
    </div>
  );
};

const PopupFooter = ({ model, t }: PopupProps) => (
  <footer class="row between small">
    <LinkButton onClick={() => void model.open('week')}>{t('popup.week')}</LinkButton>
    <LinkButton onClick={() => void model.open('exercises')}>{t('popup.exercises')}</LinkButton>
    <LinkButton onClick={() => void model.open('notes')}>{t('popup.notes')}</LinkButton>
    <LinkButton onClick={() => void model.open('limits')}>{t('popup.allLimits')}</LinkButton>
  </footer>
);

const PopupContent = ({ model, view, t }: PopupProps & { view: TodayView }) => {
  // An open form has the popup to itself: what it needs of the rest is said in it.
  const resting = model.form.value === null;
  const read = useCallback(() => readNotes(model), [model]);
  const found = useLate(resting && !view.private ? read : null);
  const { value: notes = null, late = false } = found === null || found === 'none' ? {} : found;
  const shown = notes ? <notes.PopupNotes model={model} t={t} read={notes.read} /> : null;
  return (
    <>
      <main class="stack">
        {view.private ? <PrivateNote t={t} /> : null}
        {model.form.value === 'focus' || model.form.value === 'urge' ? null : <ThisPage view={view} t={t} />}
        <RunningFocus model={model} view={view} t={t} />
        {resting && view.standings.length > 0 ? <StandingList view={view} t={t} /> : null}
        {resting && view.standings.length === 0 ? <FirstRun view={view} t={t} /> : null}
        {resting ? <WaitingLine model={model} view={view} t={t} /> : null}
        <div class="act-area">
          <Acts model={model} view={view} t={t} />
          <SavedNews model={model} t={t} />
        </div>
        {resting ? <LockLine model={model} view={view} t={t} /> : null}
        {resting && model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
        {late ? null : shown}
        {resting && found !== null ? <Question model={model} t={t} /> : null}
      </main>
      {found === null ? null : <PopupFooter model={model} t={t} />}
      {/* The question and the ways on are in sight already, and reached for. */}
      {late && shown ? <aside class="stack">{shown}</aside> : null}
    </>
  );
};

const Failed = ({ model, t }: PopupProps) => (
  <>
    <main class="stack">
      <ProblemNotice t={t} problem={model.error.value} onAgain={() => void model.load()} />
    </main>
    <PopupFooter model={model} t={t} />
  </>
);

/** Today at a glance, and what can be done about the page in front. */
export const PopupScreen = ({ model, t }: PopupProps) => {
  useQuickExit(() => void model.quickExit());
  const view = model.view.value;
  return (
    <Blank t={t} blank={model.blank} help={{ open: () => void model.open('help') }}>
      <div class="popup">
        <PopupHeader model={model} t={t} />
        {view ? <PopupContent model={model} view={view} t={t} /> : <Failed model={model} t={t} />}
      </div>
    </Blank>
  );
};
