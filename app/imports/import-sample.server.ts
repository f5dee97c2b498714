import type { Actor } from '~/accounts/actor';
import { recordOrganisations } from '~/accounts/record-organisations.server';
import { recordComments } from '~/comments/record-comments.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { askQuestions } from '~/spaces/ask-questions.server';
import { createSpace } from '~/spaces/create-space.server';
import { importWorkplan } from '~/spaces/import-workplan.server';
import type { Sample } from '~/spaces/sample-schema';
import type { WorkplanFile } from '~/spaces/workplan-schema';

/** Loads the sample consultation into an empty database, through the same writes that everything else goes through. */
export async function importSample(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  sample: Sample,
  workplan: WorkplanFile,
): Promise<void> {
  const { welcome, opensAt, closesAt, ...space } = sample.space;
  const { id: spaceId } = await createSpace(tx, clock, actor, {
    ...space,
    language: space.languages[0] ?? 'en',
    welcome,
    opensAt: new Date(opensAt),
    closesAt: new Date(closesAt),
    externalRef: null,
  });
  await importWorkplan(tx, clock, actor, space.slug, workplan);
  const questionIds = await askQuestions(
    tx,
    clock,
    actor,
    spaceId,
    sample.questions.map(({ key, text, askedAt, askedBy }) => ({
      text,
      askedBy,
      askedAt: new Date(askedAt),
      askedAtPrecision: 'moment',
      externalRef: refOf(key),
    })),
  );
  const organisationIds = await recordOrganisations(
    tx,
    clock,
    actor,
    sample.organisations.map((organisation) => ({
      name: organisation.name,
      acronym: organisation.acronym ?? null,
      stakeholderGroups: organisation.groups,
      country: organisation.country ?? null,
      website: organisation.website ?? null,
      memberCount: organisation.members ?? null,
    })),
  );
  const names = new Map(sample.organisations.map((organisation) => [organisation.key, organisation.name]));
  await recordComments(
    tx,
    clock,
    actor,
    spaceId,
    'sample',
    sample.comments.map((comment) => ({
      externalRef: refOf(comment.key),
      questionId: comment.question ? (questionIds.get(refOf(comment.question)) ?? null) : null,
      parentRef: comment.parent ? refOf(comment.parent) : null,
      authorName: comment.author,
      authorLabel: comment.authorLabel,
      nameWithheld: comment.nameWithheld ?? false,
      language: comment.language,
      ...timeOf(comment.postedAt),
      status: comment.status,
      attachmentMissing: comment.mentionsMissingAttachment ?? false,
      markdown: comment.text,
      voices: comment.organisations.map((key) => {
        const name = names.get(key) as string;
        return { organisationId: organisationIds.get(name) as string, nameAsPrinted: name, confirmed: true };
      }),
    })),
  );
}

const refOf = (key: string): string => `sample:${key}`;

const timeOf = (stated: string): { postedAt: Date; postedAtPrecision: 'day' | 'moment' } =>
  stated.includes('T')
    ? { postedAt: new Date(stated), postedAtPrecision: 'moment' }
    : { postedAt: new Date(`${stated}T00:00:00Z`), postedAtPrecision: 'day' };
