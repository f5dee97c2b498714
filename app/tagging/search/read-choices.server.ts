import { type Actor, isOnTeam } from '~/accounts/actor';
import { type ObjectiveLine, readObjectives } from '~/frameworks/read-objectives.server';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db, Prisma } from '~/platform/db.server';
import { readQuestions } from '~/spaces/read-questions.server';
import type { QuestionLine, SpaceFrame } from '~/spaces/space-view';

/** What the filters of a search offer. */
export interface SearchChoices {
  questions: QuestionLine[];
  priorities: TermView[];
  objectives: ObjectiveLine[];
  /** That spoke in the space, by name. */
  organisations: { slug: string; name: string }[];
}

/** More than a list that anybody looks through; the others are found by their name. */
const ORGANISATIONS_OFFERED = 300;

/** Reads what a search of a space that the actor was shown can be narrowed to. */
export async function readSearchChoices(
  actor: Actor,
  space: SpaceFrame,
  language: string,
): Promise<SearchChoices> {
  const isPublic = isOnTeam(actor, space.id)
    ? Prisma.sql`TRUE`
    : Prisma.sql`comment.status = 'published' AND NOT comment.name_withheld`;
  const [questions, priorities, objectives, organisations] = await Promise.all([
    readQuestions(space, language),
    db().term.findMany({
      where: { framework: { workplan: { spaceId: space.id } }, current: true },
      orderBy: { position: 'asc' },
      select: termColumns,
    }),
    readObjectives(language),
    db().$queryRaw<SearchChoices['organisations']>`
      SELECT slug, name FROM organisation WHERE id IN (
        SELECT voice.organisation_id FROM voice JOIN comment ON comment.id = voice.comment_id
        WHERE comment.space_id = ${space.id}::uuid AND ${isPublic})
      ORDER BY lower(name) LIMIT ${ORGANISATIONS_OFFERED}::int`,
  ]);
  return {
    questions,
    priorities: priorities.map((row) => termView(row, language)),
    objectives,
    organisations,
  };
}
