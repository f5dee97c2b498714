import { spaceAddress } from '~/spaces/space-view';
import { writingAddress } from '../writing/writing-place';

/** The form with all questions of a space; `page` starts with a slash. */
export const answersAddress = (slug: string, page = ''): string => `${spaceAddress(slug)}/answers${page}`;

/** The files that all answers share. */
export const sharedFilesAddress = (slug: string): string => writingAddress(slug, { kind: 'all' }, '/files');

/** The questions as a Word form. */
export const answerFormAddress = (slug: string): string => `${spaceAddress(slug)}/answer-form.docx`;
