/** What browsers and servers agree to take; a longer run of signs stays plain text. */
const LONGEST_ADDRESS = 2_000;
/** Addresses made of these characters alone go into a Markdown link unharmed. */
const ADDRESS =
  /(?:https?|ftp):\/\/[A-Za-z0-9\-._~:/?#@!$&'()+,;=%]+|(?<![\w@./-])www\.[A-Za-z0-9\-._~:/?#@!$&+,;=%]+/gi;
const MAIL =
  /(?<![\w.+@/-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w@-])/g;

/**
 * One line of plain words as Markdown that renders to exactly these words; web and mail addresses become links.
 * `text` must be a single trimmed line. Safe at the start of a line and within a list item.
 */
export function escapeMarkdownLine(text: string): string {
  return escapeLineStart(text, linkAddresses(text));
}

function linkAddresses(text: string): string {
  let written = '';
  let from = 0;
  for (const match of [...text.matchAll(ADDRESS), ...text.matchAll(MAIL)].sort((a, b) => a.index - b.index)) {
    if (match.index < from || match[0].length > LONGEST_ADDRESS) continue;
    const address = withoutTrailingPunctuation(match[0]);
    // "&copy;" within an address would be read as a character, and a bare scheme is no address.
    if (/&#?\w+;/.test(address) || /(?:\/\/|www)$/i.test(address)) continue;
    const link = linkTo(address);
    const before = escapeWords(text.slice(from, match.index));
    // "!" before the bracket of a link would make an image of it.
    written += (link.startsWith('[') ? before.replace(/!$/, '\\!') : before) + link;
    from = match.index + address.length;
  }
  return written + escapeWords(text.slice(from));
}

function linkTo(address: string): string {
  if (/^www\./i.test(address)) return `[${escapeWords(address)}](<http://${address}>)`;
  return `<${address}>`;
}

function withoutTrailingPunctuation(address: string): string {
  let kept = address;
  for (;;) {
    const shorter = kept.replace(/[.,;:!?'~]+$/, '');
    const unopened = shorter.endsWith(')') && shorter.split(')').length > shorter.split('(').length;
    const next = unopened ? shorter.slice(0, -1) : shorter;
    if (next === kept) return kept;
    kept = next;
  }
}

function escapeWords(text: string): string {
  return (
    text
      .replace(/[\\`*_[<~|]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // What is left of addresses here must not be linked by the renderer, which would show the escapes.
      .replace(/(?<=https?|ftp):(?=\/\/)/gi, '\\:')
      .replace(/(?<=www)\./gi, '\\.')
      .replaceAll('@', '\\@')
  );
}

function escapeLineStart(text: string, written: string): string {
  if (/^(?:[-+#>=]|:-)/.test(text)) return `\\${written}`;
  return written.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
