/** How a text begins, in one line of at most about `characters`, cut between words. */
export function openingOf(text: string, characters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= characters) return line;
  const pause = line.lastIndexOf(' ', characters);
  // Scripts without spaces are cut between two characters, never within one.
  const end = pause > characters / 2 ? pause : characters;
  return `${line
    .slice(0, end)
    .toWellFormed()
    .replace(/\uFFFD$/, '')} …`;
}
