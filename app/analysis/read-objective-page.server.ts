import type { Actor } from '~/accounts/actor';
import { readTerm, type TermInFull } from '~/frameworks/read-term.server';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Counts } from '~/spaces/space-view';
import { visibleSpaces } from '~/spaces/visibility.server';
import type { Worded } from '~/ui/worded';

export interface ObjectivePage {
  objective: TermInFull;
  /** Where it was spoken of, the most comments first. */
  spaces: { slug: string; title: Worded; counts: Counts }[];
}

/** An objective of the Global Compact and the consultations that the actor may see in which it was mentioned. Throws `NotFound`. */
export async function readObjectivePage(
  actor: Actor,
  code: string,
  language: string,
): Promise<ObjectivePage> {
  const objective = await readTerm({ code, framework: { key: 'gcm' } }, language);
  const rows = await db().termCount.findMany({
    where: { termId: objective.id, space: visibleSpaces(actor) },
    orderBy: [{ comments: 'desc' }, { space: { slug: 'asc' } }],
    select: {
      tags: true,
      comments: true,
      organisations: true,
      unstated: true,
      space: { select: { slug: true, title: true } },
    },
  });
  return {
    objective,
    spaces: rows.map(({ space, ...counts }) => ({
      slug: space.slug,
      title: inLanguage(space.title, language),
      counts,
    })),
  };
}
