import { mountOptions } from '../../components/screens/options/mount-options';
import { createClient } from '../../lib/app/client';
import { isPublicSuffix } from '../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../lib/domain/help/sites-that-help';
import { createPageData } from '../../lib/platform/data/page-data';
import { createListReaderPort } from '../../lib/platform/lists/list-reader-port';
import { openNotebook } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';

const container = document.getElementById('app');
if (container) {
  mountOptions({
    container,
    client: createClient(createPagePort()),
    reader: createListReaderPort(),
    openNotebook,
    data: createPageData(),
    rules: { isPublicSuffix, isSiteThatHelps },
    now: () => Date.now(),
  });
}
