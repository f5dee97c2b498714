import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';

/** How many chose a priority in answer to a question. */
export interface InterestCount {
  term: TermView;
  /** Each once. */
  organisations: number;
  /** People who speak for no organisation, each once as far as they are known, and comments whose name is withheld. */
  persons: number;
}

/** How often each priority was chosen in the published comments on a question, the most chosen first; those that nobody chose are left out. */
export async function readInterests(questionId: string, language: string): Promise<InterestCount[]> {
  const counted = await db().$queryRaw<{ termId: string; organisations: number; persons: number }[]>`
    SELECT interest.priority_id AS "termId",
           count(DISTINCT voice.organisation_id)::int AS organisations,
           count(DISTINCT CASE WHEN comment.name_withheld THEN comment.id ELSE coalesce(comment.account_id, comment.id) END)
             FILTER (WHERE voice.organisation_id IS NULL)::int AS persons
    FROM interest
    JOIN comment ON comment.id = interest.comment_id
    LEFT JOIN voice ON voice.comment_id = comment.id AND NOT comment.name_withheld
    WHERE comment.question_id = ${questionId}::uuid AND comment.status = 'published'
    GROUP BY interest.priority_id`;
  const byTerm = new Map(counted.map(({ termId, ...counts }) => [termId, counts]));
  const rows = await db().priority.findMany({
    where: { termId: { in: [...byTerm.keys()] } },
    orderBy: { position: 'asc' },
    select: { termId: true, term: { select: termColumns } },
  });
  return rows
    .map(({ termId, term }) => ({
      term: termView(term, language),
      ...(byTerm.get(termId) ?? { organisations: 0, persons: 0 }),
    }))
    .sort((a, b) => b.organisations - a.organisations || b.persons - a.persons);
}
