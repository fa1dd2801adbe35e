import { useEffect } from 'preact/hooks';
import { type Blocks, drop, fall, looksOf, shift, turn } from '../../../../lib/domain/exercises/falling-blocks';
import type { Translate } from '../../../../lib/domain/language/translate';
import type { Delay } from '../../../models/exercise-delay';
import { Button } from '../../../ui/button';

const moves = {
  left: { key: 'ArrowLeft', act: (blocks: Blocks) => shift(blocks, -1), path: 'M10 3 5 8l5 5' },
  turn: { key: 'ArrowUp', act: turn, path: 'M12.5 5.5A5.2 5.2 0 1 0 13 9M13 2.5v3.2H9.8' },
  right: { key: 'ArrowRight', act: (blocks: Blocks) => shift(blocks, 1), path: 'M6 3l5 5-5 5' },
  down: { key: 'ArrowDown', act: fall, path: 'M3 6l5 5 5-5' },
  drop: { key: null, act: drop, path: 'M3 3l5 5 5-5M3 8l5 5 5-5' },
} as const;
const moveNames = Object.keys(moves) as (keyof typeof moves)[]; // CAST: the keys of the object above

/** Where nothing shall move by itself, a piece falls only when it is told to. */
const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const Board = ({ model }: { model: Delay }) => (
  <div class="blocks" aria-hidden="true">
    {looksOf(model.blocks.value).map((look, index) => (
      <i key={index} class={look} />
    ))}
  </div>
);

interface PlayProps {
  model: Delay;
  t: Translate;
}

/** The arrow keys work wherever the focus is; the buttons do the same. */
const useArrowKeys = (model: Delay) =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const name = moveNames.find((each) => moves[each].key === event.key);
      if (!name) return;
      event.preventDefault();
      model.act(moves[name].act);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [model]);

/** A puzzle of falling blocks. It keeps no points, gets no faster, and nobody loses it. */
export const BlocksBoard = ({ model, t }: PlayProps) => {
  useEffect(() => (wantsStill() ? undefined : model.letFall()), [model]);
  useArrowKeys(model);
  return (
    <div class="play">
      <Board model={model} />
      <fieldset class="moves" aria-label={t('steps.delay.moves.label')}>
        {moveNames.map((name) => (
          <Button
            key={name}
            class={name}
            aria-label={t(`steps.delay.moves.${name}`)}
            onClick={() => model.act(moves[name].act)}
          >
            <svg width="20" height="20" viewBox="0 0 16 16" fill="none" aria-hidden="true">
              <path
                d={moves[name].path}
                stroke="currentColor"
                stroke-width="1.8"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
          </Button>
        ))}
      </fieldset>
    </div>
  );
};
