/** How text comes in at once from elsewhere. Dictation, correction and composition come in by other names. */
const pasted = ['insertFromPaste', 'insertFromPasteAsQuotation', 'insertFromDrop'];

/** Keeps a field from being filled by paste or drop, tells when that was tried, and returns the way to stop. */
export const refusePaste = (field: HTMLElement, onRefused: () => void): (() => void) => {
  const refuse = (event: Event) => {
    event.preventDefault();
    onRefused();
  };
  const look = (event: InputEvent) => {
    if (pasted.includes(event.inputType)) refuse(event);
  };
  field.addEventListener('beforeinput', look);
  // Refused here, the input event of the same act never comes: the reason is told once.
  field.addEventListener('paste', refuse);
  field.addEventListener('drop', refuse);
  return () => {
    field.removeEventListener('beforeinput', look);
    field.removeEventListener('paste', refuse);
    field.removeEventListener('drop', refuse);
  };
};
