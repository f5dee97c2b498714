import type { Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { TermView } from './term-view';

/** What a page needs to name a term. */
export const termColumns = {
  code: true,
  title: true,
  framework: { select: { key: true, citedAs: true } },
} satisfies Prisma.TermSelect;

type TermRow = Prisma.TermGetPayload<{ select: typeof termColumns }>;

/** A multilingual column in the reader's language; null where the column holds nothing. */
export function worded(texts: unknown, language: string): Worded | null {
  const found = inLanguage(texts, language);
  return found.text ? found : null;
}

/** Names a term in the reader's language, else in English. */
export const termView = (row: TermRow, language: string): TermView => ({
  framework: row.framework.key,
  citedAs: row.framework.citedAs,
  code: row.code,
  title: worded(row.title, language),
});
