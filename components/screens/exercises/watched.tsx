import { useEffect, useRef } from 'preact/hooks';
import type { CrisisDesk } from '../../models/crisis-desk';
import type { ExerciseProps, Sitting } from './exercise';
import './watched.css';

const textFields = 'textarea, input[type=text]';

type Watch = Pick<CrisisDesk, 'giveWay' | 'instead' | 'stepGone'>;

/**
 * An exercise whose words are looked at whenever a step is left, kept or not. A step that sounds as if someone could hurt
 * themself gives way to the people who answer: it stays as it is, with every word in its place, and is there again when
 * the card is closed.
 */
export const watched = (sitting: Sitting, crisis: Watch): Sitting => {
  const Screen = (props: ExerciseProps) => {
    const place = useRef<HTMLDivElement>(null);
    const away = crisis.instead.value;
    const wasAway = useRef(away);
    const written = () =>
      [...(place.current?.querySelectorAll<HTMLInputElement>(textFields) ?? [])].filter(({ value }) => value.trim());
    useEffect(() => crisis.stepGone, []);
    useEffect(() => {
      // Back where the words are.
      if (wasAway.current && !away) written()[0]?.focus();
      wasAway.current = away;
    }, [away]);
    const look = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.step-acts button')) return;
      if (crisis.giveWay(written().map(({ value }) => value))) event.stopPropagation();
    };
    return (
      <>
        {away ? <h1 class="voice-2">{props.t('steps.wordsHere')}</h1> : null}
        <div class="watched" hidden={away} ref={place} onClickCapture={look}>
          <sitting.Screen {...props} />
        </div>
      </>
    );
  };
  return { ...sitting, Screen };
};
