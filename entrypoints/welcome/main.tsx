import { mountWelcome } from '../../components/screens/welcome/mount-welcome';
import { createClient } from '../../lib/app/client';
import { isPublicSuffix } from '../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../lib/domain/help/sites-that-help';
import { openNotebookLate } from '../../lib/platform/page-notebook';
import { createPagePort } from '../../lib/platform/page-port';

const container = document.getElementById('app');
if (container) {
  mountWelcome({
    container,
    client: createClient(createPagePort()),
    openNotebook: openNotebookLate,
    rules: { isPublicSuffix, isSiteThatHelps },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
}
