import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  open: boolean;
  heading: ComponentChildren;
  /** The person closed it: Esc, or a button that the caller wired. */
  onClose: () => void;
  /** Buttons at the end. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The browser's own modal dialog: focus stays inside, Esc closes, and focus returns where it was. */
export const Dialog = ({ open, heading, onClose, actions, children }: DialogProps) => {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={element} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div class="stack">
          <h2 id={id}>{heading}</h2>
          {children}
          {actions ? <div class="actions">{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
};
