import type { Action } from './actions.ts';
import type { Grammar } from './keywords.ts';
import type { NumberForms } from './numbers.ts';

/** One number of a list, with its actions, or one range. */
export interface Item {
  code: string;
  /** The last number of a range. */
  last?: string;
  actions: Action[];
  start: number;
  end: number;
  /** First token, and the token after the last. */
  from: number;
  next: number;
}

/** How the items of a list may be written. */
export interface ListForms extends NumberForms {
  takes: Grammar;
  /** Letters after a number name actions. */
  actions: boolean;
  /** Another way to write an item, such as a code `O6`; tried before numbers. */
  item?: (at: number) => Item | null;
}

/** All numbers of an item: one, or those of its range. */
export function codesOf(item: Item): string[] {
  if (!item.last) return [item.code];
  if (!/^\d+$/.test(item.code) || !/^\d+$/.test(item.last)) return [item.code, item.last];
  return Array.from({ length: Number(item.last) - Number(item.code) + 1 }, (_, index) =>
    String(Number(item.code) + index),
  );
}
