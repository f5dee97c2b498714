import { placeholdersIn } from '~/accounts/privacy-notice';
import type { db, Tx } from '~/platform/db.server';
import type { ClockedSpace, PreparedSpace } from './stage';

/** What of a space decides whether it may open, and when the clock moves it. Throws where there is none. */
export async function readPrepared(
  tx: Tx | ReturnType<typeof db>,
  spaceId: string,
): Promise<ClockedSpace & PreparedSpace & { timeZone: string }> {
  const { workplans, questions, ...space } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: {
      stage: true,
      timeZone: true,
      opensAt: true,
      closesAt: true,
      welcomeMarkdown: true,
      moderators: true,
      contact: true,
      workplans: { select: { id: true }, take: 1 },
      questions: { where: { retiredAt: null }, select: { kind: true } },
    },
  });
  const notice = await tx.privacyNotice.findFirst({
    orderBy: { version: 'desc' },
    select: { markdown: true },
  });
  return {
    ...space,
    questions: questions.length,
    asksForPriorities: questions.some(({ kind }) => kind === 'interest'),
    hasWorkplan: workplans.length > 0,
    isNoticeUnfinished: placeholdersIn(notice?.markdown ?? '').length > 0,
  };
}
