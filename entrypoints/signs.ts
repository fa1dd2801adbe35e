import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showSigns } from '@/lib/platform/page/show-signs';

/** Put into the pages of limits that will end, where the person wants to see their time there, and only there. */
export default defineUnlistedScript(() => showSigns());
