import type { MetaDescriptor } from '@remix-run/node';
import { termHeading } from '~/frameworks/term-view';
import { translator } from '~/platform/i18n';
import { pageMeta } from '~/ui/page-meta';
import type { TermPage } from './read-term-page.server';

/** What the page of a term in a space says of itself. */
export function termPageMeta(data: { page: TermPage; language: string; address: string }): MetaDescriptor[] {
  const t = translator(data.language);
  const { space, term, counts } = data.page;
  const name = [termHeading(t, term), term.title?.text].filter(Boolean).join(': ');
  return pageMeta({
    title: t('site.title', { page: `${name}, ${space.title.text}` }),
    description: `${name}. ${t('count.comments', { count: counts.comments })}, ${t('count.organisations', { count: counts.organisations })}`,
    address: data.address,
  });
}
