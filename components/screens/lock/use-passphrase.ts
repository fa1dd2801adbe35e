import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LockDesk, Tried } from '../../../lib/app/lock/lock-port';
import { formatSeconds } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { AppLockModel } from '../../models/app-lock';
import { useAct } from '../options/use-act';

/** One passphrase that is tried: what is typed, what came of it, and how long nothing is tried after wrong ones. */
export const usePassphrase = (model: AppLockModel, t: Translate) => {
  const typed = useSignal('');
  const said = useSignal<'empty' | 'wrong' | null>(null);
  const waitSeconds = useSignal(0);
  const act = useAct();
  const waits = useComputed(() => waitSeconds.value > 0);
  const wait = (ms: number) => {
    waitSeconds.value = Math.ceil(ms / 1_000);
  };
  useEffect(() => {
    void model.onDesk((desk) => desk.waitMs()).then(wait, () => undefined);
  }, [model]);
  useEffect(() => {
    if (!waits.value) return;
    const timer = setInterval(() => {
      waitSeconds.value = Math.max(0, waitSeconds.peek() - 1);
    }, 1_000);
    return () => clearInterval(timer);
  }, [waits.value, waitSeconds]);

  /** Tries it; whether it was the right one. */
  const attempt = async (work: (desk: LockDesk, passphrase: string) => Promise<Tried>): Promise<boolean> => {
    said.value = typed.value.trim() === '' ? 'empty' : null;
    if (said.value || waits.value) return false;
    let right = false;
    await act.run(async () => {
      const tried = await model.onDesk((desk) => work(desk, typed.peek()));
      right = tried.outcome === 'right';
      if (tried.outcome !== 'right') wait(tried.waitMs);
      if (tried.outcome === 'wrong') said.value = 'wrong';
      if (right) typed.value = '';
    });
    return right;
  };
  const problem = useComputed(() => {
    const word = said.value === null ? '' : t(`lock.${said.value}`);
    const later = waits.value ? t('lock.waiting', { time: formatSeconds(waitSeconds.value, t) }) : '';
    return [word, later].filter(Boolean).join(' ') || null;
  });
  return { typed, problem, waits, act, attempt };
};
