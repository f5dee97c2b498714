import type { Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { type DecisionKind, FINAL, MEMBER_DECISIONS, PERSON_DECISIONS } from '../decision';
import { type ContestOutcome, NOTE_READERS, type RecordFilters, type RecordLine } from './record';

/** All that the record says of a decision. */
export const recordColumns = {
  number: true,
  kind: true,
  reasonCode: true,
  at: true,
  waitedSince: true,
  data: true,
  batchId: true,
  reason: { select: { title: true } },
  actor: { select: { name: true } },
  account: { select: { name: true } },
  comment: { select: { number: true } },
  notes: { select: { reader: true, text: true } },
  undoes: { select: { number: true } },
  undoneBy: { select: { number: true } },
  answers: { select: { decision: { select: { number: true } } } },
  contest: { select: { at: true, answer: { select: { number: true, kind: true } } } },
} satisfies Prisma.DecisionSelect;

export type RecordRow = Prisma.DecisionGetPayload<{ select: typeof recordColumns }>;

/** The decisions of a space that filters ask for. */
export const decisionsWhere = (
  spaceId: string,
  { kind, reason, by, comment }: RecordFilters,
): Prisma.DecisionWhereInput => ({
  spaceId,
  ...(kind === null ? {} : { kind }),
  ...(reason === null ? {} : { reasonCode: reason }),
  ...(by === null ? {} : { actorId: by === 'rule' ? null : by }),
  ...(comment === null ? {} : { comment: { number: comment } }),
});

const MINUTE_MILLISECONDS = 60_000;

/** A row as the team reads it. */
export function recordLine(row: RecordRow, language: string): RecordLine {
  const kind = row.kind as DecisionKind;
  const { contest } = row;
  return {
    number: row.number,
    kind,
    reason: inLanguage(row.reason.title, language),
    who: row.actor?.name ?? null,
    at: row.at.toISOString(),
    waitedMinutes:
      row.waitedSince && Math.floor((row.at.getTime() - row.waitedSince.getTime()) / MINUTE_MILLISECONDS),
    comment: row.comment?.number ?? null,
    concerns: isAboutPerson(kind) ? (row.account?.name ?? null) : null,
    notes: NOTE_READERS.flatMap((reader) => row.notes.filter((note) => note.reader === reader)),
    about: aboutOf(row),
    undoneBy: row.undoneBy?.number ?? null,
    contest: contest && {
      at: contest.at.toISOString(),
      outcome: outcomeOf(contest.answer),
      answer: contest.answer?.number ?? null,
    },
    mayUndo: row.undoneBy === null && !FINAL.includes(kind),
    mayBlank: row.notes.some(({ text }) => text !== null),
  };
}

const isAboutPerson = (kind: DecisionKind): boolean =>
  ([...PERSON_DECISIONS, ...MEMBER_DECISIONS] as readonly DecisionKind[]).includes(kind);

/** The decision that this one takes back, lets stand, or whose note it blanked. */
function aboutOf({ undoes, answers, data }: RecordRow): number | null {
  const blanked = (data as { blanked?: unknown }).blanked;
  return undoes?.number ?? answers?.decision.number ?? (typeof blanked === 'number' ? blanked : null);
}

const outcomeOf = (answer: { kind: string } | null): ContestOutcome =>
  answer === null ? 'open' : answer.kind === 'uphold' ? 'upheld' : 'overturned';
