import type { Translate } from '../../../lib/domain/language/translate';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';
import { type TemplateName, templateNames } from './limit-templates';

const Start = ({ name, t }: { name: TemplateName; t: Translate }) => (
  <li>
    <a class="start" href={`#limits/new/${name}`}>
      <span class="strong">{t(`limits.templates.${name}.name`)}</span>
      <span class="soft">{t(`limits.templates.${name}.about`)}</span>
      <Icon name="forward" />
    </a>
  </li>
);

/** The first limit: examples to start from, or an empty form. */
export const LimitStarts = ({ t }: { t: Translate }) => (
  <Sheet heading={t('limits.empty.heading')}>
    <p class="soft">{t('limits.empty.about')}</p>
    <ul class="starts">
      {templateNames.map((name) => (
        <Start key={name} name={name} t={t} />
      ))}
    </ul>
    <div class="row">
      <ButtonLink href="#limits/new">{t('limits.empty.own')}</ButtonLink>
      <ButtonLink variant="quiet" href="#limits/move">
        {t('moveIn.link')}
      </ButtonLink>
    </div>
  </Sheet>
);
