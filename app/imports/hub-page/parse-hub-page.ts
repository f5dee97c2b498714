import { cutPosts } from './cut-posts.ts';
import { findQuestionAuthor } from './find-question-author.ts';
import { findSections } from './find-sections.ts';
import type { HubPage } from './hub-page.ts';
import { readPageLines } from './page-lines.ts';
import { placePosts } from './place-posts.ts';
import { readDisclaimer } from './read-disclaimer.ts';
import { readPreamble } from './read-preamble.ts';
import { gatherWarnings } from './warnings.ts';

/**
 * Reads the text of a Hub discussion page as a browser copies it: its space, questions and comments, every word of
 * the posts and none of the page's furniture. What could not be placed, or was placed in doubt, is in `warnings`.
 * Raises HubPageError for a text that is no such page.
 */
export function parseHubPage(text: string): HubPage {
  const { warn, inOrder } = gatherWarnings();
  const lines = readPageLines(text);
  const sections = findSections(lines, warn);
  const preamble = readPreamble(sections.preamble, warn);
  // The layout alone tells most posts apart; who asks, read from these, settles the rest.
  const asker = findQuestionAuthor(
    cutPosts(sections.posts, null, () => {}),
    preamble.moderator,
    warn,
  );
  const posts = cutPosts(sections.posts, asker, warn);
  if (posts.length === 0) {
    const line = lines[sections.preamble.length]?.number ?? 1;
    warn(line, 'no-posts', 'no question and no comment was found under the questions heading');
  }
  const { questions, comments } = placePosts(posts, asker, warn);
  const disclaimer = readDisclaimer(sections.tail, warn);
  return { ...preamble, disclaimer, questions, comments, warnings: inOrder() };
}
