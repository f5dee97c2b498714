import type { Check } from './check';

/** Short texts are alike by themselves ("We agree."): so many words make one a copy. */
const WORDS_FROM = { own: 3, others: 8 };

/** Holds what says the same, word for word, as a comment that is there: sent twice, or sent by many. */
export const checkDuplicate: Check = ({ fingerprint, recent, settings: { holdDuplicates } }) => {
  if (!holdDuplicates) return undefined;
  const same = recent.find(
    (other) =>
      other.fingerprint.words === fingerprint.words &&
      other.fingerprint.exact === fingerprint.exact &&
      fingerprint.words >= (other.isOwn ? WORDS_FROM.own : WORDS_FROM.others),
  );
  return same && { reason: 'duplicate', values: { number: same.number } };
};
