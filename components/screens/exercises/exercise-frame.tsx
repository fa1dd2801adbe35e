import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Helped } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { useLate } from '../notebook/use-late';
import { DidItHelp } from './did-it-help';
import type { Desk } from './exercise';

interface FrameProps {
  t: Translate;
  desk: Desk;
  onOpen: (key: ExerciseKey) => void;
  /** Keeps what the person says at the end; null where nothing is kept, and then nothing is asked. */
  onHelped: ((exercise: ExerciseKey, helped: Helped) => Promise<unknown>) | null;
  /** The way to open the lock, where what was begun lies behind it. */
  unlock: ComponentChildren;
  /** The ways on from here; they stay where they are from the first step to the last. */
  children: ComponentChildren;
}

/** What was begun before the lock closed is out of sight, and not lost. */
const Covered = ({ t, desk, unlock }: Pick<FrameProps, 't' | 'desk' | 'unlock'>) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="stack">
      <h1 class="voice-2" tabIndex={-1} ref={heading}>
        {t('exercises.covered.heading')}
      </h1>
      <p>{t('exercises.covered.about')}</p>
      <div class="row">
        <Button onClick={() => void desk.anew()}>{t('exercises.covered.anew')}</Button>
      </div>
      {unlock}
    </div>
  );
};

const never = () => new Promise<never>(() => undefined);

interface StageProps {
  isThere: boolean;
  /** The ways on. */
  foot: ComponentChildren;
  children: ComponentChildren;
}

/**
 * An exercise, and below it the ways on: they wait for it a moment, so that they stay where they are. Nobody is held by
 * one that does not open; should it come after all, it does so below them, and moves nothing.
 */
const Stage = ({ isThere, foot, children }: StageProps) => {
  const side = useRef<'above' | 'below' | null>(null);
  const waited = useLate(never) !== null;
  if (side.current === null && (isThere || waited)) side.current = isThere ? 'below' : 'above';
  const ways = <div class="exercise-foot">{foot}</div>;
  return (
    <div class="exercise">
      {side.current === 'above' ? ways : null}
      <div class="exercise-stage" aria-busy={isThere ? undefined : 'true'}>
        {children}
      </div>
      {side.current === 'below' ? ways : null}
    </div>
  );
};

/** The open exercise, and the ways on from it. */
export const ExerciseFrame = ({ t, desk, onOpen, onHelped, unlock, children }: FrameProps) => {
  const sitting = desk.sitting.value;
  const covered = desk.covered.value;
  const isThere = sitting !== null || covered || desk.error.value !== null;
  const ended = sitting?.ended.value ? desk.open.value : null;
  return (
    <Stage key={desk.open.value} isThere={isThere} foot={children}>
      {covered ? <Covered t={t} desk={desk} unlock={unlock} /> : null}
      {sitting ? <sitting.Screen t={sitting.t} onOpen={onOpen} /> : null}
      {ended && onHelped && sitting?.kept ? <DidItHelp t={t} onAnswer={(helped) => onHelped(ended, helped)} /> : null}
      {desk.error.value ? <Notice live>{errorText(desk.error.value, t)}</Notice> : null}
    </Stage>
  );
};
