import type { TermView } from '~/frameworks/term-view';
import type { Worded } from '~/ui/worded';
import type { QuestionKind } from './question';
import type { SpaceStage } from './space';

/** What every page inside a space needs of it. */
export interface SpaceFrame {
  id: string;
  slug: string;
  title: Worded;
  stage: SpaceStage;
  timeZone: string;
  /** When the page began to be read: what came later it may lack. */
  revision: number;
  can: {
    /** See its desk: its team. */
    seeDesk: boolean;
    /** Write in it now; who is not signed in yet is asked to, on the way. */
    write: boolean;
    /** Change it: the secretariat. */
    manage: boolean;
  };
}

export interface QuestionLine {
  id: string;
  number: number;
  /** Plain text in the reader's language, for a list. */
  text: Worded;
  kind: QuestionKind;
  /** No longer asked; its comments stay. */
  isRetired: boolean;
  /** Published comments, replies included. */
  comments: number;
}

/** The desk of a space; `page` starts with a slash. */
export const spaceDeskAddress = (slug: string, page = ''): string => `/desk/spaces/${slug}${page}`;
export const spaceAddress = (slug: string): string => `/spaces/${slug}`;
export const questionAddress = (slug: string, number: number): string =>
  `/spaces/${slug}/questions/${number}`;
export const unplacedAddress = (slug: string): string => `/spaces/${slug}/comments`;
/** Where a consultation is searched. */
export const searchAddress = (slug: string): string => `/spaces/${slug}/search`;
/** A priority's place in the workplan's page. */
export const priorityAnchor = (code: string): string => `priority-${code}`;

export const workplanAddress = (slug: string): string => `/spaces/${slug}/workplan`;

/** What is public about a term in a space: published comments, confirmed tags. */
export interface Counts {
  tags: number;
  comments: number;
  /** Each once. */
  organisations: number;
  /** Comments without an organisation. */
  unstated: number;
}

/** A priority: what the document says of it and how much was said on it. */
export interface PriorityView extends TermView {
  termId: string;
  language: string;
  /** As the document groups: `new`, `ongoing`… */
  group: string | null;
  /** As the document prints it with the group. */
  number: string | null;
  finalTitle: string | null;
  leads: string[];
  participating: string[];
  timeline: string | null;
  status: string | null;
  description: string | null;
  activities: string[];
  /** How many the document lists, where their texts are not given. */
  activitiesCount: number | null;
  thematicAreas: { number: number; title: string }[];
  linked: TermView[];
  counts: Counts;
}

/** Priorities under the document's groups, in the order in which the groups first appear. */
export function byGroup<P extends { group: string | null }>(
  priorities: P[],
): { group: string | null; priorities: P[] }[] {
  const groups = new Map<string | null, P[]>();
  for (const priority of priorities)
    groups.set(priority.group, [...(groups.get(priority.group) ?? []), priority]);
  return [...groups].map(([group, members]) => ({ group, priorities: members }));
}
