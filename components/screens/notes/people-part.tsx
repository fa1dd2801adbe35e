import type { Translate } from '../../../lib/domain/language/translate';
import { reachWays } from '../../../lib/domain/notebook/entry-bodies';
import { reachLinks } from '../../../lib/domain/notebook/reach-links';
import type { NotebookDesk } from '../../models/notebook';
import { Button, ButtonLink } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { useCopy } from '../help/use-copy';
import { type BodyFormProps, type BodyViewProps, EntryPart } from './entry-part';

const PersonForm = ({ t, body, onBody }: BodyFormProps<'person'>) => (
  <>
    <TextField
      label={t('notes.people.name')}
      maxLength={60}
      value={body.name}
      onValue={(name) => onBody({ ...body, name })}
    />
    <SelectField
      label={t('notes.people.way')}
      value={body.way}
      options={reachWays.map((way) => ({ value: way, label: t(`notes.people.ways.${way}`) }))}
      onValue={(way) => onBody({ ...body, way })}
    />
    <TextField
      label={t('notes.people.contact')}
      hint={t('notes.people.contactHint')}
      maxLength={120}
      value={body.contact}
      onValue={(contact) => onBody({ ...body, contact })}
    />
  </>
);

const PersonView = ({ t, entry: { body } }: BodyViewProps<'person'>) => {
  const { copy, said } = useCopy(t);
  const links = reachLinks(body);
  return (
    <>
      <p>
        <strong>{body.name}</strong> <span class="soft">{t(`notes.people.ways.${body.way}`)}</span>
      </p>
      {body.contact ? <p class="figures">{body.contact}</p> : null}
      {body.contact ? (
        <div class="row">
          {links.map(({ way, href }) => (
            <ButtonLink key={way} size="small" href={href}>
              {t(`notes.people.open.${way}`)}
            </ButtonLink>
          ))}
          <Button size="small" onClick={() => copy(body.contact)}>
            {t('notes.people.copy')}
          </Button>
          <span class="small soft" role="status">
            {said}
          </span>
        </div>
      ) : null}
    </>
  );
};

/** People to reach: by the person's own hand. Ebb writes to nobody. */
export const PeoplePart = ({ t, desk }: { t: Translate; desk: NotebookDesk }) => (
  <EntryPart
    t={t}
    desk={desk}
    kind="person"
    words={{ heading: t('notes.people.heading'), about: t('notes.people.about'), add: t('notes.people.add') }}
    first={{ name: '', way: 'call', contact: '' }}
    isEmpty={({ name }) => name.trim() === ''}
    Form={PersonForm}
    View={PersonView}
  />
);
