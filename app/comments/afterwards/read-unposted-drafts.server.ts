import type { Person } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { openingOf } from '../opening';
import { draftContentSchema, isWritten } from '../writing/draft-content';
import { readPlaceKey } from '../writing/writing-place';
import type { UnpostedDraft } from './own-comment';

const OPENING_CHARACTERS = 160;
/** More drafts than anybody has; one for each place at most. */
const DRAFTS_MOST = 100;

/** What somebody is writing and has not posted, in all spaces or the one of that slug, the last saved first; empty ones without files are left out. */
export async function readUnpostedDrafts(
  actor: Person,
  language: string,
  slug?: string,
): Promise<UnpostedDraft[]> {
  const rows = await db().commentDraft.findMany({
    where: { accountId: actor.accountId, ...(slug === undefined ? {} : { space: { slug } }) },
    orderBy: { savedAt: 'desc' },
    take: DRAFTS_MOST,
    select: {
      id: true,
      place: true,
      content: true,
      savedAt: true,
      space: { select: { slug: true, title: true, timeZone: true } },
      _count: { select: { files: true } },
    },
  });
  return rows.flatMap(({ id, space, savedAt, ...row }) => {
    const place = readPlaceKey(row.place);
    const content = draftContentSchema.parse(row.content);
    if (!place || (!isWritten(content) && row._count.files === 0)) return [];
    return [
      {
        id,
        place,
        space: { ...space, title: inLanguage(space.title, language) },
        opening: openingOf(content.text, OPENING_CHARACTERS),
        savedAt: savedAt.toISOString(),
      },
    ];
  });
}
