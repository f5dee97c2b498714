import type { Actor } from '~/accounts/actor';
import { recordOrganisations } from '~/accounts/record-organisations.server';
import { applyAuthorPlan } from '~/comments/apply-author-plan.server';
import { organisationKey } from '~/comments/author-organisations';
import { readAuthorRegister } from '~/comments/read-author-register.server';
import { type RecordedComment, recordComments } from '~/comments/record-comments.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type AuthorFacts, isAssigned } from './author-facts';
import type { CommentPlan, PlannedComment } from './comment-plan';

/** Writes what a plan without problems says: new organisations, the comments, published, and what is known of their authors. Returns the comments' numbers. The caller has checked the right, and holds the space. */
export async function recordPlan(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  plan: CommentPlan,
): Promise<number[]> {
  const entered = await recordOrganisations(tx, clock, actor, plan.newOrganisations);
  const ids = new Map([...entered].map(([name, id]) => [organisationKey(name), id]));
  const recorded = plan.comments.map((comment) => recordedOf(comment, ids));
  const { numbers } = await recordComments(tx, clock, actor, spaceId, 'imported', recorded);
  await assignFacts(tx, clock, actor, spaceId, plan.authors);
  return numbers;
}

function recordedOf(planned: PlannedComment, ids: Map<string, string>): RecordedComment {
  const { read, parent } = planned;
  return {
    externalRef: planned.externalRef,
    questionId: planned.questionId,
    parentRef: parent && 'row' in parent ? parent.externalRef : null,
    parentNumber: parent && 'number' in parent ? parent.number : null,
    authorName: read.author,
    authorLabel: null,
    nameWithheld: read.nameWithheld,
    language: read.language,
    postedAt: read.date?.at ?? null,
    postedAtPrecision: read.date?.precision ?? 'unknown',
    status: 'published',
    attachmentMissing: false,
    markdown: planned.markdown,
    voices: planned.organisations.map(({ id, name }) => ({
      organisationId: id ?? (ids.get(organisationKey(name)) as string),
      nameAsPrinted: name,
      confirmed: true,
    })),
    intake: { channel: read.channel ?? 'other', note: read.row.note || null },
  };
}

/** What the table says of authors who speak for no organisation, as if it had been assigned on the desk. */
async function assignFacts(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  facts: AuthorFacts[],
): Promise<void> {
  if (facts.length === 0) return;
  const { authors } = await readAuthorRegister(tx, spaceId);
  const byName = new Map(authors.map((author) => [author.name, author]));
  const planned = facts.flatMap(({ author: name, row, own }) => {
    const author = byName.get(name);
    if (!author || isAssigned(author)) return [];
    return { row, author, organisation: null, registered: null, own, changes: true };
  });
  await applyAuthorPlan(tx, clock, actor, spaceId, {
    authors: planned,
    newOrganisations: [],
    problems: [],
    notes: [],
  });
}
