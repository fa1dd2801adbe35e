import { crisisLinesFor } from '../../../lib/domain/help/crisis-lines';
import { helpDirectory } from '../../../lib/domain/help/directory';
import type { Translate } from '../../../lib/domain/language/translate';

/** What is said first of all. That people answer at night is said where somebody of the country does. */
export const crisisSentence = (t: Translate, country: string | null): string =>
  t(crisisLinesFor(helpDirectory, country).atNight ? 'help.crisis' : 'help.crisisByDay');
