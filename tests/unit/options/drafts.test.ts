import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../components/models/drafts';

describe('drafts', () => {
  it('are found again by their name, until they are dropped', () => {
    const drafts = createDrafts();
    drafts.words('reason', '').value = 'Half a thou';
    expect(drafts.words('reason', '').value).toBe('Half a thou');
    drafts.drop('reason');
    expect(drafts.words('reason', '').value).toBe('');
  });

  it('ask to stay where words were typed that are kept nowhere, and for no choice', async () => {
    const drafts = createDrafts();
    const words = drafts.words('reason', { text: '' });
    const choice = drafts.choice('open', false);
    await Promise.resolve();
    choice.value = true;
    expect(drafts.dirty.value).toBe(false);
    words.value = { text: 'Half' };
    expect(drafts.dirty.value).toBe(true);
    words.value = { text: '' };
    expect(drafts.dirty.value).toBe(false);
    words.value = { text: 'Whole' };
    drafts.settle('reason');
    expect(drafts.dirty.value).toBe(false);
    words.value = { text: 'Whole, and more' };
    expect(drafts.dirty.value).toBe(true);
    drafts.drop('reason');
    expect(drafts.dirty.value).toBe(false);
  });
});
