import type { Translate } from '../../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../../lib/domain/notebook/entry-bodies';
import { type Abc, type AbcPart, createAbc } from '../../../models/exercise-abc';
import { Button } from '../../../ui/button';
import { AbcRecord } from '../../notebook/abc-record';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt, KeepSoFar } from '../keep-written';
import { Resume } from '../resume';
import { NotWhen, StepActs, StepHeading } from '../step';
import { Writing } from '../writing';
import './abc.css';

interface StepProps extends ExerciseProps {
  model: Abc;
}

type Body = EntryBodies['abc'];

/** The three links of the chain, and which steps fill each. */
const links: readonly { readonly name: 'a' | 'b' | 'c'; readonly parts: readonly AbcPart[] }[] = [
  { name: 'a', parts: ['before', 'inside'] },
  { name: 'b', parts: ['did'] },
  { name: 'c', parts: ['gain', 'cost', 'instead'] },
];

const wordsOf = (body: Body, parts: readonly AbcPart[]) =>
  parts
    .map((part) => body[part].trim())
    .filter(Boolean)
    .join(' · ');

/** Before, what I did, and after: how one led to the other, as far as it is written. */
const Chain = ({ t, body, at }: { t: Translate; body: Body; at: AbcPart }) => (
  <ol class="chain" aria-label={t('steps.abc.chain')}>
    {links.map(({ name, parts }) => (
      <li
        key={name}
        class="link-of"
        aria-current={parts.includes(at)}
        data-written={wordsOf(body, parts) !== '' || undefined}
      >
        <span class="small strong">{t(`steps.abc.links.${name}`)}</span>
        <span class="small soft link-words">{wordsOf(body, parts)}</span>
      </li>
    ))}
  </ol>
);

const Part = ({ model, t, onOpen, part }: StepProps & { part: AbcPart }) => {
  const body = model.body.value;
  const unfinished = part === 'before' ? model.unfinished() : null;
  return (
    <>
      <Chain t={t} body={body} at={part} />
      <Writing
        t={t}
        model={model}
        heading={t(`steps.abc.${part}`)}
        about={t(`steps.abc.${part}About`)}
        value={body[part]}
        onValue={(text) => model.set({ [part]: text })}
      >
        {part === 'instead' && body.gain.trim() ? <p class="quoted">{body.gain.trim()}</p> : null}
      </Writing>
      <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      {part === 'before' ? <NotWhen t={t} name="abc" onOpen={onOpen} /> : null}
      {unfinished ? (
        <Resume
          t={t}
          date={unfinished.date}
          words={wordsOf(unfinished.body, ['before', 'inside', 'did'])}
          onResume={() => model.resume(unfinished)}
        />
      ) : null}
    </>
  );
};

const End = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.abc.end')}</StepHeading>
    <AbcRecord t={t} body={model.body.value} />
    <p class="soft">{t('steps.abc.endAbout')}</p>
    <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
    <StepActs>
      <Button variant="quiet" onClick={model.back}>
        {t('common.back')}
      </Button>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

/** ABC: one time, from what came before to what came of it. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createAbc(notebook);
  const Screen = (props: ExerciseProps) => {
    const stage = model.stage.value;
    return stage === 'end' ? (
      <End {...props} model={model} />
    ) : (
      <Part key={stage} {...props} model={model} part={stage} />
    );
  };
  return { Screen, ended: model.ended };
};
