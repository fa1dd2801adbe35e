import type { ComponentProps } from 'preact';

interface Looks {
  /** `main` once a screen at most; `quiet` has no border. */
  variant?: 'plain' | 'main' | 'quiet';
  size?: 'small' | 'medium' | 'big';
}

const classOf = ({ variant = 'plain', size = 'medium' }: Looks, extra: unknown) =>
  ['button', variant, size, typeof extra === 'string' ? extra : ''].filter(Boolean).join(' ');

type ButtonProps = ComponentProps<'button'> & Looks;

/** A button that submits nothing unless its `type` says so. */
export const Button = ({ variant = 'plain', size = 'medium', class: extra, ...rest }: ButtonProps) => (
  <button type="button" class={classOf({ variant, size }, extra)} {...rest} />
);

type ButtonLinkProps = ComponentProps<'a'> & Looks;

/** A link drawn as a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({ variant = 'plain', size = 'medium', class: extra, ...rest }: ButtonLinkProps) => (
  <a class={classOf({ variant, size }, extra)} {...rest} />
);

/** A button that reads as a link in a line of text. */
export const LinkButton = ({ class: extra, ...rest }: ComponentProps<'button'>) => (
  <button type="button" class={typeof extra === 'string' ? `link ${extra}` : 'link'} {...rest} />
);
