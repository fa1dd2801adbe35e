import type { Notebook } from '../app/notebook/notebook';
import { browser } from './browser';

/** The notebook of this page, fetched when it is first wanted. */
export const openNotebook = async (): Promise<Notebook> => {
  const { createNotebook } = await import('./notebook-database');
  return createNotebook(browser.extension.inIncognitoContext === true);
};
