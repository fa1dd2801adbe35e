// What runs in one of Ebb's pages is sent as text: it may use its arguments and the page, and nothing else.

/** How long a page may take to say that something was done, or that it was not. */
const patienceMs = 5_000;

/** What a page is to do: press a button, and wait for a sign that it was done. */
export interface Press {
  /** The button or label, by how its text begins. */
  readonly text: string;
  /** Where it is. */
  readonly within: string;
  /** What is there, or said there, once it was done; or what is there no more. */
  readonly until: { readonly css: string; readonly says?: string; readonly gone?: boolean };
  readonly patienceMs?: number;
}

/** Presses and waits. Throws what the page says where it says that it failed, and where it says nothing for long. */
const pressInPage = async ({ text, within, until: sign, patienceMs: patience = 0 }: Press): Promise<void> => {
  const start = performance.now();
  const all = <E extends HTMLElement>(css: string) => [...document.querySelectorAll<E>(css)];
  const wait = async <T>(what: string, probe: () => T | undefined | false): Promise<T> => {
    for (;;) {
      const seen = probe();
      if (seen) return seen;
      const failed = all('[role=alert]').find((each) => each.checkVisibility() && each.textContent);
      if (failed) throw new Error(`the page says: ${failed.textContent}`);
      if (performance.now() - start > patience) throw new Error(`the page says nothing: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const named = (each: HTMLElement) =>
    each.textContent?.trim().startsWith(text) === true && !(each instanceof HTMLButtonElement && each.disabled);
  const button = await wait(`no ${text}`, () => all(`${within} button, ${within} label`).find(named));
  button.click();
  await wait(`${sign.css} after ${text}`, () => {
    const there = all(sign.css).some((each) => sign.says === undefined || each.textContent?.includes(sign.says));
    return there !== (sign.gone === true);
  });
};

/** Chooses a file in the page's field for files, as the browser's dialog would. */
const chooseInPage = (name: string, text: string): void => {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Types a text into the first field that matches. */
const typeInPage = (css: string, text: string): void => {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(css);
  if (!field) throw new Error(`no ${css}`);
  const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

interface Page {
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

export const press = (tab: Page, wanted: Press): Promise<void> => tab.evaluate(pressInPage, { patienceMs, ...wanted });
export const choose = (tab: Page, name: string, text: string): Promise<void> => tab.evaluate(chooseInPage, name, text);
export const type = (tab: Page, css: string, text: string): Promise<void> => tab.evaluate(typeInPage, css, text);
