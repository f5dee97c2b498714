import type { Actor } from '~/accounts/actor';
import { type RecordedComment, recordComments } from '~/comments/record-comments.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { askQuestions } from '~/spaces/ask-questions.server';
import { createSpace } from '~/spaces/create-space.server';
import type { TimePrecision } from '~/spaces/space';
import { countTags, type TagTotals } from '~/tagging/count-tags.server';
import type { HubComment, HubPage, HubWarning } from './hub-page/hub-page';
import { hubPageSlug } from './hub-page/hub-page-slug';

/** What the import prints. Counts are of the space after it; `added` is what this run changed. */
export interface HubImportReport extends TagTotals {
  space: { slug: string; title: string; created: boolean; revision: number };
  questions: number;
  comments: number;
  repliesToQuestions: number;
  outsideQuestions: number;
  added: { comments: number };
  warnings: HubWarning[];
}

/** The zone of an imported space: its page states days only, which are the same days everywhere. */
const TIME_ZONE = 'UTC';

/**
 * Puts a Hub discussion page into a space of its own: closed, since the discussion is over. Posts keep an external reference, so
 * that repeating it changes nothing and a later copy of the page adds what is new. Refuses with `Conflict` where the slug belongs
 * to a space that did not come from a Hub page.
 */
export async function importHubPage(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  page: HubPage,
  slug = hubPageSlug(page.title),
): Promise<HubImportReport> {
  const known = await tx.space.findUnique({ where: { slug }, select: { id: true, externalRef: true } });
  if (known && known.externalRef !== hubRef(slug))
    throw new Conflict(
      `The space "${slug}" did not come from a Hub page. Choose another address with --slug.`,
    );
  const language = page.languages.length === 1 ? (page.languages[0] as string) : 'und';
  const spaceId = known?.id ?? (await createHubSpace(tx, clock, actor, page, slug)).id;
  const questionIds = await askQuestions(
    tx,
    clock,
    actor,
    spaceId,
    page.questions.map(({ text, author, date, externalRef }) => ({
      text: { [language === 'und' ? 'en' : language]: text },
      askedBy: author,
      externalRef,
      ...dayOf(date, 'askedAt'),
    })),
  );
  const refs = new Map(page.questions.map((question) => [question.number, question.externalRef]));
  const place = (comment: HubComment): RecordedComment => ({
    externalRef: comment.externalRef,
    questionId: (comment.questionNumber && questionIds.get(refs.get(comment.questionNumber) ?? '')) || null,
    parentRef: comment.inReplyTo,
    authorName: comment.author,
    authorLabel: comment.authorLabel,
    nameWithheld: false,
    language,
    status: 'published',
    attachmentMissing: comment.mentionsMissingAttachment,
    markdown: comment.text,
    voices: [],
    ...dayOf(comment.date, 'postedAt'),
  });
  const { added } = await recordComments(tx, clock, actor, spaceId, 'imported', page.comments.map(place));
  return report(tx, spaceId, !known, added, page.warnings);
}

const hubRef = (slug: string): string => `hub-page:${slug}`;

function createHubSpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  page: HubPage,
  slug: string,
): Promise<{ id: string }> {
  const language = page.languages[0] ?? 'en';
  return createSpace(tx, clock, actor, {
    slug,
    title: { [language]: page.title || slug },
    language,
    welcome: page.welcome,
    disclaimer: page.disclaimer,
    moderators: page.moderator ? [page.moderator] : [],
    audience: page.audience,
    contact: null,
    languages: page.languages,
    stage: 'closed',
    timeZone: TIME_ZONE,
    opensAt: null,
    closesAt: null,
    externalRef: hubRef(slug),
  });
}

type Dated<K extends string> = { [key in K]: Date | null } & { [key in `${K}Precision`]: TimePrecision };

function dayOf<K extends string>(date: string | null, key: K): Dated<K> {
  return {
    [key]: date ? new Date(`${date}T00:00:00Z`) : null,
    [`${key}Precision`]: date ? 'day' : 'unknown',
  } as Dated<K>;
}

async function report(
  tx: Tx,
  spaceId: string,
  created: boolean,
  added: number,
  warnings: HubWarning[],
): Promise<HubImportReport> {
  const space = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: {
      slug: true,
      title: true,
      revision: true,
      _count: { select: { questions: true, comments: true } },
    },
  });
  const answering = await tx.comment.count({ where: { spaceId, questionId: { not: null } } });
  return {
    space: {
      slug: space.slug,
      title: Object.values(space.title as Record<string, string>)[0] ?? '',
      created,
      revision: space.revision,
    },
    questions: space._count.questions,
    comments: space._count.comments,
    repliesToQuestions: answering,
    outsideQuestions: space._count.comments - answering,
    ...(await countTags(tx, space.slug)),
    added: { comments: added },
    warnings,
  };
}
