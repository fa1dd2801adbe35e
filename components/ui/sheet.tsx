import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SheetProps {
  heading?: ComponentChildren;
  /** 2 by default. */
  level?: 2 | 3;
  /** At the end of the heading's line. */
  aside?: ComponentChildren;
  snug?: boolean;
  children: ComponentChildren;
}

/** A piece of paper with a heading, named by it. */
export const Sheet = ({ heading, level = 2, aside, snug = false, children }: SheetProps) => {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={snug ? 'sheet snug' : 'sheet'} aria-labelledby={heading ? id : undefined}>
      {heading || aside ? (
        <div class="row between sheet-head">
          {heading ? <Heading id={id}>{heading}</Heading> : null}
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
};
