import type { Translate } from '../../../lib/domain/language/translate';
import { ChipChoices } from '../../ui/choices';
import './rating.css';

const marks = Array.from({ length: 11 }, (_, index) => index);

interface RatingProps {
  t: Translate;
  /** The question that it answers. */
  label: string;
  /** A heading close by says the same. */
  labelHidden?: boolean;
  /** What 0 and 10 mean. */
  ends: readonly [string, string];
  value: number | null;
  onValue: (value: number) => void;
}

/** A number from 0 to 10. None is chosen until the person does. */
export const Rating = ({ t, label, labelHidden = true, ends, value, onValue }: RatingProps) => {
  const number = new Intl.NumberFormat(t.locale);
  return (
    <div class="rating">
      <ChipChoices
        label={label}
        labelHidden={labelHidden}
        choices={marks.map((mark) => ({ value: mark, label: number.format(mark) }))}
        value={value}
        onValue={onValue}
      />
      <p class="row between small soft">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
};
