import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** One thing that the person ticks. */
export const CheckLine = ({ ticked, children }: { ticked: Signal<boolean>; children: ComponentChildren }) => (
  <label class="check">
    <input
      type="checkbox"
      checked={ticked.value}
      onChange={(event) => {
        ticked.value = event.currentTarget.checked;
      }}
    />
    {children}
  </label>
);
