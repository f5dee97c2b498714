import type { SpaceStage } from './space';

/** Where a space may go from each stage; back only from closed to open, with a reason. */
const NEXT: Record<SpaceStage, readonly SpaceStage[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['archived', 'open'],
  archived: [],
};

export const nextStages = (stage: SpaceStage): readonly SpaceStage[] => NEXT[stage];

/** Opening what was closed already: only with a reason. */
export const isReopening = (from: SpaceStage, to: SpaceStage): boolean => from === 'closed' && to === 'open';

/** What of a space decides when the clock moves it. */
export interface ClockedSpace {
  stage: SpaceStage;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** The next moment at which the clock moves a space, and where to; null: never, as it stands. */
export function nextMoveByClock({
  stage,
  opensAt,
  closesAt,
}: ClockedSpace): { to: 'open' | 'closed'; at: Date } | null {
  if (stage === 'draft' && opensAt) return { to: 'open', at: opensAt };
  if (stage === 'open' && closesAt) return { to: 'closed', at: closesAt };
  return null;
}

/** What a space can lack before it opens. */
export type SpaceNeed =
  | 'welcome'
  | 'subject'
  | 'priorities'
  | 'closingTime'
  | 'workplan'
  | 'questions'
  | 'moderators'
  | 'contact'
  | 'privacyNotice';

/** Without these a space cannot be opened: there would be nothing to read, or nothing to comment on. */
const REQUIRED: readonly SpaceNeed[] = ['welcome', 'subject'];
export const isRequired = (need: SpaceNeed): boolean => REQUIRED.includes(need);

/** What is known of a space that is being prepared. */
export interface PreparedSpace {
  welcomeMarkdown: string;
  closesAt: Date | null;
  moderators: readonly string[];
  contact: string | null;
  /** Those that are asked. */
  questions: number;
  /** Whether one of them is answered by choosing priorities. */
  asksForPriorities: boolean;
  hasWorkplan: boolean;
  /** The platform's privacy notice, to which everybody with an account agrees, has places that nobody has filled in. */
  isNoticeUnfinished: boolean;
}

/** What a space lacks, the most important first: `subject` where there is neither a question nor a workplan, `priorities` where a question asks for what only a workplan has. */
export function needsOf(space: PreparedSpace): SpaceNeed[] {
  const lacks: [SpaceNeed, boolean][] = [
    ['welcome', space.welcomeMarkdown.trim() === ''],
    ['subject', space.questions === 0 && !space.hasWorkplan],
    ['priorities', !space.hasWorkplan && space.asksForPriorities],
    ['workplan', !space.hasWorkplan && space.questions > 0 && !space.asksForPriorities],
    ['questions', space.questions === 0 && space.hasWorkplan],
    ['closingTime', space.closesAt === null],
    ['moderators', space.moderators.length === 0],
    ['contact', space.contact === null],
    ['privacyNotice', space.isNoticeUnfinished],
  ];
  return lacks.flatMap(([need, isLacking]) => (isLacking ? [need] : []));
}
