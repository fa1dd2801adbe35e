import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A form that a button opened: focus goes to its heading, so that it is read from the start. */
export const FormSheet = ({ heading, children }: { heading: string; children: ComponentChildren }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="sheet snug form-sheet" aria-labelledby="form-heading">
      <h2 id="form-heading" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
};
