import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { Beside, Limit } from '../../../lib/domain/limits/limit';
import type { SettingsModel } from '../../models/settings';
import { LooserAct } from './looser-act';

interface LimitBesideProps {
  t: Translate;
  limit: Limit;
  model: SettingsModel;
}

const Second = ({ t, limit, model, form }: LimitBesideProps & { form: Beside }) => {
  const id = useId();
  const lists = model.settings.value?.lists ?? [];
  const second = { ...limit, [form.field]: form.value };
  return (
    <div class="beside">
      <p class="small soft">{t('limits.card.besideAbout')}</p>
      <p id={id}>{describeLimit(second, t, lists)}</p>
      <div class="acts">
        <LooserAct
          t={t}
          model={model}
          describedBy={id}
          change={{ kind: 'drop-form', id: limit.id, number: form.number }}
          said={null}
          asks="where it waits"
          name={{ act: t('limits.card.drop'), ask: t('limits.card.drop') }}
          heading={t('limits.drop.heading', { name: limit.name })}
          labels={{ keep: t('limits.drop.keep'), confirm: t('limits.drop.confirm'), ask: t('limits.drop.ask') }}
        >
          <p>{t('limits.drop.about', { sentence: describeLimit(limit, t, lists) })}</p>
        </LooserAct>
      </div>
    </div>
  );
};

/** What holds beside the limit until the person has given it up: each in a sentence of its own. */
export const LimitBeside = (props: LimitBesideProps) => (
  <>
    {props.limit.beside.map((form) => (
      <Second key={form.number} {...props} form={form} />
    ))}
  </>
);
