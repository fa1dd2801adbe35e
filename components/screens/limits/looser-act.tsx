import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Happening } from '../../../lib/domain/commitment/happening';
import type { Translate } from '../../../lib/domain/language/translate';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { LooserQuestion } from '../commitment/looser-question';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

interface LooserActProps {
  t: Translate;
  model: SettingsModel;
  change: SettingsChange;
  /** Id of what the act is about. */
  describedBy: string;
  /** What there is to say where it took effect. */
  said: string | null;
  /** Whether the question is asked also where nothing waits. */
  asks: 'always' | 'where it waits';
  /** On the button: where it takes effect at once, and where it is asked for. */
  name: { readonly act: string; readonly ask: string };
  heading: string;
  labels: { readonly keep: string; readonly confirm: string; readonly ask: string };
  /** What would be so. */
  children: ComponentChildren;
  onDone?: (happened: Happening) => unknown;
}

/** A button for something looser. Its name and its question say beforehand whether it waits. */
export const LooserAct = (props: LooserActProps) => {
  const { t, model, change, describedBy, said, asks, name, heading, labels, children, onDone } = props;
  const asking = useSignal(false);
  const act = useAct();
  const foreseen = model.foresee(change);
  const close = () => {
    asking.value = false;
  };
  const make = () => {
    close();
    void act.run(async () => {
      const happened = await model.change(change, said);
      onDone?.(happened);
    });
  };
  const press = () => {
    if (asks === 'always' || foreseen.ask) asking.value = true;
    else make();
  };
  return (
    <>
      <Button size="small" variant="quiet" aria-describedby={describedBy} disabled={act.busy.value} onClick={press}>
        {foreseen.ask ? name.ask : name.act}
      </Button>
      <ActProblem act={act} t={t} />
      <LooserQuestion
        t={t}
        open={asking.value}
        heading={heading}
        foreseen={foreseen}
        now={model.now()}
        labels={labels}
        onClose={close}
        onConfirm={make}
      >
        {children}
      </LooserQuestion>
    </>
  );
};
