import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import { RecordLines } from './record-lines';

const feelingText = ({ feeling, before }: EntryBodies['thoughts'], t: Translate) => {
  const word = feeling.trim();
  if (before === null) return word;
  const of = t('records.thoughts.ofTen', { number: before });
  return word ? t('records.thoughts.rated', { feeling: word, rating: of }) : of;
};

/** One thought that was looked at, from both sides, and how strong the feeling was before and after. */
export const ThoughtRecord = ({ t, body }: { t: Translate; body: EntryBodies['thoughts'] }) => (
  <RecordLines
    lines={[
      { label: t('records.thoughts.situation'), text: body.situation.trim() },
      { label: t('records.thoughts.feeling'), text: feelingText(body, t) },
      { label: t('records.thoughts.thought'), text: body.thought.trim() },
      { label: t('records.thoughts.supports'), text: body.supports.trim() },
      { label: t('records.thoughts.against'), text: body.against.trim() },
      { label: t('records.thoughts.fairer'), text: body.fairer.trim() },
      {
        label: t('records.thoughts.after'),
        text: body.after === null ? null : t('records.thoughts.ofTen', { number: body.after }),
      },
    ]}
  />
);
