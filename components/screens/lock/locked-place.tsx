import type { ComponentChildren } from 'preact';
import { errorText } from '../../ui/error-text';
import { LazyPart } from '../../ui/lazy-part';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import type { LockScreenProps } from './lock-screen';

const loadLockScreen = () => import('./lock-screen').then(({ LockScreen }) => LockScreen);

/**
 * A place that shows what a lock keeps: the place itself, or the lock screen while it is locked. When it closes the place
 * is taken down, so what somebody has half typed there belongs in a model beside it, not in a component of it.
 */
export const LockedPlace = ({ children, ...props }: LockScreenProps & { children: ComponentChildren }) => {
  const look = props.lock.look.value;
  const problem = props.lock.problem.value;
  if (look === null) {
    // Nothing is shown before it is known that it may be.
    return problem === null ? <Loading t={props.t} /> : <Notice live>{errorText(problem, props.t)}</Notice>;
  }
  return look.state === 'locked' || look.state === 'unreadable' ? (
    <LazyPart load={loadLockScreen} {...props} />
  ) : (
    children
  );
};
