import type { Actor } from '~/accounts/actor';
import { canSeeDesk, canSeeWaiting } from '~/accounts/permissions';
import { type PeopleWaiting, readPeopleWaiting } from '~/accounts/read-people-waiting.server';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { type DeskSpace, readDeskSpaces } from '~/spaces/read-desk-spaces.server';
import type { Worded } from '~/ui/worded';
import { notYetAssigned } from './author-columns.server';
import { type AuditLine, readAuditLines } from './read-audit-lines.server';

/** The front of a desk: its consultations, and for the secretariat what waits, and what was done last. */
export interface DeskView {
  spaces: DeskSpace[];
  can: { startSpace: boolean };
  /** Null: not the secretariat's. */
  waiting: WaitingView | null;
}

/** What waits for the secretariat, and what was done last. */
export interface WaitingView extends PeopleWaiting {
  /** Claims to imported comments, to decide on. */
  claims: number;
  /** Consultations with authors of whom nobody has said yet for whom they speak. */
  authors: { slug: string; title: Worded; authors: number }[];
  recorded: AuditLine[];
}

/** So many of the last entries are shown. */
const RECORDED = 20;

/** Reads the desk of a moderator or of the secretariat. */
export async function readDesk(actor: Actor, language: string): Promise<DeskView> {
  ensure(canSeeDesk(actor));
  const [{ spaces, can }, waiting] = await Promise.all([
    readDeskSpaces(actor, language),
    canSeeWaiting(actor) === undefined ? readWaiting(actor, language) : null,
  ]);
  return { spaces, can: { startSpace: can.start }, waiting };
}

async function readWaiting(actor: Actor, language: string): Promise<WaitingView> {
  const [people, claims, spaces, recorded] = await Promise.all([
    readPeopleWaiting(actor),
    db().authorClaim.count({ where: { status: 'requested' } }),
    db().space.findMany({
      where: { authors: { some: notYetAssigned } },
      orderBy: { createdAt: 'desc' },
      select: { slug: true, title: true, _count: { select: { authors: { where: notYetAssigned } } } },
    }),
    readAuditLines(actor, RECORDED, language),
  ]);
  const authors = spaces.map(({ slug, title, _count }) => ({
    slug,
    title: inLanguage(title, language),
    authors: _count.authors,
  }));
  return { ...people, claims, authors, recorded };
}
