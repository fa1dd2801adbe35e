import { createPausePage } from '../../components/models/pause-page';
import { mountPause } from '../../components/screens/pause/mount-pause';
import { createClient } from '../../lib/app/client';
import { openNotebookLate } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';

const container = document.getElementById('app');
if (container) {
  mountPause({
    container,
    client: createClient(createPagePort()),
    openNotebook: openNotebookLate,
    page: createPausePage(window),
  });
}
