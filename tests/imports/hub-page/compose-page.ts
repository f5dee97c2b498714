/** One post to be laid out as the Hub lays out its pages. */
export interface PostToPrint {
  author?: string | null;
  label?: boolean;
  text: string;
  reply?: string;
  date?: string | null;
}

const ABOUT =
  'About the Migration Network Hub\n\nWhat is the Migration Network Hub?\n\nA page made up for a test.\n';

/** A page in the Hub's layout with these posts; the lines above the posts end with the questions heading. */
export function composePage(posts: readonly PostToPrint[]): string {
  const head =
    'Discussion Spaces\n\nHarbour plan\n\nWelcome\n\nTell us.\n\nMain language/s: English\n\nModerators\n';
  return `${head}\nDiscussion Questions & Comments\n\n${posts.map(printPost).join('\n')}\n\n${ABOUT}`;
}

function printPost(post: PostToPrint): string {
  const author = post.author === null ? '' : `${post.author ?? 'Migration Netw…'}\n\n`;
  const lead = author === '' ? '\n' : author;
  const label = post.label ? 'UN Network\u00a0\n\n' : '';
  const reply = post.reply === undefined ? '\u00a0\n\n\u00a0\n\n' : `${post.reply}\n\n`;
  return `${lead}${label}${post.text}\n\n${reply}${post.date === null ? '' : (post.date ?? 'Mar 02, 2031')}`;
}
