import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { type PlanKind, planKinds, plansIn } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Sheet } from '../../ui/sheet';
import { CardsPart, PlansPart, ReasonsPart, ValuesPart } from './line-parts';
import { MeetingsPart } from './meetings-part';
import { PeoplePart } from './people-part';

interface MyPlanProps {
  t: Translate;
  desk: NotebookDesk;
  client: Client;
  settings: SettingsModel;
}

/** Where the large line of the pause page is written, with what it says now. */
const PauseSentence = ({ t, settings }: Pick<MyPlanProps, 't' | 'settings'>) => {
  const words = settings.settings.value?.words;
  const has = Boolean(words?.reason.trim() || words?.plan.trim());
  return (
    <Sheet heading={t('notes.sentence.heading')}>
      <p class="soft">{t('notes.sentence.about')}</p>
      {words?.reason.trim() ? <p class="voice-2 own">{words.reason}</p> : null}
      {words?.plan.trim() ? <p class="quoted">{words.plan}</p> : null}
      <div class="row">
        <ButtonLink size="small" href="#limits">
          {t(has ? 'notes.sentence.change' : 'notes.sentence.write')}
        </ButtonLink>
      </div>
    </Sheet>
  );
};

/** Whether one is written that can be read. */
export const hasPlan = (desk: NotebookDesk, kind: PlanKind): boolean =>
  plansIn<PlanKind>(desk.entries(kind).value ?? []).current !== null;

/** Plans that are made in a calm hour, step by step, each on paper where wanted. */
const HardTimes = ({ t, desk }: Pick<MyPlanProps, 't' | 'desk'>) => (
  <Sheet heading={t('notes.hardTimes.heading')}>
    <p class="soft">{t('notes.hardTimes.about')}</p>
    <ul class="entries">
      {(['ahead', 'safety'] as const).map((kind) => (
        <li key={kind} class="entry">
          <div class="stack tight">
            <p>
              <strong>{t(`notes.hardTimes.${kind}`)}</strong>
            </p>
            <p class="small soft">{t(`notes.hardTimes.${kind}About`)}</p>
          </div>
          {hasPlan(desk, kind) ? (
            <ButtonLink size="small" href={`#notes/${kind}`}>
              {t('notes.hardTimes.open')}
            </ButtonLink>
          ) : (
            <ButtonLink size="small" href={`#exercises/${kind}`}>
              {t('notes.hardTimes.write')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  </Sheet>
);

const shown = ['reason', 'ifThen', 'card', 'value', 'person', 'meeting', ...planKinds] as const;

/** What the person has decided in calm hours: why, what then, and with whom. It comes all at once. */
export const MyPlan = ({ t, desk, client, settings }: MyPlanProps) => {
  const lists = shown.map((kind) => desk.entries(kind).value);
  if (desk.problem.value === null && lists.includes(null)) return <Loading t={t} />;
  return (
    <>
      <PauseSentence t={t} settings={settings} />
      <ReasonsPart t={t} desk={desk} />
      <PlansPart t={t} desk={desk} />
      <CardsPart t={t} desk={desk} />
      <ValuesPart t={t} desk={desk} />
      <PeoplePart t={t} desk={desk} />
      <MeetingsPart t={t} desk={desk} client={client} />
      <HardTimes t={t} desk={desk} />
    </>
  );
};
