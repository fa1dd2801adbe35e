import { mountPopup } from '../../components/screens/popup/mount-popup';
import { createClient } from '../../lib/app/client';
import { openNotebookLate } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';

const container = document.getElementById('app');
if (container) {
  mountPopup({
    container,
    client: createClient(createPagePort()),
    openNotebook: openNotebookLate,
    page: { memory: localStorage, now: () => Date.now(), close: () => window.close() },
  });
}
