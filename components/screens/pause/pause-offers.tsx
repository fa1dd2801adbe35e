import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { offer } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import { type BuiltKey, builtExercises, type Desk } from '../exercises/exercise';
import { ExerciseOffers } from '../exercises/exercise-offers';

interface PauseOffersProps {
  model: InstanceType<typeof PauseModel>;
  desk: Desk;
  t: Translate;
}

/** Something short instead, chosen as the page appears; on the way back from one, its chip has the focus again. */
export const PauseOffers = ({ model, desk, t }: PauseOffersProps) => {
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<{ readonly key: BuiltKey; readonly scroll: number } | null>(null);
  const view = model.source.view.value;
  const shown = useMemo(() => {
    if (!view) return null;
    const { now, verdict, helped } = view;
    const known = verdict?.kind === 'block' ? (['block'] as const) : [];
    const moment = { place: 'pause', hour: new Date(now).getHours(), urge: null, minutesSince: null, known } as const;
    const nameOf = (key: BuiltKey) => t(`exercises.${key}.name`);
    return { helped, offered: offer(moment, { library: builtExercises, helped, nameOf }) };
  }, [view === null]);
  const closed = desk.open.value === null;
  useLayoutEffect(() => {
    if (!closed || !gone.current) return;
    const { key, scroll } = gone.current;
    gone.current = null;
    list.current?.querySelector<HTMLElement>(`[data-exercise=${key}]`)?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll });
  }, [closed]);
  if (!shown) return null;
  const open = (key: BuiltKey) => {
    gone.current = { key, scroll: window.scrollY };
    void desk.show(key);
    window.scrollTo({ top: 0 });
  };
  return <ExerciseOffers t={t} offered={shown.offered} helped={shown.helped} onOpen={open} list={list} />;
};
