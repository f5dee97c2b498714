import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of supplied sources beside the repository; absent outside the place where the project began. */
export const sharedFolder = resolve('..', 'shared');
export const seedsFolder = join(sharedFolder, 'seeds');
export const hasSeeds = existsSync(join(seedsFolder, 'gcm-objectives-booklet.txt'));

/** Length, in words, from which a run shared with a source counts as copied. */
export const COPIED_RUN_WORDS = 8;

/** The text of one supplied source, by its file name. */
export function readSeed(name: string): string {
  return readFileSync(join(seedsFolder, name), 'utf8');
}

/** Lower-case words of a text without punctuation or Markdown, in any script. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Every run of `COPIED_RUN_WORDS` words of a text. */
export function wordRuns(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - COPIED_RUN_WORDS + 1))
    .map((_, start) => words.slice(start, start + COPIED_RUN_WORDS).join(' '));
}

/** Every run of words that any supplied source holds. */
export function seedRuns(): Set<string> {
  const names = readdirSync(seedsFolder).filter((name) => name.endsWith('.txt'));
  return new Set(names.flatMap((name) => wordRuns(readSeed(name))));
}

/** The runs that texts share with the supplied sources, apart from those within a title (which is named, not copied). */
export function copiedRuns(texts: string[], titles: string[]): string[] {
  const runs = seedRuns();
  const titleTexts = titles.map((title) => ` ${wordsOf(title).join(' ')} `);
  const isOfTitle = (run: string) => titleTexts.some((title) => title.includes(` ${run} `));
  return texts.flatMap(wordRuns).filter((run) => runs.has(run) && !isOfTitle(run));
}
