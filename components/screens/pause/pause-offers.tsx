import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { exercises } from '../../../lib/domain/exercises/exercises';
import { knownAtPause } from '../../../lib/domain/exercises/known-at-pause';
import { offer } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';
import { LazyPart } from '../../ui/lazy-part';
import type { Desk } from '../exercises/exercise';
import { ExerciseOffers } from '../exercises/exercise-offers';

const loadUrge = () => import('./pause-urge').then(({ PauseUrge }) => PauseUrge);

interface PauseOffersProps {
  model: InstanceType<typeof PauseModel>;
  own: PauseNotebook;
  desk: Desk;
  t: Translate;
}

/** What fits now: chosen as the page appears, and again where the person says more of the urge. */
const useOffer = ({ model, own, t }: Omit<PauseOffersProps, 'desk'>) => {
  const view = model.source.view.value;
  const urge = own.urge.before.value;
  const clues = own.urge.clues.value;
  return useMemo(() => {
    if (!view) return null;
    const { now, verdict, helped, timeRanOut, metToday } = view;
    const blocked = verdict?.kind === 'block';
    const known = knownAtPause({ blocked, timeRanOut, metToday, clues, valuesWritten: own.valuesWritten.value });
    const moment = { place: 'pause', hour: new Date(now).getHours(), urge, minutesSince: null, known } as const;
    const nameOf = (key: ExerciseKey) => t(`exercises.${key}.name`);
    return { helped, offered: offer(moment, { library: exercises, helped, nameOf }) };
  }, [view === null, urge, clues]);
};

/** Something short instead; on the way back from one, its chip has the focus again. */
export const PauseOffers = ({ model, own, desk, t }: PauseOffersProps) => {
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<{ readonly key: ExerciseKey; readonly scroll: number } | null>(null);
  const view = model.source.view.value;
  const shown = useOffer({ model, own, t });
  const noting = useSignal(false);
  const opened = (open: boolean) => {
    noting.value ||= open;
  };
  const closed = desk.open.value === null;
  useLayoutEffect(() => {
    if (!closed || !gone.current) return;
    const { key, scroll } = gone.current;
    gone.current = null;
    list.current?.querySelector<HTMLElement>(`[data-exercise=${key}]`)?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll });
  }, [closed]);
  if (!shown) return null;
  const open = (key: ExerciseKey) => {
    gone.current = { key, scroll: window.scrollY };
    void desk.show(key);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <ExerciseOffers t={t} offered={shown.offered} helped={shown.helped} onOpen={open} list={list} />
      <details class="disclosure urge-note" onToggle={(event) => opened(event.currentTarget.open)}>
        <summary>{t('urge.note')}</summary>
        {noting.value ? <LazyPart load={loadUrge} t={t} own={own} keeps={view?.private === false} /> : null}
      </details>
    </>
  );
};
