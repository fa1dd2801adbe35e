import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRuntime } from '@/lib/platform/page/page-runtime';
import { veil } from '@/lib/platform/page/veil';

/** Registered at `document_start` for the person's own sites while a limit on them is in force. */
export default defineUnlistedScript(() => {
  veil(pageRuntime());
});
