import type { ComponentChildren } from 'preact';
import './record-lines.css';

interface RecordLine {
  readonly label: string;
  readonly text: ComponentChildren;
}

/** What was written, each under what was asked. What was left empty is left out. */
export const RecordLines = ({ lines }: { lines: readonly RecordLine[] }) => (
  <dl class="record-lines">
    {lines
      .filter(({ text }) => text !== null && text !== '')
      .map(({ label, text }) => (
        <div key={label}>
          <dt class="small soft">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
);
