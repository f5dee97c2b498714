import type { AnchorHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';

/** A plain link to a page of ours, in the reader's language. `to` starts with a slash. */
export function LocalLink({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { i18n } = useTranslation();
  const prefix = addressPrefix(i18n.language);
  return <a {...rest} href={to === '/' ? prefix || '/' : `${prefix}${to}`} />;
}
