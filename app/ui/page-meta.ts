import type { MetaDescriptor } from '@remix-run/node';
import type { ParseKeys } from 'i18next';
import { translator } from '~/platform/i18n';

/** Longer descriptions are cut by those who show them. */
const DESCRIPTION_CHARACTERS = 200;

/** What a page says of itself in its head. `address` is absolute; without it the page has no canonical address (it is not there). */
export function pageMeta(page: { title: string; description?: string; address?: string }): MetaDescriptor[] {
  const description = page.description?.replace(/\s+/g, ' ').trim().slice(0, DESCRIPTION_CHARACTERS);
  return [
    { title: page.title },
    { property: 'og:title', content: page.title },
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
    ...(page.address
      ? [
          { tagName: 'link', rel: 'canonical', href: page.address },
          { property: 'og:url', content: page.address },
        ]
      : []),
  ];
}

/** The head of a page that is nobody's to find or to keep: its title alone, in the reader's language. */
export const titleMeta = (language: string | undefined, title: ParseKeys): MetaDescriptor[] => {
  const t = translator(language ?? 'en');
  return [{ title: t('site.title', { page: t(title) }) }, { name: 'robots', content: 'noindex' }];
};
