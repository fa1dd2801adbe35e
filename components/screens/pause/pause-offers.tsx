import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';
import { LazyPart } from '../../ui/lazy-part';
import type { Desk } from '../exercises/exercise';
import { OfferChips } from '../exercises/offer-chips';

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
  const offer = own.offer.value;
  const urge = own.urge.before.value;
  const clues = own.urge.clues.value;
  return useMemo(() => {
    if (!view || !offer) return null;
    const told = { view, valuesWritten: own.valuesWritten.value, urge, clues };
    return { helped: view.helped, offered: offer(told, (key) => t(`exercises.${key}.name`)) };
  }, [view === null, offer, urge, clues]);
};

/** Something short instead; on the way back from one, its chip has the focus again. */
export const PauseOffers = ({ model, own, desk, t }: PauseOffersProps) => {
  const id = useId();
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
      <section class="stack offers" aria-labelledby={id}>
        <h2 class="small soft offer-head" id={id}>
          {t('exercises.offer')}
        </h2>
        <OfferChips t={t} {...shown} onOpen={open} list={list} />
      </section>
      <details class="disclosure urge-note" onToggle={(event) => opened(event.currentTarget.open)}>
        <summary>{t('urge.note')}</summary>
        {noting.value ? <LazyPart load={loadUrge} t={t} own={own} keeps={view?.private === false} /> : null}
      </details>
    </>
  );
};
