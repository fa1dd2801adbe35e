import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { type AfterOffers, afterOffers } from '../../../lib/domain/review/outside';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface AfterProps {
  t: Translate;
  client: Client;
  settings: SettingsModel;
}

const steps = [
  { key: 'kindness', href: '#exercises/kindness' },
  { key: 'review', href: '#exercises/review' },
  { key: 'change', href: '#notes' },
] as const;

const Steps = ({ t }: Pick<AfterProps, 't'>) => (
  <ol class="entries after-steps">
    {steps.map(({ key, href }) => (
      <li key={key} class="entry">
        <div class="stack tight">
          <h2>{t(`notes.after.${key}.heading`)}</h2>
          <p class="soft">{t(`notes.after.${key}.about`)}</p>
        </div>
        <ButtonLink size="small" variant={key === 'kindness' ? 'main' : 'plain'} href={href}>
          {t(`notes.after.${key}.act`)}
        </ButtonLink>
      </li>
    ))}
  </ol>
);

/** A goal that can be kept is as good a goal: the way to its form, where what is looser waits as always. */
const AnotherGoal = ({ t, settings, ids }: Pick<AfterProps, 't' | 'settings'> & { ids: readonly string[] }) => {
  const limits = settings.settings.value?.limits.filter(({ id }) => ids.includes(id)) ?? [];
  if (limits.length === 0) return null;
  return (
    <Sheet heading={t('notes.after.goal.heading')}>
      <p>{t('notes.after.goal.about')}</p>
      <div class="row">
        {limits.map(({ id, name }) => (
          <ButtonLink key={id} size="small" href={`#limits/${id}`}>
            {t('notes.after.goal.act', { name })}
          </ButtonLink>
        ))}
      </div>
    </Sheet>
  );
};

/**
 * After a time outside the plan: kindness first, then three lines, then one small change. People and another goal are
 * offered where it was often, and never as a count.
 */
export const AfterScreen = ({ t, client, settings }: AfterProps) => {
  const offers = useSignal<AfterOffers>({ people: false, limits: [] });
  useEffect(() => {
    client.ask({ type: 'outside.get' }).then(
      ({ days, today }) => {
        if (today !== null) offers.value = afterOffers(days, today);
      },
      // Without a record the steps are the same.
      () => undefined,
    );
  }, [client, offers]);
  return (
    <>
      <header class="stack tight">
        <h1 class="voice" tabIndex={-1}>
          {t('notes.after.heading')}
        </h1>
        <p>{t('notes.after.about')}</p>
      </header>
      <Steps t={t} />
      {offers.value.limits.length > 0 ? <AnotherGoal t={t} settings={settings} ids={offers.value.limits} /> : null}
      {offers.value.people ? (
        <Sheet heading={t('notes.after.people.heading')}>
          <p>{t('notes.after.people.about')}</p>
          <div class="row">
            <ButtonLink href="#help">{t('notes.after.people.act')}</ButtonLink>
          </div>
        </Sheet>
      ) : null}
      <p>
        {t('notes.after.bad')} <a href="#help">{t('notes.after.help')}</a>
      </p>
    </>
  );
};
