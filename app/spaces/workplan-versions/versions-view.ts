import { workplanAddress } from '../space-view';

export const versionsAddress = (slug: string): string => `${workplanAddress(slug)}/versions`;
export const versionAddress = (slug: string, number: number): string => `${versionsAddress(slug)}/${number}`;
/** The document that a version was read from. */
export const versionFileAddress = (slug: string, number: number): string =>
  `${versionAddress(slug, number)}/file`;
/** A block of its own page; it stays the block's, whatever becomes of its words. */
export const blockAddress = (slug: string, number: number): string =>
  `${workplanAddress(slug)}/blocks/${number}`;
/** A block's place in the workplan's page. */
export const blockAnchor = (number: number): string => `block-${number}`;

/** A version in a list. */
export interface VersionLine {
  number: number;
  title: string;
  language: string;
  publishedAt: string;
  fileName: string | null;
  priorities: number;
  blocks: number;
  isCurrent: boolean;
}
