import { isNameShaped, readAuthorLine } from './author-line.ts';
import { nextFilled, type PageLine } from './page-lines.ts';
import { PostBoundaries } from './post-boundaries.ts';
import { readPostDate } from './post-date.ts';
import type { ReplyLine } from './reply-line.ts';
import { quoted, type Warn } from './warnings.ts';

/** One post, question or comment, as the page lays it out: author, label, text, reply line, and last its own date. */
export interface CutPost {
  author: string | null;
  label: string | null;
  /** Without blank lines at either end. */
  body: PageLine[];
  reply: ReplyLine | null;
  /** 1-based line of the reply line; null without one. */
  replyLine: number | null;
  date: string | null;
  line: number;
  endLine: number;
}

/** The page's own line, which may stand among the posts and is a word of none. */
const INVITATION = /^log ?in(?: or register)? to post comments?$/i;

/** Where a post begins tells whether the page prints its author there. */
type Opening = 'first' | 'next-to-date' | 'below-date' | 'below-reply' | 'at-name';

/**
 * Cuts the lines between the questions heading and the About section into posts. `asker` is the author of the
 * questions, if already known: it settles cases that the layout alone leaves open. Lines that look like a boundary
 * and were not taken for one, or were taken in doubt, are named to `warn`.
 */
export function cutPosts(printed: readonly PageLine[], asker: string | null, warn: Warn): CutPost[] {
  const lines = printed.filter((line) => !INVITATION.test(line.text));
  const boundaries = new PostBoundaries(lines, asker);
  const posts: CutPost[] = [];
  let opening: Opening = 'first';
  let at = nextFilled(lines, 0, lines.length);
  while (at < lines.length) {
    const post = cutPost(lines, at, opening, boundaries, warn);
    posts.push(post.cut);
    at = nextFilled(lines, post.end, lines.length);
    const belowDate = at === post.end ? 'next-to-date' : 'below-date';
    opening = post.atName ? 'at-name' : post.cut.date ? belowDate : 'below-reply';
  }
  return posts;
}

function cutPost(
  lines: readonly PageLine[],
  start: number,
  opening: Opening,
  boundaries: PostBoundaries,
  warn: Warn,
) {
  const head = readHead(lines, start, opening, boundaries, warn);
  const body: PageLine[] = [];
  let reply: ReplyLine | null = null;
  let replyLine: number | null = null;
  let date: string | null = null;
  let atName = false;
  let at = head.end;
  for (let open = true; open && at < lines.length; ) {
    const line = lines[at] as PageLine;
    const meaning = boundaries.meaning(at, { author: head.author, body }, warn);
    if (meaning === 'text') body.push(line);
    else open = false;
    atName = meaning === 'name';
    if (atName) break;
    at++;
    if (meaning === 'date') date = readPostDate(line.text)?.date ?? null;
    if (typeof meaning === 'string') continue;
    reply = meaning;
    replyLine = line.number;
    const below = nextFilled(lines, at, lines.length);
    date = readPostDate(lines[below]?.text ?? '')?.date ?? null;
    if (date) at = below + 1;
  }
  const last = lines.slice(start, at).findLast((line) => line.text !== '');
  const cut: CutPost = {
    author: head.author,
    label: head.label,
    body: trimmed(body),
    reply,
    replyLine,
    date,
    line: lines[start]?.number ?? 0,
    endLine: last?.number ?? 0,
  };
  const by = cut.author ? ` by ${cut.author}` : '';
  if (cut.date === null) warn(cut.line, 'date-missing', `this post${by} shows no date`);
  if (cut.body.length === 0) warn(cut.line, 'post-empty', `this post${by} has no text`);
  return { cut, end: at, atName };
}

function readHead(
  lines: readonly PageLine[],
  start: number,
  opening: Opening,
  boundaries: PostBoundaries,
  warn: Warn,
) {
  const line = lines[start] as PageLine;
  const second = nextFilled(lines, start + 1, lines.length);
  if (boundaries.isLabel(start)) {
    warn(line.number, 'author-missing', 'this post shows no author');
    return { author: null, label: line.text, end: start + 1 };
  }
  const reading = readAuthorLine(line.text);
  const labelFollows = boundaries.isLabel(second);
  // Below a date and a blank line stands a text whose author the page does not show, unless the label says otherwise.
  const printsAuthor =
    opening !== 'below-date' || labelFollows || (boundaries.spaced && isNameShaped(line.text));
  if (!printsAuthor || !reading.isAuthor) {
    warn(line.number, 'author-missing', `this post shows no author; its text begins ${quoted(line.text)}`);
    return { author: null, label: null, end: start };
  }
  if (!reading.sure)
    warn(line.number, 'author-unsure', `${quoted(line.text)} was taken for the author of this post`);
  if (labelFollows) return { author: line.text, label: lines[second]?.text ?? null, end: second + 1 };
  return { author: line.text, label: null, end: start + 1 };
}

function trimmed(lines: PageLine[]): PageLine[] {
  const first = lines.findIndex((line) => line.text !== '');
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex((line) => line.text !== '') + 1);
}
