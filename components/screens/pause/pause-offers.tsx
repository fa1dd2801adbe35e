import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercises';
import { offer } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { Desk } from '../exercises/exercise';
import { ExerciseOffers } from '../exercises/exercise-offers';

interface PauseOffersProps {
  model: InstanceType<typeof PauseModel>;
  desk: Desk;
  t: Translate;
}

const hourMs = 3_600_000;

/** Something short instead. The same within an hour; on the way back from one, its chip has the focus again. */
export const PauseOffers = ({ model, desk, t }: PauseOffersProps) => {
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<{ readonly key: ExerciseKey; readonly scroll: number } | null>(null);
  const shownAt = model.source.view.value?.now;
  const seed = useMemo(() => Math.floor((shownAt ?? 0) / hourMs), [shownAt === undefined]);
  const offered = useMemo(() => offer({ place: 'pause', seed }), [seed]);
  const closed = desk.open.value === null;
  useLayoutEffect(() => {
    if (!closed || !gone.current) return;
    const { key, scroll } = gone.current;
    gone.current = null;
    list.current?.querySelector<HTMLElement>(`[data-exercise=${key}]`)?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll });
  }, [closed]);
  if (shownAt === undefined) return null;
  const open = (key: ExerciseKey) => {
    gone.current = { key, scroll: window.scrollY };
    void desk.show(key);
    window.scrollTo({ top: 0 });
  };
  return <ExerciseOffers t={t} offered={offered} onOpen={open} list={list} />;
};
