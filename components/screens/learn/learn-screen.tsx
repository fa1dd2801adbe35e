import { useEffect } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { learnTopics, sheetKeys } from '../../../lib/domain/learn/pages';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../options/focus-heading';
import { LearnCard } from './learn-card';
import type { LearnProps } from './learn-route';
import { PrintSheet } from './print-sheet';
import './learn.css';

const Entry = ({ name, title }: { name: string; title: string }) => (
  <li>
    <a class="sheet snug learn-entry" href={`#learn/${name}`}>
      {title}
      <Icon name="forward" />
    </a>
  </li>
);

const List = ({ t }: { t: Translate }) => (
  <>
    <h1 class="voice-2">{t('learn.heading')}</h1>
    <p>{t('learn.about')}</p>
    <p>{t('learn.not')}</p>
    {learnTopics.map(({ name, cards }) => (
      <section key={name} class="stack">
        <h2>{t(`learn.topic.${name}`)}</h2>
        <ul class="learn-list">
          {cards.map((key) => (
            <Entry key={key} name={key} title={t(`learn.cards.${key}.title`)} />
          ))}
        </ul>
      </section>
    ))}
    <section class="stack">
      <h2>{t('learn.sheets.heading')}</h2>
      <p>{t('learn.sheets.about')}</p>
      <ul class="learn-list">
        {sheetKeys.map((key) => (
          <Entry key={key} name={key} title={t(`learn.sheets.${key}.title`)} />
        ))}
      </ul>
    </section>
    <p class="small">{t('learn.evidence')}</p>
  </>
);

const Page = ({ t, page }: LearnProps) => {
  if (page === null) return <List t={t} />;
  return (
    <>
      <div class="row learn-back">
        <ButtonLink variant="quiet" href="#learn">
          <Icon name="back" />
          {t('learn.all')}
        </ButtonLink>
      </div>
      {page.kind === 'card' ? <LearnCard t={t} card={page.key} /> : <PrintSheet t={t} sheet={page.key} />}
    </>
  );
};

/** What is known about the twelve points of the source article, and sheets to take along. */
export const LearnScreen = (props: LearnProps) => {
  useEffect(() => {
    // Focus follows where there was one: whoever opens the page here begins at its top.
    if (document.activeElement !== document.body) focusHeading();
  }, []);
  return <Page {...props} />;
};
