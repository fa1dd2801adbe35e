import type { ComponentChildren } from 'preact';
import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import { type CardSource, cardFacts } from '../../../lib/domain/learn/card-facts';
import { type CardKey, cardKeys } from '../../../lib/domain/learn/pages';
import { ButtonLink } from '../../ui/button';

interface CardProps {
  t: Translate;
  card: CardKey;
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="stack tight">
    <h2>{title}</h2>
    {children}
  </section>
);

const sourceText = ({ who, what, date }: CardSource, t: Translate): string =>
  date === null
    ? t('learn.sourceUndated', { who, what })
    : t('learn.source', { who, what, date: dateText(date, t.locale) });

const Sources = ({ t, card }: CardProps) => (
  <section class="stack tight learn-sources small">
    <h2>{t('learn.part.sources')}</h2>
    <ul class="stack tight">
      {cardFacts[card].sources.map((source) => (
        // Titles are not translated.
        <li key={`${source.who} ${source.what}`} lang="en">
          {sourceText(source, t)}
        </li>
      ))}
    </ul>
  </section>
);

/** The card after this one; none after the last. */
const Next = ({ t, card }: CardProps) => {
  const next = cardKeys[cardKeys.indexOf(card) + 1];
  return next ? (
    <p class="learn-next">
      <a href={`#learn/${next}`}>{t('learn.next', { title: t(`learn.cards.${next}.title`) })}</a>
    </p>
  ) : null;
};

/** One card: what it is, what is known and disputed, one thing to try, one person to ask, and where it was read. */
export const LearnCard = ({ t, card }: CardProps) => (
  <article class="stack wide">
    <header class="stack">
      <h1 class="voice">{t(`learn.cards.${card}.title`)}</h1>
      <p>{t(`learn.cards.${card}.about`)}</p>
    </header>
    <Part title={t('learn.part.known')}>
      <p>{t(`learn.cards.${card}.known`)}</p>
    </Part>
    <Part title={t('learn.part.disputed')}>
      <p>{t(`learn.cards.${card}.disputed`)}</p>
    </Part>
    <div class="learn-steps">
      <section class="sheet snug">
        <h2>{t('learn.part.try')}</h2>
        <p>{t(`learn.cards.${card}.try`)}</p>
        <div class="row">
          <ButtonLink href={cardFacts[card].tryAt}>{t(`learn.cards.${card}.tryLink`)}</ButtonLink>
        </div>
      </section>
      <section class="sheet snug">
        <h2>{t('learn.part.ask')}</h2>
        <p>{t(`learn.cards.${card}.ask`)}</p>
        <div class="row">
          <ButtonLink href="#help">{t('learn.help')}</ButtonLink>
        </div>
      </section>
    </div>
    <p class="small">{t('learn.not')}</p>
    <Sources t={t} card={card} />
    <Next t={t} card={card} />
  </article>
);
