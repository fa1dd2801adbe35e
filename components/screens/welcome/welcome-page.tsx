import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import {
  stepAfter,
  stepBefore,
  type WelcomePlace,
  welcomePlaceOf,
  welcomeStepNumber,
  welcomeSteps,
} from '../../../lib/domain/welcome/welcome-steps';
import type { BlankModel } from '../../models/blank';
import type { CoverageModel } from '../../models/coverage';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import type { FirstLimitModel, PinnedModel } from '../../models/welcome';
import { Blank } from '../../ui/blank';
import { PageHeader } from '../../ui/page-header';
import { useQuickExit } from '../../ui/use-quick-exit';
import { Wave } from '../../ui/wave';
import { focusHeading } from '../options/focus-heading';
import { AboutStep } from './about-step';
import { AgeStep } from './age-step';
import { ChoiceStep } from './choice-step';
import { CoverStep } from './cover-step';
import { LimitStep } from './limit-step';
import { MattersStep } from './matters-step';
import { PinStep } from './pin-step';
import { PushedPage } from './pushed-page';
import { YoungPage } from './young-page';

export interface WelcomeParts {
  client: Client;
  settings: SettingsModel;
  coverage: CoverageModel;
  pinned: PinnedModel;
  firstLimit: FirstLimitModel;
  notebook: () => Promise<NotebookDesk>;
  blank: BlankModel;
}

/** What every step is given. */
export interface StepProps extends WelcomeParts {
  t: Translate;
  /** Where the welcome goes on. The fragment keeps it, so that a reload or Back finds the step again. */
  goTo: (place: WelcomePlace) => void;
  /** To the step after this one. */
  goOn: () => void;
}

const screens = {
  about: AboutStep,
  age: AgeStep,
  choice: ChoiceStep,
  matters: MattersStep,
  limit: LimitStep,
  pin: PinStep,
  cover: CoverStep,
  young: YoungPage,
  pushed: PushedPage,
} as const satisfies Readonly<Record<WelcomePlace, (props: StepProps) => unknown>>;

const usePlace = () => {
  const fragment = useSignal(location.hash);
  useEffect(() => {
    const follow = () => {
      fragment.value = location.hash;
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [fragment]);
  return welcomePlaceOf(fragment.value);
};

/** The ways between the steps: back, and on without doing anything. */
const Ways = ({ t, place }: { t: Translate; place: WelcomePlace }) => {
  const before = stepBefore(place);
  // The way on is what these end with anyway.
  const after = place === 'young' || place === 'pin' ? null : stepAfter(place);
  if (place === welcomeSteps[0]) return null;
  return (
    <nav class="row welcome-ways" aria-label={t('welcome.ways')}>
      {before ? (
        <a class="button quiet" href={`#${before}`}>
          {t('common.back')}
        </a>
      ) : null}
      {after ? (
        <a class="button quiet" href={`#${after}`}>
          {t('welcome.skip')}
        </a>
      ) : null}
    </nav>
  );
};

/** The first steps: one idea each. Every one can be skipped, gone back to, and found again. */
export const WelcomePage = ({ t, ...parts }: WelcomeParts & { t: Translate }) => {
  const place = usePlace();
  const arrived = useRef(false);
  const quickExit = () => void parts.client.ask({ type: 'quickExit' }).catch(() => undefined);
  useQuickExit(quickExit);
  useEffect(() => {
    // Where the page opens, focus is left to the browser; from then on it follows each step.
    if (arrived.current) focusHeading();
    arrived.current = true;
  }, [place]);
  const goTo = (next: WelcomePlace) => {
    location.hash = next;
  };
  const openHelp = () => void parts.client.ask({ type: 'open', screen: 'help' }).catch(() => undefined);
  const Step = screens[place];
  return (
    <Blank t={t} blank={parts.blank} help={{ open: openHelp }}>
      <div class="welcome">
        <PageHeader t={t} help={{ open: openHelp }} onHide={parts.blank.hide} onQuickExit={quickExit} />
        <main class="stack wide">
          {place === 'young' || place === 'pushed' ? null : (
            <p class="small soft welcome-count">
              {t('welcome.step', { number: welcomeStepNumber(place), count: welcomeSteps.length })}
            </p>
          )}
          <Step key={place} t={t} goTo={goTo} goOn={() => goTo(stepAfter(place) ?? place)} {...parts} />
          <Ways t={t} place={place} />
        </main>
        <Wave />
      </div>
    </Blank>
  );
};
