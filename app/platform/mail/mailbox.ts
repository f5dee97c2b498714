/** A mail address, with the name of whose it is. */
export interface Mailbox {
  address: string;
  name?: string;
}

/** What no part of an address has without quotes, and what would let it say more than an address. */
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()[\]\\,;:"@]+$/u;
const MAX_ADDRESS_LENGTH = 254;

/** Whether mail can be sent there, by the look of it: one address and nothing beside it. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS_LENGTH && ADDRESS.test(text);

/** Reads `Name <address>` or an address alone; undefined where it is neither. */
export function readMailbox(text: string): Mailbox | undefined {
  const [, name, address] = /^([^<>]*)<([^<>]+)>\s*$/.exec(text) ?? [undefined, '', text.trim()];
  if (address === undefined || !isMailAddress(address.trim())) return undefined;
  const shownName = headerText((name ?? '').trim().replace(/^"(.*)"$/, '$1'));
  return { address: address.trim(), ...(shownName ? { name: shownName } : {}) };
}

/**
 * A text that stays within its line and its place, whoever wrote it: no line ends, no other control characters, nothing that turns the
 * direction of the text after it (directions that the letters have by themselves stay).
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** A text for a header: in its line, and never one that mail programs would decode into other characters (RFC 2047). */
export const headerText = (text: string): string => oneLine(text).replaceAll('=?', '= ?');
