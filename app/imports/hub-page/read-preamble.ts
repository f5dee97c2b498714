import { readLanguages } from './language-codes.ts';
import { nextFilled, type PageLine } from './page-lines.ts';
import { quoted, type Warn } from './warnings.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What the page says of its space above the questions. */
interface Preamble {
  title: string;
  welcome: string;
  moderator: string | null;
  audience: string | null;
  languages: string[];
  languagesAsPrinted: string | null;
}

const LABELS = {
  moderator: /^discussion moderators?(?:\/s)?\s*:\s*(.*)$/i,
  audience: /^(?:expected|target) audience\s*:\s*(.*)$/i,
  languages: /^(?:main )?languages?(?:\/s|\(s\))?(?: of the (?:online )?discussion)?\s*:\s*(.*)$/i,
};
type Label = keyof typeof LABELS;

/** Lines of the page's own, wherever they stand. */
const FURNITURE =
  /^(?:skip to main content|discussion spaces|moderators?|anonymous|log ?in(?: or register)? to post comments?|add new comment)$/i;

/** Reads title, welcome text, moderator, audience and languages; says which lines it could not place. */
export function readPreamble(lines: readonly PageLine[], warn: Warn): Preamble {
  const welcomeAt = findWelcome(lines);
  const bodyAt = welcomeAt < 0 ? titleIndex(lines, lines.length) + 1 : welcomeAt + 1;
  const title = readTitle(lines, welcomeAt, warn);
  const rest = lines.slice(bodyAt);
  const labelled = readLabelled(rest);
  const welcomeEnd = rest.findIndex((line, index) => labelled.at.has(index) || FURNITURE.test(line.text));
  const welcome = rest.slice(0, welcomeEnd < 0 ? rest.length : welcomeEnd);
  if (welcomeAt < 0) {
    const line = lines[0]?.number ?? 1;
    warn(line, 'welcome-not-found', 'no "Welcome" heading was found above the questions');
  }
  warnUnplaced(
    rest.filter((_, index) => welcomeEnd >= 0 && index >= welcomeEnd && !labelled.at.has(index)),
    warn,
  );
  const printed = labelled.values.languages;
  const { codes, unknown } = readLanguages(printed?.text ?? '');
  for (const name of unknown)
    warn(printed?.line ?? 1, 'language-unknown', `${quoted(name)} is no language known here`);
  return {
    title,
    welcome: writeMarkdown(welcome),
    moderator: labelled.values.moderator?.text ?? null,
    audience: labelled.values.audience?.text ?? null,
    languages: codes,
    languagesAsPrinted: printed?.text ?? null,
  };
}

function findWelcome(lines: readonly PageLine[]): number {
  const crumb = lastCrumb(lines, lines.length);
  const found = lines.flatMap((line, index) => (/^welcome$/i.test(line.text) ? [index] : []));
  return found.find((index) => index > crumb) ?? found[0] ?? -1;
}

/** The index of the "Discussion Spaces" above the title; menus above it may say the same. */
function lastCrumb(lines: readonly PageLine[], before: number): number {
  return lines.slice(0, before).findLastIndex((line) => /^discussion spaces$/i.test(line.text));
}

/** The line under the "Discussion Spaces" crumb; without one, the line above "Welcome"; -1 if neither is there. */
function titleIndex(lines: readonly PageLine[], welcomeAt: number): number {
  const crumb = lastCrumb(lines, welcomeAt);
  if (crumb >= 0) {
    const next = nextFilled(lines, crumb + 1, welcomeAt);
    return next < welcomeAt ? next : -1;
  }
  return welcomeAt === lines.length
    ? -1
    : lines.slice(0, welcomeAt).findLastIndex((line) => line.text !== '');
}

function readTitle(lines: readonly PageLine[], welcomeAt: number, warn: Warn): string {
  const end = welcomeAt < 0 ? lines.length : welcomeAt;
  const at = titleIndex(lines, end);
  const title = at < 0 || FURNITURE.test(lines[at]?.text ?? '') ? null : lines[at];
  if (!title) {
    warn(
      lines[0]?.number ?? 1,
      'title-not-found',
      'no title was found above "Welcome"; the copied text may begin below it',
    );
    return '';
  }
  if (welcomeAt >= 0) warnUnplaced(lines.slice(at + 1, welcomeAt), warn);
  const crumb = lastCrumb(lines, end);
  if (crumb < 0) warnUnplaced(lines.slice(0, at), warn);
  return title.text;
}

function readLabelled(lines: readonly PageLine[]) {
  const values: Partial<Record<Label, { text: string; line: number }>> = {};
  const at = new Set<number>();
  lines.forEach((line, index) => {
    for (const label of ['moderator', 'audience', 'languages'] as const) {
      const match = LABELS[label].exec(line.text);
      if (!match || values[label]) continue;
      at.add(index);
      const parts = match[1] ? [match[1]] : [];
      // A value that the browser broke goes on in the next line, without a blank one between.
      for (let next = index + 1; isValueLine(lines[next]); next++) {
        at.add(next);
        parts.push(lines[next]?.text ?? '');
      }
      const text = parts.join(' ');
      if (text) values[label] = { text, line: line.number };
    }
  });
  return { values, at };
}

function isValueLine(line: PageLine | undefined): boolean {
  if (!line || line.text === '' || FURNITURE.test(line.text)) return false;
  return !Object.values(LABELS).some((label) => label.test(line.text));
}

/** One warning for each run of lines that belong to nothing known. */
function warnUnplaced(lines: readonly PageLine[], warn: Warn): void {
  const unplaced = lines.filter((line) => line.text !== '' && !FURNITURE.test(line.text));
  const first = unplaced[0];
  if (!first) return;
  const others =
    unplaced.length > 1
      ? ` and ${unplaced.length - 1} more below it, down to line ${unplaced.at(-1)?.number}`
      : '';
  warn(first.number, 'line-not-placed', `${quoted(first.text)} was left out${others}`);
}
