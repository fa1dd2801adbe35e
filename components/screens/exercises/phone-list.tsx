import { useEffect } from 'preact/hooks';
import type { PhoneLine } from '../../../lib/domain/help/help-lines';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PhoneLines } from '../../models/phone-lines';
import { LinkButton } from '../../ui/button';
import type { ExerciseRoom } from './exercise';

/** More are under Help; here it is the first ones. */
const mostShown = 3;

/** Who answers there. */
export const organisationText = ({ organisation }: PhoneLine, t: Translate): string =>
  organisation ?? t('steps.help.emergency');

interface PhoneListProps {
  t: Translate;
  room: Pick<ExerciseRoom, 'openHelp'>;
  phone: PhoneLines;
}

/** People who answer, to be called by one press; all others are under Help. */
export const PhoneList = ({ t, room, phone }: PhoneListProps) => {
  useEffect(() => void phone.look(), [phone]);
  return (
    <section class="sheet snug phone-lines" aria-label={t('steps.help.people')}>
      <ul class="stack tight">
        {phone.lines.value.slice(0, mostShown).map((line) => (
          <li key={`${line.organisation} ${line.number}`} class="row between">
            <span>{organisationText(line, t)}</span>
            <a class="ink strong figures" href={`tel:${line.number.replace(/[^\d+*]/g, '')}`}>
              {line.number}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton class="ink" onClick={room.openHelp}>
          {t('steps.help.all')}
        </LinkButton>
      </p>
    </section>
  );
};
