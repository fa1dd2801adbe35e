import { RequestRefused } from '../../lib/app/client';
import type { Translate } from '../../lib/domain/language/translate';

/** A kind sentence on what went wrong. What is not a refusal of the background is "unexpected". */
export const errorText = (error: unknown, t: Translate): string =>
  t(`errors.${error instanceof RequestRefused ? error.code : 'unexpected'}`);
