import { useEffect, useRef } from 'preact/hooks';
import { createTripleShift } from '../models/keyboard';

/** Calls `onExit` when Shift is pressed three times within a second and a half. `Esc` keeps its usual meaning. */
export const useQuickExit = (onExit: () => void): void => {
  const latest = useRef(onExit);
  latest.current = onExit;
  useEffect(() => {
    const isThird = createTripleShift();
    const listen = (event: KeyboardEvent) => {
      if (isThird(event)) latest.current();
    };
    // In the capture phase: no field on the page can keep the way out to itself.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
};
