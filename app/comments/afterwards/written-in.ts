/** The language that a comment's newest text is in, BCP 47: what waits may be in another than the text that stands. */
export function writtenIn(comment: {
  language: string;
  latest: { id: string };
  holds: { revisionId: string; values: unknown }[];
}): string {
  const held = comment.holds.find(({ revisionId }) => revisionId === comment.latest.id);
  const { writtenIn: language } = (held?.values ?? {}) as { writtenIn?: unknown };
  return typeof language === 'string' ? language : comment.language;
}
