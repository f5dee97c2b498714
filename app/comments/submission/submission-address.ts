import { spaceAddress } from '~/spaces/space-view';

/** The form with all questions of a space; `page` starts with a slash. */
export const answersAddress = (slug: string, page = ''): string => `${spaceAddress(slug)}/answers${page}`;

/** The questions as a Word form. */
export const answerFormAddress = (slug: string): string => `${spaceAddress(slug)}/answer-form.docx`;
