import { isNameShaped, isSameName, readAuthorLine } from './author-line.ts';
import { nextFilled, type PageLine } from './page-lines.ts';
import { type PostDate, readPostDate } from './post-date.ts';
import { type ReplyLine, readReplyLine } from './reply-line.ts';
import { quoted, type Warn } from './warnings.ts';

/** The part of a post that has been read when one of its lines is looked at. */
interface PostSoFar {
  author: string | null;
  body: readonly PageLine[];
}

/** What a line is to the post that it stands in: its reply line, its date, the next post's author, or text. */
type LineMeaning = ReplyLine | 'date' | 'name' | 'text';

const LABEL = /^UN Network$/i;
/** The page leaves this many blank lines under a question, and hardly anywhere else. */
const GAP_UNDER_QUESTION = 3;

/** Decides which lines end a post. What it can't know from one line it takes from the whole section. */
export class PostBoundaries {
  /** The copy has a blank line under every date, so the author's line is never next to one. */
  readonly spaced: boolean;
  readonly #lines: readonly PageLine[];
  readonly #asker: string | null;
  readonly #dates: (PostDate | null)[];
  readonly #replies: (ReplyLine | null)[];
  /** The date forms that certainly close posts on this page; empty when none is certain. */
  readonly #forms = new Set<PostDate['form']>();

  constructor(lines: readonly PageLine[], asker: string | null) {
    this.#lines = lines;
    this.#asker = asker;
    this.#dates = lines.map((line) => readPostDate(line.text));
    this.#replies = lines.map((line) => readReplyLine(line.text));
    this.spaced = !this.#dates.some((date, index) => date && (lines[index + 1]?.text ?? '') !== '');
    this.#dates.forEach((date, index) => {
      if (date && this.#certainlyCloses(index)) this.#forms.add(date.form);
    });
  }

  isLabel(index: number): boolean {
    return LABEL.test(this.#lines[index]?.text ?? '');
  }

  /** What the line at `index` is to the post read `soFar`; doubts go to `warn`. */
  meaning(index: number, soFar: PostSoFar, warn: Warn): LineMeaning {
    const line = this.#lines[index] as PageLine;
    if (line.text === '') return 'text';
    const reply = this.#replies[index];
    if (reply) return this.#replyMeaning(index, reply, soFar, warn);
    if (this.#dates[index]) return this.#dateMeaning(index, soFar, warn);
    return this.#nameMeaning(index, soFar, warn);
  }

  #replyMeaning(index: number, reply: ReplyLine, soFar: PostSoFar, warn: Warn): LineMeaning {
    const next = this.#next(index);
    if (next === this.#lines.length || this.#dates[next]) return reply;
    // Without a date under it, it must stand where a reply line stands: below a text and above a name.
    const nextText = this.#lines[next]?.text ?? '';
    const standsAlone = this.#isBlank(next + 1) || this.isLabel(next + 1);
    const aboveName = this.isLabel(next) || (readAuthorLine(nextText).isAuthor && standsAlone);
    if (isFilled(soFar) && (aboveName || isSameName(reply.name, this.#asker))) return reply;
    this.#warnAt(warn, index, 'reply-line-in-text', 'looks like a reply line and was kept in the text');
    return 'text';
  }

  #dateMeaning(index: number, soFar: PostSoFar, warn: Warn): LineMeaning {
    if (this.#closes(index, soFar, warn)) return 'date';
    this.#warnAt(warn, index, 'date-in-text', "looks like a post's date and was kept in the text");
    return 'text';
  }

  #closes(index: number, soFar: PostSoFar, warn: Warn): boolean {
    if (this.#certainlyCloses(index)) return true;
    const form = this.#dates[index]?.form;
    if (form && this.#forms.size > 0 && !this.#forms.has(form)) return false;
    const next = this.#next(index);
    const nextText = this.#lines[next]?.text ?? '';
    if (this.isLabel(next)) return true;
    const isQuestion = isFilled(soFar) && isSameName(soFar.author, this.#asker);
    if (next === index + 1) return readAuthorLine(nextText).isAuthor || isQuestion;
    if (!isFilled(soFar)) return false;
    if (this.isLabel(this.#next(next))) return readAuthorLine(nextText).isAuthor;
    if (this.spaced && isNameShaped(nextText)) return true;
    if (isQuestion) return true;
    const reply = this.#nextReply(index);
    if (reply && !isSameName(reply.name, soFar.author)) return false;
    this.#warnAt(
      warn,
      index,
      'date-ends-post-unsure',
      'was taken for the date of the post above; what follows shows no author',
    );
    return true;
  }

  /** A date under a reply line, or the last line of the section, can be nothing else. */
  #certainlyCloses(index: number): boolean {
    let before = index - 1;
    while (before >= 0 && this.#isBlank(before)) before--;
    return (before >= 0 && this.#replies[before] !== null) || this.#next(index) === this.#lines.length;
  }

  #nameMeaning(index: number, soFar: PostSoFar, warn: Warn): LineMeaning {
    const text = this.#lines[index]?.text ?? '';
    if (this.isLabel(index)) {
      this.#warnAt(
        warn,
        index,
        'label-in-text',
        'looks like the label under a name and was kept in the text',
      );
      return 'text';
    }
    const next = this.#next(index);
    const alone = this.#isBlank(index - 1) && (this.#isBlank(index + 1) || this.isLabel(index + 1));
    const isLast = next === this.#lines.length || this.#dates[next] != null || this.#replies[next] != null;
    if (!isFilled(soFar) || !alone || isLast) return 'text';
    if (isSameName(text, this.#asker) || (isNameShaped(text) && this.#beginsPost(index, next, soFar)))
      return 'name';
    if (isNameShaped(text) && /\s|…$/.test(text)) {
      this.#warnAt(warn, index, 'name-in-text', 'looks like a name and was kept in the text');
    }
    return 'text';
  }

  #beginsPost(index: number, next: number, soFar: PostSoFar): boolean {
    const afterLabel = this.#next(next);
    const textFollows =
      afterLabel < this.#lines.length && !this.#dates[afterLabel] && !this.#replies[afterLabel];
    if (this.isLabel(next)) return textFollows;
    if (!readAuthorLine(this.#lines[index]?.text ?? '').sure || !isSameName(soFar.author, this.#asker))
      return false;
    // Questions without a date: the gap that the page leaves under one, or an answer to the one who asked.
    let gap = 0;
    while (this.#isBlank(index - 1 - gap)) gap++;
    return gap >= GAP_UNDER_QUESTION || isSameName(this.#nextReply(index)?.name ?? null, this.#asker);
  }

  /** The next reply line, if it comes before the next date. */
  #nextReply(index: number): ReplyLine | null {
    for (let at = index + 1; at < this.#lines.length && !this.#dates[at]; at++) {
      const reply = this.#replies[at];
      if (reply) return reply;
    }
    return null;
  }

  #next(index: number): number {
    return nextFilled(this.#lines, index + 1, this.#lines.length);
  }

  #isBlank(index: number): boolean {
    return this.#lines[index]?.text === '';
  }

  #warnAt(warn: Warn, index: number, code: Parameters<Warn>[1], doubt: string): void {
    const line = this.#lines[index] as PageLine;
    warn(line.number, code, `${quoted(line.text)} ${doubt}`);
  }
}

function isFilled(post: PostSoFar): boolean {
  return post.body.some((line) => line.text !== '');
}
