import type { ComponentChildren } from 'preact';
import type { CoverageView } from '../../../lib/app/protocol/views';
import { formatTimeOfDay } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { CoverageModel } from '../../models/coverage';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

interface PointProps {
  t: Translate;
  covered: boolean;
  name: string;
  about: ComponentChildren;
  /** What the person can do where it is not covered. */
  children?: ComponentChildren;
}

/** One thing that is covered or not yet: told by an icon, a word and its place, never by colour alone. */
const Point = ({ t, covered, name, about, children }: PointProps) => (
  <li class={covered ? 'point' : 'point open'}>
    <Icon name={covered ? 'check' : 'about'} size={18} />
    <div class="stack tight">
      <p>
        <span class="strong">{name}</span>{' '}
        <span class="soft state">{t(covered ? 'coverage.yes' : 'coverage.notYet')}</span>
      </p>
      <p class="small soft">{about}</p>
      {covered ? null : children}
    </div>
  </li>
);

/** What to do in the browser, one after the other. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="steps small">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

/** Whether Ebb may act on sites at all. */
export const HostAccess = ({ t, coverage }: { t: Translate; coverage: CoverageView }) => (
  <Point
    t={t}
    covered={coverage.hostAccess}
    name={t('coverage.access.name')}
    about={t(coverage.hostAccess ? 'coverage.access.on' : 'coverage.access.off')}
  >
    <Steps steps={(['one', 'two'] as const).map((step) => t(`coverage.access.steps.${coverage.browser}.${step}`))} />
  </Point>
);

interface PrivateWindowsProps {
  t: Translate;
  coverage: CoverageView;
  /** More that can be done where they are not covered. */
  children?: ComponentChildren;
}

/** Whether private windows are covered, and how a person lets Ebb in. */
export const PrivateWindows = ({ t, coverage, children }: PrivateWindowsProps) => {
  const { browser, privateWindows } = coverage;
  const steps = (['one', 'two', 'three'] as const).map((step) => t(`coverage.private.steps.${browser}.${step}`));
  return (
    <Point
      t={t}
      covered={privateWindows}
      name={t('coverage.private.name')}
      about={t(privateWindows ? 'coverage.private.on' : 'coverage.private.off')}
    >
      <Steps steps={steps} />
      {children}
    </Point>
  );
};

/** Whether stopped addresses are kept out of the address bar, and the browser's own question about it. */
export const AddressBar = ({ t, coverage, model }: { t: Translate; coverage: CoverageView; model: CoverageModel }) => {
  const act = useAct();
  return (
    <Point
      t={t}
      covered={coverage.addressBarClean}
      name={t('coverage.addressBar.name')}
      about={t(coverage.addressBarClean ? 'coverage.addressBar.on' : 'coverage.addressBar.off')}
    >
      {coverage.addressBarNeedsPermission ? (
        <div class="row">
          <Button
            size="small"
            disabled={act.busy.value}
            onClick={() => void act.run(() => model.keepAddressBarClean())}
          >
            {t('coverage.addressBar.ask')}
          </Button>
        </div>
      ) : null}
      <ActProblem act={act} t={t} />
    </Point>
  );
};

const LastCheck = ({ t, coverage }: { t: Translate; coverage: CoverageView }) => (
  <>
    <p class="small soft">
      {coverage.lastCheckAt === null
        ? t('coverage.neverChecked')
        : t('coverage.lastCheck', { time: formatTimeOfDay(coverage.lastCheckAt, t) })}
    </p>
    {coverage.lastError === null ? null : (
      <Notice tone="near">
        <p>{t('coverage.lastError')}</p>
        <p class="small soft">{coverage.lastError}</p>
      </Notice>
    )}
  </>
);

const notCovered = ['elsewhere', 'removing', 'openPage', 'session', 'addressBar'] as const;

const NotCovered = ({ t, coverage }: { t: Translate; coverage: CoverageView }) => (
  <div class="stack tight">
    <h3>{t('coverage.not.heading')}</h3>
    <ul class="not-covered">
      {notCovered
        .filter((item) => item !== 'addressBar' || !coverage.addressBarClean)
        .map((item) => (
          <li key={item}>{t(`coverage.not.${item}`)}</li>
        ))}
    </ul>
  </div>
);

const Points = ({ t, coverage, model }: { t: Translate; coverage: CoverageView; model: CoverageModel }) => (
  <ul class="points">
    <HostAccess t={t} coverage={coverage} />
    <Point
      t={t}
      covered={coverage.rulesInPlace}
      name={t('coverage.rules.name')}
      about={t(coverage.rulesInPlace ? 'coverage.rules.on' : 'coverage.rules.off')}
    />
    {coverage.record === 'kept' ? null : (
      <Point t={t} covered={false} name={t('coverage.record.name')} about={t(`coverage.record.${coverage.record}`)} />
    )}
    {coverage.listsKept ? null : (
      <Point t={t} covered={false} name={t('coverage.lists.name')} about={t('coverage.lists.off')} />
    )}
    <PrivateWindows t={t} coverage={coverage} />
    <AddressBar t={t} coverage={coverage} model={model} />
  </ul>
);

/** What Ebb covers on this machine, as it is: what is in place, what the person can add, and what no extension can. */
export const CoverageCard = ({ t, model }: { t: Translate; model: CoverageModel }) => {
  const coverage = model.coverage.value;
  const problem = model.problem.value;
  return (
    <Sheet
      heading={t('coverage.heading')}
      aside={
        <Button size="small" variant="quiet" onClick={() => void model.refresh()}>
          {t('coverage.lookAgain')}
        </Button>
      }
    >
      {problem === null ? null : <Notice live>{errorText(problem, t)}</Notice>}
      {coverage ? (
        <>
          <Points t={t} coverage={coverage} model={model} />
          <LastCheck t={t} coverage={coverage} />
          <NotCovered t={t} coverage={coverage} />
        </>
      ) : null}
    </Sheet>
  );
};
