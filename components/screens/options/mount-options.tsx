import { computed } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { DataPort } from '../../../lib/app/data/data-port';
import type { LockPort } from '../../../lib/app/lock/lock-port';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import type { ListReaderPort } from '../../../lib/app/protocol/list-import';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import { AppLockModel } from '../../models/app-lock';
import { BlankModel } from '../../models/blank';
import { CoverageModel } from '../../models/coverage';
import { createDrafts } from '../../models/drafts';
import { LanguageModel } from '../../models/language';
import { createLimitForms } from '../../models/limit-form';
import { ListsModel } from '../../models/lists';
import { lazyNotebook, personHour } from '../../models/notebook';
import { SettingsModel } from '../../models/settings';
import { createPageClock } from '../../models/visible-time';
import { WeekModel } from '../../models/week';
import { createDesk } from '../exercises/exercise';
import { CrisisPlace, createCrisis } from '../help/crisis-place';
import { OptionsPage } from './options-page';
import { optionsTexts } from './options-texts';
import './options.css';

interface MountOptions {
  container: Element;
  client: Client;
  reader: ListReaderPort;
  openNotebook: () => Promise<Notebook>;
  lock: LockPort;
  data: DataPort;
  rules: FormRules;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Where the form of a limit stands that an exercise filled in. */
const preparedForm = 'limits/new/prepared';

/** Shows the options page and returns the way to take it down. */
export const mountOptions = ({
  container,
  reader,
  lock: lockPort,
  rules,
  data,
  now,
  ...ports
}: MountOptions): (() => void) => {
  const crisis = createCrisis(ports.client, ports.openNotebook);
  const { client, openNotebook } = crisis;
  const settings = new SettingsModel(client, now);
  const week = new WeekModel(client);
  const coverage = new CoverageModel(client);
  const lists = new ListsModel(client, reader);
  const blank = new BlankModel(
    client,
    computed(() => settings.settings.value?.preferences.blank),
  );
  const preference = computed(() => {
    const known = settings.settings.value?.preferences.language;
    return known ?? (settings.problem.value ? 'auto' : undefined);
  });
  const language = new LanguageModel(client.languages(), preference, optionsTexts);
  const nameWithoutSites: FormRules['nameWithoutSites'] = ({ lists: ids, labelled }) => {
    const list = settings.settings.value?.lists.find(({ id }) => ids.includes(id));
    const label = labelled ? (language.t.value?.('limits.sites.labelled.name') ?? '') : '';
    return list?.name ?? label;
  };
  const forms = createLimitForms({ ...rules, nameWithoutSites });
  const hour = () => personHour(now(), settings.settings.peek()?.preferences);
  const today = () => hour().date;
  const notebook = lazyNotebook(openNotebook, hour);
  const lock = new AppLockModel(lockPort, now);
  const exercises = createDesk({
    clock: createPageClock(window),
    client,
    notebook,
    crisis: crisis.desk,
    openHelp: () => {
      location.hash = '#help';
    },
    openLimitForm: (form) => {
      forms.prepare(preparedForm, form);
      location.hash = `#${preparedForm}`;
    },
    locale: () => language.t.peek()?.locale ?? document.documentElement.lang,
  });
  const drafts = createDrafts();
  const uses = ['pointerdown', 'keydown'] as const;
  for (const use of uses) window.addEventListener(use, lock.touch, { passive: true });
  const Root = () => {
    const t = language.t.value;
    if (!t) return null;
    return (
      <>
        <OptionsPage
          t={t}
          client={client}
          settings={settings}
          week={week}
          coverage={coverage}
          lists={lists}
          blank={blank}
          lock={lock}
          forms={forms}
          exercises={exercises}
          drafts={drafts}
          notebook={notebook}
          // What is brought back was written before: nobody writes it now, in whatever state they are.
          openNotebook={ports.openNotebook}
          data={data}
          rules={rules}
          today={today}
        />
        {blank.hidden.value ? null : (
          <CrisisPlace
            desk={crisis.desk}
            client={client}
            country={settings.settings.value?.preferences.helpCountry ?? null}
          />
        )}
      </>
    );
  };
  render(<Root />, container);
  return () => {
    render(null, container);
    for (const use of uses) window.removeEventListener(use, lock.touch);
    for (const model of [lock, language, blank, lists, coverage, week, settings]) model[Symbol.dispose]();
  };
};
