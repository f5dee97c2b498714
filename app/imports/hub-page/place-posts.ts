import { findAttachmentMention } from './attachment-mention.ts';
import { comparableName, isSameComparable, isSameName } from './author-line.ts';
import type { CutPost } from './cut-posts.ts';
import { ExternalRefs } from './external-ref.ts';
import type { HubComment, HubQuestion } from './hub-page.ts';
import { wordsOfLines } from './page-lines.ts';
import type { ReplyLine } from './reply-line.ts';
import { quoted, type Warn } from './warnings.ts';
import { writeMarkdown } from './write-markdown.ts';

interface Placed {
  questions: HubQuestion[];
  comments: HubComment[];
}

/** A post that a later one can answer; name and words are made ready to be compared. */
interface Answerable {
  line: number;
  name: string;
  words: string;
  questionNumber: number | null;
  comment: HubComment | null;
}

/**
 * Sorts the posts of a page into questions and comments, and finds what each comment answers: the question above it,
 * an earlier comment, or nothing. `asker` is the author of the questions. What it can't find it names to `warn`.
 */
export function placePosts(posts: readonly CutPost[], asker: string | null, warn: Warn): Placed {
  const placed: Placed = { questions: [], comments: [] };
  const above: Answerable[] = [];
  const refs = new ExternalRefs();
  for (const post of posts) {
    const words = wordsOfLines(post.body);
    const text = writeMarkdown(post.body);
    const externalRef = refs.next(post.author, post.date, words);
    const printed = {
      line: post.line,
      name: comparableName(post.author),
      words: comparable(words.join(' ')),
    };
    warnOfAttachment(post, words.join(' '), warn);
    if (!post.reply && isSameName(post.author, asker)) {
      const number = placed.questions.length + 1;
      placed.questions.push({
        number,
        author: post.author,
        text,
        date: post.date,
        line: post.line,
        externalRef,
      });
      above.push({ ...printed, questionNumber: number, comment: null });
      if (!/[?？؟]/.test(printed.words)) {
        warn(
          post.line,
          'question-unsure',
          `question ${number} was taken for one by its author alone; it has no question mark`,
        );
      }
      continue;
    }
    const answered = post.reply ? findAnswered(post, post.reply, above, asker, warn) : null;
    const comment: HubComment = {
      ordinal: placed.comments.length + 1,
      author: post.author,
      authorLabel: post.label,
      date: post.date,
      text,
      questionNumber: answered?.questionNumber ?? null,
      inReplyTo: answered?.comment?.externalRef ?? null,
      inReplyToAsPrinted: post.reply?.asPrinted ?? null,
      mentionsMissingAttachment: findAttachmentMention(printed.words) !== null,
      line: post.line,
      endLine: post.endLine,
      externalRef,
    };
    placed.comments.push(comment);
    above.push({ ...printed, questionNumber: comment.questionNumber, comment });
  }
  return placed;
}

function warnOfAttachment(post: CutPost, words: string, warn: Warn): void {
  const mention = findAttachmentMention(words);
  if (!mention) return;
  // A mention that the page breaks over two lines is found in neither; it is then reported at the post.
  const line = post.body.find((one) => findAttachmentMention(one.text) !== null);
  const inLine = line ? findAttachmentMention(line.text) : null;
  warn(
    line?.number ?? post.line,
    'attachment-missing',
    `speaks of a file that the copied text does not carry: ${quoted(inLine ?? mention)}`,
  );
}

function findAnswered(
  post: CutPost,
  reply: ReplyLine,
  above: readonly Answerable[],
  asker: string | null,
  warn: Warn,
) {
  const name = comparableName(reply.name);
  const byName = above.filter((one) => (name === '' ? one.name === '' : isSameComparable(one.name, name)));
  const beginning = comparable(reply.words ?? '');
  const byWords = beginning === '' ? [] : byName.filter((one) => one.words.startsWith(beginning));
  const line = post.replyLine ?? post.line;
  const exact = byWords.at(-1);
  if (exact) return exact;
  const thread = above.findLast((one) => one.questionNumber !== null)?.questionNumber ?? null;
  const question = above.findLast((one) => one.comment === null);
  if (isSameName(reply.name, asker) && question) {
    const alsoWrote = byName.some((one) => one.comment !== null && one.questionNumber === thread);
    if (alsoWrote || reply.words !== null) {
      warn(
        line,
        'reply-target-unsure',
        `${quoted(reply.asPrinted)} was taken for an answer to question ${question.questionNumber}`,
      );
    }
    return question;
  }
  const near = byName.filter((one) => one.questionNumber === thread);
  const candidates = near.length > 0 ? near : byName;
  const nearest = candidates.at(-1);
  if (!nearest) {
    warn(
      line,
      'reply-target-missing',
      `${quoted(reply.asPrinted)} names no post above; the comment stands outside any question`,
    );
    return null;
  }
  if (candidates.length > 1) {
    warn(
      line,
      'reply-target-unsure',
      `${quoted(reply.asPrinted)} was taken for an answer to the post at line ${nearest.line}`,
    );
  }
  return nearest;
}

function comparable(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
