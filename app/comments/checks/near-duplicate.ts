import type { Check } from './check';
import { alikeShareOf } from './fingerprint.server';

/**
 * Holds what nearly repeats the comment of another account: one text, changed a little, under many names. People repeat themselves
 * in good faith, from one question to the next; and whole copies are the business of the check before.
 */
export const checkNearDuplicate: Check = ({ fingerprint, recent, settings }) => {
  if (!settings.holdDuplicates) return undefined;
  let nearest: { number: number; share: number } | undefined;
  for (const { number, isOwn, fingerprint: other } of recent) {
    if (isOwn || other.exact === fingerprint.exact) continue;
    const share = alikeShareOf(fingerprint, other);
    if (share >= settings.alikeShare && share > (nearest?.share ?? 0)) nearest = { number, share };
  }
  return nearest && nearDuplicate(nearest);
};

const nearDuplicate = ({ number, share }: { number: number; share: number }): ReturnType<Check> => ({
  reason: 'nearDuplicate',
  values: { number, percent: Math.round(share * 100) },
});
