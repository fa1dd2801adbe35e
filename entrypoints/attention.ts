import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRuntime } from '@/lib/platform/page/page-runtime';
import { reportAttention } from '@/lib/platform/page/report-attention';

/** Runs in the pages that a limit counts, and only there. */
export default defineUnlistedScript(() => reportAttention(pageRuntime()));
