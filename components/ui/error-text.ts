import { RequestRefused } from '../../lib/app/client';
import { NotebookFailed } from '../../lib/app/notebook/notebook';
import type { Translate } from '../../lib/domain/language/translate';

/** A kind sentence on what went wrong. What is no refusal of the background or the notebook is "unexpected". */
export const errorText = (error: unknown, t: Translate): string =>
  t(`errors.${error instanceof RequestRefused || error instanceof NotebookFailed ? error.code : 'unexpected'}`);
