import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';
import type { Translate } from '../../../lib/domain/language/translate';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import type { AppLockModel } from '../../models/app-lock';
import type { CoverageModel } from '../../models/coverage';
import type { LimitForms } from '../../models/limit-form';
import type { ListsModel } from '../../models/lists';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import type { WeekModel } from '../../models/week';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { useQuickExit } from '../../ui/use-quick-exit';
import { CheckInRoute } from '../check-in/check-in-route';
import { WhatChanged } from '../commitment/what-changed';
import { ExercisesRoute } from '../exercises/exercises-route';
import { HelpScreen } from '../help/help-screen';
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
  forms: LimitForms;
  notebook: () => Promise<NotebookDesk>;
  lock: AppLockModel;
  rules: FormRules;
  /** The person's day, `YYYY-MM-DD`. */
  today: () => string;
}

const places = ['week', 'limits', 'lists', 'exercises', 'check-in', 'notes', 'learn', 'help', 'settings'] as const;

const placeOf = ({ screen }: Route) => {
  if (screen === 'limit' || screen === 'move-in') return 'limits';
  return screen === 'report' ? 'week' : screen;
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
const Help = ({ t, client, settings }: Pick<ScreenProps, 't' | 'client' | 'settings'>) => {
  const chosen = useSignal<string | null>(null);
  const saved = settings.settings.value?.preferences.helpCountry ?? null;
  return (
    <HelpScreen
      t={t}
      country={chosen.value ?? saved ?? countryFromLocale(client.languages())}
      onCountry={(helpCountry) => {
        chosen.value = helpCountry;
        void settings.change({ kind: 'set-preferences', preferences: { helpCountry } }).catch(() => undefined);
      }}
    />
  );
};

const Screen = (props: ScreenProps) => {
  const { t, route, ...parts } = props;
  if (route.screen === 'help') return <Help {...props} />;
  if (route.screen === 'exercises') {
    const privateWindow = parts.week.week.value?.private ?? false;
    return (
      <ExercisesRoute
        t={t}
        exercise={route.exercise}
        client={parts.client}
        notebook={parts.notebook}
        privateWindow={privateWindow}
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
  if (route.screen === 'learn') return <LearnRoute t={t} page={route.page} />;
  const settings = parts.settings.settings.value;
  const problem = parts.settings.problem.value;
  if (!settings) {
    return problem === null ? <p class="soft">{t('common.loading')}</p> : <Notice live>{errorText(problem, t)}</Notice>;
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
        privateWindow={parts.week.week.value?.private ?? false}
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
            hasLimits={settings.limits.length > 0}
            client={parts.client}
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
        />
      );
    default:
      return route satisfies never;
  }
};

/** What the last change did, where limits and settings are changed. */
const Told = ({ t, route, model }: { t: Translate; route: Route; model: SettingsModel }) => {
  const settings = model.settings.value;
  const changes = route.screen === 'limits' || route.screen === 'lists' || route.screen === 'settings';
  return settings && changes ? <WhatChanged t={t} settings={settings} model={model} /> : null;
};

/** The page: its head, the side navigation, and the screen that the fragment names. */
export const OptionsPage = ({ t, ...parts }: OptionsParts & { t: Translate }) => {
  const fragment = useFragment();
  const arrived = useRef(false);
  const route = parseRoute(fragment.value);
  const unsaved = useComputed(() => parts.forms.dirty.value);
  const quickExit = () => void parts.client.ask({ type: 'quickExit' }).catch(() => undefined);
  useQuickExit(quickExit);
  useEffect(() => {
    // Where the page opens, focus is left to the browser; from then on it follows each step.
    if (arrived.current) focusHeading();
    arrived.current = true;
  }, [fragment.value]);
  useSignalEffect(() => {
    if (!unsaved.value) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
  return (
    <div class="options">
      <button type="button" class="button skip" onClick={() => focusHeading()}>
        {t('options.skip')}
      </button>
      <PageHeader t={t} help={{ href: '#help' }} onQuickExit={quickExit}>
        {parts.lock.look.value?.state === 'open' ? (
          <Button variant="quiet" onClick={() => void parts.lock.lockNow()}>
            {t('lock.now')}
          </Button>
        ) : null}
      </PageHeader>
      <SideNavigation t={t} route={route} />
      <main class={route.screen}>
        <Screen {...parts} t={t} route={route} />
      </main>
      <Told t={t} route={route} model={parts.settings} />
    </div>
  );
};
