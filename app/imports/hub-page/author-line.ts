import { readPostDate } from './post-date.ts';
import { readReplyLine } from './reply-line.ts';

/** The Hub prints a name of up to this many characters whole and cuts a longer one to 14 and "…". */
const LONGEST_PRINTED_NAME = 20;
/** Pages copied from elsewhere may print names whole: up to here a line can still be one, and a warning says so. */
const LONGEST_NAME = 60;

const NAME_WORD = "[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}'’.\\-]*";
const PARTICLE =
  "(?:de|del|della|da|das|do|dos|di|du|des|la|le|los|van|von|der|den|bin|bint|ibn|al|el|y|e|d'|d’)";
const NAME_SHAPE = new RegExp(`^${NAME_WORD}(?: (?:${PARTICLE}|${NAME_WORD})){0,5}…?$`, 'u');
const SENTENCE_END = /[.!?:;,)\]”"»]$/;
const NAME_END = /(?:\b\p{Lu}|\bJr|\bSr|\bDr|\bPh\.?D)\.$/u;

/** Whether a line reads like a person's or a body's name: capitalised words, particles, perhaps cut with "…". */
export function isNameShaped(text: string): boolean {
  return (
    text.length <= LONGEST_NAME && NAME_SHAPE.test(text) && (!SENTENCE_END.test(text) || NAME_END.test(text))
  );
}

/**
 * Whether a line that stands where the page prints an author can be one. `sure` is false for lines that a text could
 * also begin with: long ones, and several words in small letters.
 */
export function readAuthorLine(text: string): { isAuthor: boolean; sure: boolean } {
  const short = [...text].length <= LONGEST_PRINTED_NAME;
  const ruledOut =
    !/\p{L}/u.test(text) ||
    readPostDate(text) !== null ||
    readReplyLine(text) !== null ||
    /^(?:[-–—•◦▪*+#>]|\d+[.)])\s/u.test(text) ||
    (SENTENCE_END.test(text) && !NAME_END.test(text) && !/\(not verified\)$/i.test(text));
  if (ruledOut || text.length > LONGEST_NAME) return { isAuthor: false, sure: true };
  if (isNameShaped(text)) return { isAuthor: true, sure: short };
  return { isAuthor: short, sure: !/\s/.test(text) };
}

/** Whether two printed names can be the same one, either of them cut with "…". */
export function isSameName(one: string | null, other: string | null): boolean {
  return isSameComparable(comparableName(one), comparableName(other));
}

/** A printed name made ready for many comparisons; empty for none. */
export function comparableName(name: string | null): string {
  return (name ?? '')
    .normalize('NFC')
    .replace(/\.\.\.$/, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** As `isSameName`, for names that `comparableName` gave. */
export function isSameComparable(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if (one.endsWith('…') && !other.endsWith('…')) return other.startsWith(one.slice(0, -1));
  if (other.endsWith('…') && !one.endsWith('…')) return one.startsWith(other.slice(0, -1));
  return false;
}
