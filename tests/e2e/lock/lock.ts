import type { Driver } from '../../support/driver.ts';
import type { Tab } from '../../support/tab.ts';

export const passphrase = 'kettle gate blue morning';

/** Writes a reason in Notes and plans. */
export async function writeReason(tab: Tab, text: string): Promise<void> {
  await tab.click({ text: 'Add a reason' });
  await tab.fill({ label: 'A reason' }, text);
  await tab.click({ text: 'Keep', css: 'button' });
  await tab.waitForText(text);
}

/** Sets a lock as a person does, and leaves it open. */
export async function setLock(ebb: Driver): Promise<Tab> {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.click({ text: 'Set a lock', css: 'summary' });
  await tab.waitForText('nobody can bring it back');
  await tab.fill({ label: 'A passphrase' }, passphrase);
  await tab.fill({ label: 'The same once more' }, passphrase);
  await tab.click({ text: 'I know that nobody can bring it back', css: 'label' });
  await tab.click({ text: 'Switch the lock on' });
  // A million rounds, and all that was written before is sealed.
  await tab.waitForText('The lock is on, and open now.', { timeoutMs: 40_000 });
  return tab;
}

/** Types a passphrase on the lock screen. */
export async function unlock(tab: Tab, typed = passphrase): Promise<void> {
  await tab.fill({ label: 'Your passphrase' }, typed);
  await tab.click({ text: 'Unlock', css: 'button' });
}
