import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import { RecordLines } from './record-lines';

const parts = ['before', 'inside', 'did', 'gain', 'cost', 'instead'] as const;

/** One time that was looked at: what came before, what was done, and what it gave and cost. */
export const AbcRecord = ({ t, body }: { t: Translate; body: EntryBodies['abc'] }) => (
  <RecordLines lines={parts.map((part) => ({ label: t(`records.abc.${part}`), text: body[part].trim() }))} />
);
