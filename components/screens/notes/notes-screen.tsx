import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { type PlanKind, planKinds } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import { askAsBefore, readPromptMemory } from '../../models/question';
import { useNotebook } from '../../models/summary';
import { LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { AfterScreen } from './after-screen';
import { LookingBack } from './looking-back';
import { hasPlan, MyPlan } from './my-plan';
import type { NotesPart, NotesProps } from './notes-route';
import { PlanPart } from './plan-part';
import './notes.css';

/** The plans for hard times are one press away, as soon as there are any. */
const Parts = ({ t, part, desk }: Pick<NotesProps, 't' | 'part'> & { desk: NotebookDesk | null }) => (
  <nav class="row parts" aria-label={t('notes.parts.label')}>
    {(['plan', 'back', ...planKinds.filter((kind) => desk && hasPlan(desk, kind))] as const).map((each) => (
      <a
        key={each}
        href={each === 'plan' ? '#notes' : `#notes/${each}`}
        aria-current={each === part ? 'page' : undefined}
      >
        {t(`notes.parts.${each}`)}
      </a>
    ))}
  </nav>
);

const isPlanKind = (part: NotesPart): part is PlanKind => planKinds.some((kind) => kind === part);

/** Where somebody asked for fewer questions, the way back. */
const FewerQuestions = ({ t }: Pick<NotesProps, 't'>) => {
  const memory = readPromptMemory(localStorage);
  const [fewer, setFewer] = useState(memory.less || memory.left.length > 0);
  if (!fewer) return null;
  const ask = () => {
    askAsBefore(localStorage);
    setFewer(false);
  };
  return (
    <p class="small soft">
      {t('notes.fewer')} <LinkButton onClick={ask}>{t('notes.askAgain')}</LinkButton>
    </p>
  );
};

/** How much of the notebook lies there and is not shown, since it cannot be read. */
const Unreadable = ({ t, desk }: { t: Translate; desk: NotebookDesk }) => {
  const [count, setCount] = useState(0);
  useEffect(() => {
    // Where nothing at all can be read, that is said already.
    desk.unreadable().then(setCount, () => undefined);
  }, [desk]);
  return count > 0 ? <Notice>{t('notes.unreadable', { count })}</Notice> : null;
};

const Notebook = ({ t, part, client, settings, notebook }: NotesProps) => {
  const { desk, error } = useNotebook(notebook);
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1}>
          {t('notes.heading')}
        </h1>
        <p class="soft">{t('notes.about')}</p>
      </header>
      <Parts t={t} part={part} desk={desk} />
      {error ? <Notice live>{errorText(error, t)}</Notice> : null}
      {desk?.problem.value ? <Notice live>{t('notes.notRead')}</Notice> : null}
      {desk ? <Unreadable t={t} desk={desk} /> : null}
      {desk && !desk.kept ? <Notice>{t('notes.private')}</Notice> : null}
      {desk && part === 'plan' ? <MyPlan t={t} desk={desk} client={client} settings={settings} /> : null}
      {desk && isPlanKind(part) ? <PlanPart t={t} desk={desk} kind={part} /> : null}
      {desk && part === 'back' ? <LookingBack t={t} desk={desk} /> : null}
      {isPlanKind(part) ? null : <FewerQuestions t={t} />}
    </>
  );
};

/** Notes and plans: what was decided in calm hours, what was written down, and what to do after a hard one. */
export const NotesScreen = (props: NotesProps) => {
  return props.part === 'after' ? <AfterScreen {...props} /> : <Notebook {...props} />;
};
