import { useState } from 'preact/hooks';
import { askAsBefore, readPromptMemory } from '../../models/question';
import { useNotebook } from '../../models/summary';
import { LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { AfterScreen } from './after-screen';
import { LookingBack } from './looking-back';
import { MyPlan } from './my-plan';
import type { NotesProps } from './notes-route';
import './notes.css';

const Parts = ({ t, part }: Pick<NotesProps, 't' | 'part'>) => (
  <nav class="row parts" aria-label={t('notes.parts.label')}>
    {(['plan', 'back'] as const).map((each) => (
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
      <Parts t={t} part={part} />
      {error ? <Notice live>{errorText(error, t)}</Notice> : null}
      {desk && !desk.kept ? <Notice>{t('notes.private')}</Notice> : null}
      {desk && part === 'plan' ? <MyPlan t={t} desk={desk} client={client} settings={settings} /> : null}
      {desk && part === 'back' ? <LookingBack t={t} desk={desk} /> : null}
      <FewerQuestions t={t} />
    </>
  );
};

/** Notes and plans: what was decided in calm hours, what was written down, and what to do after a hard one. */
export const NotesScreen = (props: NotesProps) => {
  const { t, part, client, settings } = props;
  return part === 'after' ? <AfterScreen t={t} client={client} settings={settings} /> : <Notebook {...props} />;
};
