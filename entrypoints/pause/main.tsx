import { createPausePage } from '../../components/models/pause-page';
import { mountPause } from '../../components/screens/pause/mount-pause';
import { createClient } from '../../lib/app/client';
import { openNotebook } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';
import { createPageRows } from '../../lib/platform/page-rows';

const container = document.getElementById('app');
if (container) {
  const rows = createPageRows();
  mountPause({
    container,
    client: createClient(createPagePort()),
    openNotebook: () => openNotebook(rows),
    page: createPausePage(window),
  });
}
