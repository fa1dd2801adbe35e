import type { LimitForm } from '../../../lib/domain/limits/limit-form';
import type { NamedList } from '../../../lib/domain/lists/subscription';
import { ChipChoices } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { FormField } from './form-field';
import { ListsChoice } from './lists-choice';
import type { SectionProps } from './section-props';

const patternKinds = ['site', 'path', 'host', 'below', 'word', 'exception'] as const;

/** The first name with `www.` in front, and the site that it leaves open: rarely what is meant. */
const wwwIn = ({ mode, sites }: LimitForm) => {
  const found = mode === 'these' ? /(?:^|[\s,/])(www\.([\w-]+\.[\w.-]+))/i.exec(sites) : null;
  const [, host, site] = found ?? [];
  return host && site ? { host, site } : null;
};

const WwwNote = ({ t, form }: Pick<SectionProps, 't' | 'form'>) => {
  const names = wwwIn(form);
  return (
    <p class="small soft" role="status" hidden={!names}>
      {names ? t('limits.sites.www', names) : null}
    </p>
  );
};

/** Which sites: many lines as they were typed or pasted. */
export const SitesSection = ({ lists, ...section }: SectionProps & { lists: readonly NamedList[] }) => {
  const { t, form, update, problemsOf } = section;
  return (
    <Sheet heading={t('limits.sites.heading')}>
      <ChipChoices
        label={t('limits.sites.mode')}
        labelHidden
        choices={[
          { value: 'these', label: t('limits.sites.these') },
          { value: 'everything-except', label: t('limits.sites.except') },
        ]}
        value={form.mode}
        onValue={(mode) => update({ mode })}
      />
      <FormField
        field="sites"
        label={t(form.mode === 'these' ? 'limits.sites.label' : 'limits.sites.labelExcept')}
        hint={t(form.mode === 'these' ? 'limits.sites.hint' : 'limits.sites.hintExcept')}
        problems={problemsOf('sites')}
      >
        {(control) => (
          <textarea
            class="input sites"
            rows={3}
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...control}
            value={form.sites}
            onInput={(event) => update({ sites: event.currentTarget.value })}
          />
        )}
      </FormField>
      <WwwNote t={t} form={form} />
      {form.mode === 'these' ? <ListsChoice {...section} lists={lists} /> : null}
      <details class="disclosure small">
        <summary>{t('limits.sites.more')}</summary>
        <dl class="kinds">
          {patternKinds.map((kind) => (
            <div key={kind}>
              <dt>
                <code dir="ltr">{t(`limits.sites.kinds.${kind}.example`)}</code>
              </dt>
              <dd class="soft">{t(`limits.sites.kinds.${kind}.about`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Sheet>
  );
};
