import { describe, expect, it } from 'vitest';
import { createAbc } from '../../../components/models/exercise-abc';
import { createKeeping } from '../../../components/models/exercise-keeping';
import { createNotebookDesk } from '../../../components/models/notebook';
import { createFakeNotebook } from '../../support/fake-notebook';
import { settled } from '../../support/fake-timers';

const open = () => {
  const notebook = createFakeNotebook();
  const desk = createNotebookDesk(notebook, () => ({ date: '2026-06-10', hour: 21, offsetMinutes: 120 }));
  return { notebook, desk };
};
const bodies = (notebook: ReturnType<typeof createFakeNotebook>) => notebook.all().map(({ body }) => body);

describe('what is kept as one goes on', () => {
  it('has every step once, where the lock closes in the middle and is opened again', async () => {
    const { notebook, desk } = open();
    notebook.setLock('open');
    const abc = createAbc(desk);
    // As its first step does, which looks for one that was left half way.
    abc.unfinished();
    const say = async (part: 'before' | 'inside' | 'did' | 'gain', words: string) => {
      abc.set({ [part]: words });
      abc.next();
      await settled();
    };
    abc.set({ before: 'Sunday night' });
    await abc.keep();
    await say('before', 'Sunday night');
    notebook.setLock('locked');
    await settled();
    await say('inside', 'Restless');
    await say('did', 'Stayed up');
    expect(abc.keeping.isKept.value).toBe(true);
    notebook.setLock('open');
    await settled();
    await say('gain', 'Less lonely');
    expect(bodies(notebook)).toEqual([
      { before: 'Sunday night', inside: 'Restless', did: 'Stayed up', gain: 'Less lonely', cost: '', instead: '' },
    ]);
  });

  it('is begun while it is locked, and goes on in the same one', async () => {
    const { notebook, desk } = open();
    notebook.setLock('locked');
    const abc = createAbc(desk);
    abc.set({ before: 'Sunday night' });
    await abc.keep();
    abc.next();
    await settled();
    notebook.setLock('open');
    abc.set({ inside: 'Restless' });
    abc.next();
    await settled();
    expect(bodies(notebook)).toMatchObject([{ before: 'Sunday night', inside: 'Restless' }]);
  });

  it.each(['off', 'open'] as const)('does not bring back what someone has removed, the lock being %s', async (lock) => {
    const { notebook, desk } = open();
    notebook.setLock(lock);
    const keeping = createKeeping(desk, 'card');
    await keeping.keep({ text: 'It passes' });
    await notebook.remove(1);
    expect(await keeping.follow({ text: 'It passes, always' })).toBe(false);
    expect(keeping.isKept.value).toBe(false);
    expect(notebook.all()).toEqual([]);
  });

  it('is written where nobody can tell whether it was removed, and says why where it cannot be', async () => {
    const { notebook, desk } = open();
    const keeping = createKeeping(desk, 'card');
    await keeping.keep({ text: 'It passes' });
    notebook.failWith('storage-full');
    expect(await keeping.follow({ text: 'It passes, always' })).toBe(false);
    expect(keeping.isKept.value).toBe(true);
    expect(keeping.error.value).not.toBeNull();
  });
});
