/** Endings of the names of files that a space may take, without the dot. */
export const ATTACHMENT_TYPES = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'csv', 'txt', 'png', 'jpg'] as const;

export const MEGABYTE_BYTES = 1024 * 1024;
/** The most that a space may allow, for one file and for all of one comment. */
export const ATTACHMENT_MEGABYTES_MOST = 100;
export const COMMENT_ATTACHMENT_MEGABYTES_MOST = 500;
