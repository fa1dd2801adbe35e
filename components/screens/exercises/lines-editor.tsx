import { useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { longestText, mostLines } from '../../../lib/domain/notebook/body-fields';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

interface LinesEditorProps {
  t: Translate;
  /** What the lines are. */
  label: string;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
}

/** A list that is written line by line. There is always one line to write in. */
export const LinesEditor = ({ t, label, lines, onLines }: LinesEditorProps) => {
  const list = useRef<HTMLUListElement>(null);
  const shown = lines.length > 0 ? lines : [''];
  const focusLine = (index: number) =>
    // After the line is drawn.
    setTimeout(() => list.current?.querySelectorAll('input')[index]?.focus());
  const add = () => {
    if (shown.length >= mostLines) return;
    onLines([...shown, '']);
    focusLine(shown.length);
  };
  const remove = (index: number) => {
    onLines(shown.filter((_, each) => each !== index));
    focusLine(Math.max(0, index - 1));
  };
  return (
    <fieldset class="choices lines-editor">
      <legend class="visually-hidden">{label}</legend>
      <ul class="stack tight" ref={list}>
        {shown.map((line, index) => (
          <li key={index} class="line-row">
            <input
              class="input"
              type="text"
              autocomplete="off"
              maxLength={longestText}
              aria-label={t('steps.lines.line', { number: index + 1 })}
              value={line}
              onInput={(event) => onLines(shown.with(index, event.currentTarget.value))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                if (line.trim()) add();
              }}
            />
            {shown.length > 1 ? (
              <Button
                variant="quiet"
                class="icon-only"
                aria-label={t('steps.lines.remove', { number: index + 1 })}
                onClick={() => remove(index)}
              >
                <Icon name="remove" />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div class="row">
        <Button variant="quiet" size="small" onClick={add}>
          <Icon name="plus" />
          {t('steps.lines.add')}
        </Button>
      </div>
    </fieldset>
  );
};

/** One more line at the end, in the place of one that is empty. What is there already is not there twice. */
export const withLine = (lines: readonly string[], line: string): string[] => {
  const written = lines.filter((each) => each.trim() !== '');
  return written.includes(line) ? [...written] : [...written, line].slice(0, mostLines);
};
