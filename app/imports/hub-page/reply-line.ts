/** What "In reply to <first words of a comment…> by <its author>" says; `name` is null where the page prints none. */
export interface ReplyLine {
  /** The first words or subject of what is answered, without the "…" that cuts them; null when not printed. */
  words: string | null;
  name: string | null;
  asPrinted: string;
}

/** A cut subject and a cut name are far shorter; a longer line is an author's own sentence. */
const LONGEST_LINE = 160;
const FORMS = [
  /^In reply to(?:\s+(.*))?\s+by(?:\s+(.+))?$/i,
  /^En réponse à(?:\s+(.*))?\s+par(?:\s+(.+))?$/i,
  /^En respuesta a(?:\s+(.*))?\s+por(?:\s+(.+))?$/i,
];

/** Reads a line as the page's own reply line; null when it is not in that form. */
export function readReplyLine(text: string): ReplyLine | null {
  if (text.length > LONGEST_LINE) return null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const name = match[2]?.trim() || null;
    if (name && /[.!?;:,]$/.test(name) && !/\b\p{Lu}\w?\.$/u.test(name)) return null;
    const words = match[1]?.replace(/(?:…|\.\.\.)\s*$/, '').trim() || null;
    return { words, name, asPrinted: text };
  }
  return null;
}
