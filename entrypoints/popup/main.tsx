import { mountPopup } from '../../components/screens/popup/mount-popup';
import { createClient } from '../../lib/app/client';
import { openNotebook } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';
import { createPageRows } from '../../lib/platform/page-rows';

const container = document.getElementById('app');
if (container) {
  const rows = createPageRows();
  mountPopup({
    container,
    client: createClient(createPagePort()),
    openNotebook: () => openNotebook(rows),
    page: { memory: localStorage, now: () => Date.now(), close: () => window.close() },
  });
}
