import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { DataDesk } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

/** Asks for the passphrase of the file that was chosen. */
const Unseal = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const passphrase = useSignal('');
  const act = useAct();
  const hand = model.atHand.value;
  if (hand.kind !== 'sealed') return null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(() => model.unseal(passphrase.value));
      }}
    >
      <PassphraseField
        t={t}
        label={t('data.passphrase.ofFile')}
        problem={hand.problem === null ? null : t('data.problem.passphrase')}
        value={passphrase.value}
        onValue={(value) => {
          passphrase.value = value;
        }}
      />
      <div class="row">
        <Button type="submit" disabled={act.busy.value}>
          {t('data.restore.open')}
        </Button>
      </div>
      <ActProblem act={act} t={t} />
    </form>
  );
};

/** A file that is to be brought back. Nothing of it holds before the person has seen what would change. */
export const RestoreSheet = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const act = useAct();
  const hand = model.atHand.value;
  return (
    <Sheet heading={t('data.restore.heading')}>
      <p class="soft">{t('data.restore.about')}</p>
      <Field label={t('data.restore.file')}>
        {(control) => (
          <input
            class="input"
            type="file"
            accept=".json,application/json"
            {...control}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file can be chosen once more.
              if (file) void act.run(() => model.open(file)).then(() => (currentTarget.value = ''));
            }}
          />
        )}
      </Field>
      <ActProblem act={act} t={t} />
      {hand.kind === 'nothing' && hand.problem !== null ? (
        <Notice tone="near" live>
          {t(`data.problem.${hand.problem}`)} {t('data.problem.untouched')}
        </Notice>
      ) : null}
      <Unseal t={t} model={model} />
    </Sheet>
  );
};
