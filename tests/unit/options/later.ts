import type { Settings } from '../../../lib/domain/settings/settings';
import { someLimit, someSettings } from '../ui/fake-client';

/** After the first day; with half an hour for a looser change to wait, unless the test wants another. */
export const later = (commitment: Partial<Settings['commitment']> = {}, over: Partial<Settings> = {}): Settings => {
  const settings = someSettings({
    firstStartedAt: 0,
    limits: [someLimit(), someLimit({ id: 'b', name: 'News', number: 2 })],
    nextLimitNumber: 3,
    ...over,
  });
  return { ...settings, commitment: { ...settings.commitment, ...commitment } };
};

export const sentence = 'I want to sleep well, and to be there in the morning.';
