import { mountOptions } from '../../components/screens/options/mount-options';
import { createClient } from '../../lib/app/client';
import { isPublicSuffix } from '../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../lib/domain/help/sites-that-help';
import { createPageData } from '../../lib/platform/data/page-data';
import { createListReaderPort } from '../../lib/platform/lists/list-reader-port';
import { createPageLock } from '../../lib/platform/page-lock';
import { openNotebook } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';
import { createPageRows } from '../../lib/platform/page-rows';

const container = document.getElementById('app');
if (container) {
  const rows = createPageRows();
  mountOptions({
    container,
    client: createClient(createPagePort()),
    reader: createListReaderPort(),
    openNotebook: () => openNotebook(rows),
    lock: createPageLock(rows),
    data: createPageData(rows),
    rules: { isPublicSuffix, isSiteThatHelps },
    now: () => Date.now(),
  });
}
