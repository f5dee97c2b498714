import type { ReasonUse } from '../decision';

/** Characters of a reason's title in one language, and of its code. */
export const REASON_TITLE_LENGTH = 80;
export const REASON_CODE_LENGTH = 40;

/** This one is for what no other says; it stays, with its words asked for. */
export const OTHER_REASON = 'other';

/** Lower-case words with hyphens between: records and tables carry it for good. */
export const isReasonCode = (code: string): boolean =>
  code.length <= REASON_CODE_LENGTH && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code);

/** A title by BCP 47 code, with what was left empty left out. */
export type ReasonTitle = Record<string, string>;

/** What the secretariat says of a reason. */
export interface ReasonWords {
  title: ReasonTitle;
  uses: ReasonUse[];
  asksForText: boolean;
}

export const reasonsAddress = '/desk/reasons';
export const reasonAddress = (code: string, page = ''): string => `${reasonsAddress}/${code}${page}`;
