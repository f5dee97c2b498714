import type { Actor } from '~/accounts/actor';
import { PLATFORM_SUBJECT } from '~/accounts/record-audit-entry.server';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { type ReasonUse, USUAL_REASON } from '../decision';
import { canEditReasons } from '../permissions';
import { OTHER_REASON, type ReasonTitle } from './reason';

/** A reason on the secretariat's desk. */
export interface DeskReason {
  code: string;
  title: Worded;
  titles: ReasonTitle;
  uses: ReasonUse[];
  asksForText: boolean;
  isRetired: boolean;
  /** Nothing else can take its place: it is never retired. */
  isFixed: boolean;
  /** Decisions that have it, in all spaces. */
  decisions: number;
}

/** What was done to the list, newest first. */
export interface ReasonHistoryLine {
  id: string;
  /** ISO. */
  at: string;
  /** A name; null for the command line, empty for somebody whose account is closed. */
  who: string | null;
  action: string;
  code: string;
}

export interface ReasonDesk {
  offered: DeskReason[];
  retired: DeskReason[];
  history: ReasonHistoryLine[];
}

const HISTORY_MOST = 50;

/** The list of reasons, with what was done to it, for the secretariat. */
export async function readReasonDesk(actor: Actor, language: string): Promise<ReasonDesk> {
  ensure(canEditReasons(actor));
  const reasons = await readAll(language);
  return {
    offered: reasons.filter(({ isRetired }) => !isRetired),
    retired: reasons.filter(({ isRetired }) => isRetired),
    history: await readHistory(),
  };
}

/** One reason, for the secretariat. Throws `NotFound`. */
export async function readReason(actor: Actor, code: string, language: string): Promise<DeskReason> {
  ensure(canEditReasons(actor));
  const reason = (await readAll(language)).find((one) => one.code === code);
  if (!reason) throw new NotFound('There is no such reason.');
  return reason;
}

async function readAll(language: string): Promise<DeskReason[]> {
  const rows = await db().moderationReason.findMany({
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    include: { _count: { select: { decisions: true } } },
  });
  return rows.map(({ code, title, uses, asksForText, retiredAt, _count }) => ({
    code,
    title: inLanguage(title, language),
    titles: title as ReasonTitle,
    uses: uses as ReasonUse[],
    asksForText,
    isRetired: retiredAt !== null,
    isFixed: code === OTHER_REASON || Object.values(USUAL_REASON).includes(code),
    decisions: _count.decisions,
  }));
}

async function readHistory(): Promise<ReasonHistoryLine[]> {
  const rows = await db().auditEntry.findMany({
    where: { subjectType: 'reasons', subjectId: PLATFORM_SUBJECT },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HISTORY_MOST,
    select: { id: true, at: true, actorId: true, action: true, data: true },
  });
  const people = await db().account.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  return rows.map(({ id, at, actorId, action, data }) => ({
    id,
    at: at.toISOString(),
    who: actorId === null ? null : (people.find((one) => one.id === actorId)?.name ?? ''),
    action,
    code: String((data as { code?: unknown }).code ?? ''),
  }));
}
