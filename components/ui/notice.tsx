import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface NoticeProps {
  /** `near` for what needs a look soon. There is no louder one. */
  tone?: 'plain' | 'near';
  icon?: IconName;
  /** Read out when it appears: set for what answers an act of the person, such as an error. */
  live?: boolean;
  children: ComponentChildren;
}

/** A short word at the place where it matters. */
export const Notice = ({ tone = 'plain', icon = 'about', live = false, children }: NoticeProps) => (
  <div class={tone === 'near' ? 'notice near' : 'notice'} role={live ? 'alert' : undefined}>
    <Icon name={icon} size={18} />
    <div>{children}</div>
  </div>
);
