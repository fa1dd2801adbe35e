import type { Notebook } from '../app/notebook/notebook';
import { browser } from './browser';
import type { PageRows } from './page-rows';

/** The notebook of this page, fetched when it is first wanted. */
export const openNotebook = async (rows: PageRows): Promise<Notebook> => {
  const { createNotebook, emptyNotebook } = await import('./notebook-store');
  return browser.extension.inIncognitoContext === true ? emptyNotebook : createNotebook(await rows.stores());
};

/** The notebook of a page that has no other use for rows: it carries nothing of how they are read before it is wanted. */
export const openNotebookLate = async (): Promise<Notebook> => {
  const { createPageRows } = await import('./page-rows');
  return openNotebook(createPageRows());
};
