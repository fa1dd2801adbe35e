/** The browser reads a file a little after it was asked to. */
const keptMs = 60_000;

/** Saves a text as a file, by a link to what the page itself holds: nothing is asked of anyone, and nothing is sent. */
export const saveFile = (name: string, type: string, text: string): void => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), keptMs);
};
