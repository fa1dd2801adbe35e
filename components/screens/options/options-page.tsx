import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { DataPort } from '../../../lib/app/data/data-port';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import type { Translate } from '../../../lib/domain/language/translate';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import type { AppLockModel } from '../../models/app-lock';
import type { BlankModel } from '../../models/blank';
import type { CoverageModel } from '../../models/coverage';
import type { Drafts } from '../../models/drafts';
import type { LimitForms } from '../../models/limit-form';
import type { ListsModel } from '../../models/lists';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import type { WeekModel } from '../../models/week';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { PageHeader } from '../../ui/page-header';
import { ProblemNotice } from '../../ui/problem-notice';
import { DraftsPlace } from '../../ui/use-drafts';
import { useQuickExit } from '../../ui/use-quick-exit';
import { CheckInRoute } from '../check-in/check-in-route';
import { WhatChanged } from '../commitment/what-changed';
import { DataRoute } from '../data/data-route';
import type { Desk } from '../exercises/exercise';
import { ExercisesRoute } from '../exercises/exercises-route';
import { ExperimentRoute } from '../experiment/experiment-route';
import type { HelpFold } from '../help/help-fold';
import { HelpScreen } from '../help/help-screen';
import { useHelpCountry } from '../help/use-help-country';
import { usePrivateOpening } from '../help/use-private-opening';
import { HelpsRoute } from '../helps/helps-route';
import { LearnRoute } from '../learn/learn-route';
import { LimitsScreen } from '../limits/limits-screen';
import { ListsScreen } from '../lists/lists-screen';
import { LockedPlace } from '../lock/locked-place';
import { MoveInScreen } from '../move-in/move-in-screen';
import { NotesRoute } from '../notes/notes-route';
import { ReportRoute } from '../report/report-route';
import { SettingsScreen } from '../settings/settings-screen';
import { WeekScreen } from '../week/week-screen';
import { focusHeading } from './focus-heading';
import { LimitFormRoute } from './limit-form-route';
import { parseRoute, type Route } from './route';

/** Everything that the page is built from. */
export interface OptionsParts {
  client: Client;
  settings: SettingsModel;
  week: WeekModel;
  coverage: CoverageModel;
  lists: ListsModel;
  blank: BlankModel;
  forms: LimitForms;
  exercises: Desk;
  drafts: Drafts;
  notebook: () => Promise<NotebookDesk>;
  lock: AppLockModel;
  openNotebook: () => Promise<Notebook>;
  data: DataPort;
  rules: FormRules;
  /** The person's day, `YYYY-MM-DD`. */
  today: () => string;
}

const places = ['week', 'limits', 'lists', 'exercises', 'check-in', 'notes', 'learn', 'help', 'settings'] as const;

const placeOf = ({ screen }: Route) => {
  if (screen === 'data') return 'settings';
  if (screen === 'limit' || screen === 'move-in') return 'limits';
  return screen === 'report' || screen === 'helps' || screen === 'experiment' ? 'week' : screen;
};

const useFragment = () => {
  const fragment = useSignal(location.hash);
  useEffect(() => {
    const follow = () => {
      fragment.value = location.hash;
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [fragment]);
  return fragment;
};

const SideNavigation = ({ t, route }: { t: Translate; route: Route }) => (
  <nav class="side" aria-label={t('options.navLabel')}>
    <ul>
      {places.map((place) => (
        <li key={place} class={place}>
          <a href={`#${place}`} aria-current={placeOf(route) === place ? 'page' : undefined}>
            {t(`options.nav.${place === 'check-in' ? 'checkIn' : place}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

interface ScreenProps extends OptionsParts {
  t: Translate;
  route: Route;
}

/** Help is there whatever else is not: it waits for no settings, and a country that cannot be saved is still shown. */
const Help = ({ t, client, settings, part }: ScreenProps & { part: HelpFold | null }) => (
  <HelpScreen t={t} {...useHelpCountry(client, settings)} part={part} onPrivate={usePrivateOpening(client)} />
);

const Screen = (props: ScreenProps) => {
  const { t, route, ...parts } = props;
  if (route.screen === 'help') return <Help {...props} part={route.part} />;
  if (route.screen === 'learn') return <LearnRoute t={t} page={route.page} />;
  // Until it is known whether this page hides what it says, nothing of the person's is drawn.
  const settings = parts.settings.settings.value;
  const problem = parts.settings.problem.value;
  if (!settings) {
    const again = () => void parts.settings.refresh();
    return problem === null ? <Loading t={t} /> : <ProblemNotice t={t} problem={problem} onAgain={again} />;
  }
  if (route.screen === 'exercises') {
    return (
      <ExercisesRoute
        {...parts}
        t={t}
        exercise={route.exercise}
        change={route.change}
        desk={parts.exercises}
        privateWindow={parts.data.privateWindow}
      />
    );
  }
  if (route.screen === 'report') {
    return (
      <LockedPlace t={t} {...parts}>
        <ReportRoute
          t={t}
          client={parts.client}
          settings={parts.settings}
          notebook={parts.notebook}
          today={parts.today}
        />
      </LockedPlace>
    );
  }
  if (route.screen === 'check-in') {
    return (
      <LockedPlace t={t} {...parts}>
        <CheckInRoute t={t} client={parts.client} notebook={parts.notebook} />
      </LockedPlace>
    );
  }
  if (route.screen === 'notes') {
    return (
      <LockedPlace t={t} {...parts}>
        <NotesRoute t={t} part={route.part} client={parts.client} settings={parts.settings} notebook={parts.notebook} />
      </LockedPlace>
    );
  }
  if (route.screen === 'helps') {
    return (
      <LockedPlace t={t} {...parts}>
        <HelpsRoute t={t} client={parts.client} notebook={parts.notebook} />
      </LockedPlace>
    );
  }
  if (route.screen === 'experiment') {
    return (
      <LockedPlace t={t} {...parts}>
        <ExperimentRoute t={t} client={parts.client} notebook={parts.notebook} />
      </LockedPlace>
    );
  }
  if (route.screen === 'limit') {
    return (
      <LimitFormRoute
        key={route.key}
        t={t}
        route={route}
        settings={settings}
        model={parts.settings}
        forms={parts.forms}
        privateWindow={parts.data.privateWindow}
      />
    );
  }
  switch (route.screen) {
    case 'week':
      return (
        <LockedPlace t={t} {...parts}>
          <WeekScreen
            t={t}
            model={parts.week}
            stored={settings}
            client={parts.client}
            settings={parts.settings}
            notebook={parts.notebook}
          />
        </LockedPlace>
      );
    case 'limits':
      return <LimitsScreen t={t} client={parts.client} settings={settings} model={parts.settings} />;
    case 'lists':
      return <ListsScreen t={t} settings={settings} model={parts.settings} lists={parts.lists} />;
    case 'move-in':
      return <MoveInScreen t={t} model={parts.settings} rules={parts.rules} />;
    case 'data':
      return (
        <LockedPlace t={t} {...parts}>
          <DataRoute
            t={t}
            client={parts.client}
            settings={parts.settings}
            data={parts.data}
            openNotebook={parts.openNotebook}
          />
        </LockedPlace>
      );
    case 'settings':
      return (
        <SettingsScreen
          t={t}
          client={parts.client}
          settings={settings}
          model={parts.settings}
          coverage={parts.coverage}
          notebook={parts.notebook}
          lock={parts.lock}
          today={parts.today}
          privateWindow={parts.data.privateWindow}
        />
      );
    default:
      return route satisfies never;
  }
};

/** What the last change did, where limits and settings are changed. */
const Told = ({ t, route, model }: { t: Translate; route: Route; model: SettingsModel }) => {
  const settings = model.settings.value;
  const changes = ['limits', 'lists', 'settings', 'data'].includes(route.screen);
  return settings && changes ? <WhatChanged t={t} settings={settings} model={model} /> : null;
};

/** The page: its head, the side navigation, and the screen that the fragment names. */
export const OptionsPage = ({ t, ...parts }: OptionsParts & { t: Translate }) => {
  const fragment = useFragment();
  const arrived = useRef(false);
  const route = parseRoute(fragment.value);
  const unsaved = useComputed(() => parts.forms.dirty.value || parts.drafts.dirty.value);
  const leaving = useSignal(false);
  const quickExit = () => {
    leaving.value = true;
    parts.client.ask({ type: 'quickExit' }).catch(() => {
      leaving.value = false;
    });
  };
  useQuickExit(quickExit);
  useEffect(() => {
    // Where the page opens, focus is left to the browser; from then on it follows each step.
    const taken = route.screen === 'help' && route.part !== null;
    if (arrived.current && !taken) focusHeading();
    arrived.current = true;
  }, [fragment.value]);
  useEffect(
    () =>
      parts.client.onLeaving(() => {
        leaving.value = true;
      }),
    [parts.client, leaving],
  );
  useSignalEffect(() => {
    // A quick exit asks nobody whether to stay.
    if (!unsaved.value || leaving.value) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
  const blank = parts.blank;
  useEffect(() => {
    // Help is one tap away, so that tap shows it.
    if (route.screen === 'help') blank.show();
  }, [route.screen, blank]);
  return (
    <Blank t={t} blank={blank} help={{ href: '#help' }}>
      <div class="options">
        <button type="button" class="button skip" onClick={() => focusHeading()}>
          {t('options.skip')}
        </button>
        <PageHeader t={t} help={{ href: '#help' }} onHide={blank.hide} onQuickExit={quickExit}>
          {parts.lock.look.value?.state === 'open' ? (
            <Button variant="quiet" onClick={() => void parts.lock.lockNow()}>
              {t('lock.now')}
            </Button>
          ) : null}
        </PageHeader>
        <SideNavigation t={t} route={route} />
        <main class={route.screen}>
          <DraftsPlace.Provider value={parts.drafts}>
            <Screen {...parts} t={t} route={route} />
          </DraftsPlace.Provider>
        </main>
        <Told t={t} route={route} model={parts.settings} />
      </div>
    </Blank>
  );
};
