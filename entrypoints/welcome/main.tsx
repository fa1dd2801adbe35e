import { mountWelcome } from '../../components/screens/welcome/mount-welcome';
import { createClient } from '../../lib/app/client';
import { isPublicSuffix } from '../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../lib/domain/help/sites-that-help';
import { openNotebook } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';
import { createPageRows } from '../../lib/platform/page-rows';

const container = document.getElementById('app');
if (container) {
  const rows = createPageRows();
  mountWelcome({
    container,
    client: createClient(createPagePort()),
    openNotebook: () => openNotebook(rows),
    rules: { isPublicSuffix, isSiteThatHelps },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
}
