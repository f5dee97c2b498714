/** Characters of a comment, as the reader counts them. */
export const COMMENT_CHARACTERS_MOST = 20_000;
