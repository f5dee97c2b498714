import { isSameName } from './author-line.ts';
import type { CutPost } from './cut-posts.ts';
import { quoted, type Warn } from './warnings.ts';

/** The account under which the Network's secretariat posts, as the page cuts it. */
const SECRETARIAT = 'Migration Netw…';

/**
 * The printed name of the one who asks the questions of a page, or null: of those who post without answering anybody,
 * the secretariat's account or the moderator; else the one most often answered; else the first whose words have a
 * question mark. A choice that the page does not bear out is named to `warn`.
 */
export function findQuestionAuthor(
  posts: readonly CutPost[],
  moderator: string | null,
  warn: Warn,
): string | null {
  // A post that answers its own author may be a question and its first answer, not yet told apart.
  const asking = posts.filter(
    (post) => post.author !== null && (!post.reply || isSameName(post.reply.name, post.author)),
  );
  const names = [...new Set(asking.map((post) => post.author as string))];
  const official = [SECRETARIAT, moderator].flatMap(
    (known) => names.find((name) => isSameName(name, known)) ?? [],
  );
  if (official[0]) return official[0];
  const answers = (name: string) =>
    posts.filter((post) => post.reply && isSameName(post.reply.name, name)).length;
  const ranked = names
    .map((name) => ({ name, answers: answers(name) }))
    .sort((a, b) => b.answers - a.answers);
  const [first, second] = ranked;
  if (first && first.answers > (second?.answers ?? 0)) return first.name;
  const name = first?.answers
    ? first.name
    : (asking.find((post) => post.body.some((line) => /[?？؟]/.test(line.text)))?.author ?? null);
  const line = asking[0]?.line;
  if (line !== undefined) {
    const taken = name
      ? `${quoted(name)} was taken for the one who asks`
      : 'no post was taken for a question';
    warn(line, 'question-author-unsure', `${taken}; neither the answers nor the moderator's name settle it`);
  }
  return name;
}
