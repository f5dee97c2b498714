import type { Actor } from '~/accounts/actor';
import { readTerm, type TermInFull } from '~/frameworks/read-term.server';
import { db, type Prisma } from '~/platform/db.server';
import { readPriorities } from '~/spaces/read-priorities.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { Counts, PriorityView, SpaceFrame } from '~/spaces/space-view';
import { type OfferView, readOffers } from '~/tagging/author-tags/read-offers.server';
import type { EvidenceCursor } from './evidence-key';
import { type EvidencePage, readEvidence } from './read-evidence.server';
import { readSpeakers, type SpeakingOrganisation } from './read-speakers.server';

/** A term as one space speaks of it: what it is, who spoke, the evidence, what awaits review. */
export interface TermPage {
  space: SpaceFrame;
  term: TermInFull;
  /** What the workplan says, where the term is one of its priorities. */
  priority: PriorityView | null;
  /** Priorities of this space's workplan that name the term. */
  namedBy: PriorityView[];
  counts: Counts;
  organisations: SpeakingOrganisation[];
  /** Of a priority: who would like to work on it. */
  offers: OfferView[];
  evidence: EvidencePage;
  proposed: EvidencePage;
}

export interface TermPageRequest {
  slug: string;
  /** The framework's key; `priority` stands for the workplan of the space. */
  framework: string;
  code: string;
  cursor: EvidenceCursor;
  proposedCursor: EvidenceCursor;
}

/** Reads the page of one term in one space. Throws `NotFound` where the space or the term is not there for this actor. */
export async function readTermPage(
  actor: Actor,
  where: TermPageRequest,
  language: string,
): Promise<TermPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const term = await readTerm(
    {
      code: where.code,
      framework: {
        spaces: { some: { spaceId: space.id } },
        ...(where.framework === 'priority' ? { workplan: { spaceId: space.id } } : { key: where.framework }),
      },
    },
    language,
  );
  const here = { spaceId: space.id, term };
  const [priorities, gone, counts, organisations, offers, evidence, proposed] = await Promise.all([
    readPriorities(space, language),
    term.isCurrent ? [] : readPriorities(space, language, 'gone'),
    readCounts({ spaceId: space.id, termId: term.id }),
    readSpeakers(actor, space.id, term.id),
    readOffers(actor, { spaceId: space.id, termId: term.id }, language),
    readEvidence(actor, { ...here, state: 'confirmed' }, where.cursor, language),
    readEvidence(actor, { ...here, state: 'proposed' }, where.proposedCursor, language),
  ]);
  const names = (priority: PriorityView) =>
    priority.linked.some((linked) => linked.framework === term.framework && linked.code === term.code);
  return {
    space,
    term,
    priority: [...priorities, ...gone].find((priority) => priority.termId === term.id) ?? null,
    namedBy: priorities.filter(names),
    counts,
    organisations,
    offers,
    evidence,
    proposed,
  };
}

async function readCounts(key: Prisma.TermCountSpaceIdTermIdCompoundUniqueInput): Promise<Counts> {
  const counted = await db().termCount.findUnique({
    where: { spaceId_termId: key },
    select: { tags: true, comments: true, organisations: true, unstated: true },
  });
  return counted ?? { tags: 0, comments: 0, organisations: 0, unstated: 0 };
}
