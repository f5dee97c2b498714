import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { type ExportColumn, ofComment, severalValues } from './column';
import type { ExportComment } from './export';

/** What a row says of its comment, wherever it stands. */
export const COMMENT_COLUMNS: ExportColumn[] = [
  ofComment(
    'comment_number',
    'number',
    'Number of the comment in its space.',
    '1 or more. Empty, like all that follows, in the row of a group without comments',
    (comment) => comment.number,
  ),
  ofComment(
    'permalink',
    'address',
    'Lasting address of the comment.',
    'https address',
    (comment) => comment.permalink,
  ),
  ofComment(
    'question',
    'number',
    'Number of the question that the comment answers; a reply stands under its thread’s question.',
    'Empty: outside any question',
    (comment) => comment.question?.number ?? null,
  ),
  ofComment(
    'question_text',
    'text',
    'Text of that question.',
    '',
    (comment) => comment.question?.text ?? null,
  ),
  ofComment(
    'parent',
    'number',
    'Number of the comment that this one answers.',
    'Empty: answers no other comment',
    (comment) => comment.parent,
  ),
  ofComment(
    'date',
    'date',
    'When the comment was posted, in the space’s time zone.',
    'ISO 8601 with offset, as 2022-09-13T10:00:00+02:00; 2022-09-13 where only the day is known; empty where nothing is',
    (comment) => comment.date,
  ),
  ofComment(
    'date_precision',
    'text',
    'How exactly the date is known.',
    'moment, day, unknown',
    (comment) => comment.datePrecision,
  ),
  ofComment(
    'author',
    'text',
    'The person, as printed.',
    'Empty: the source names nobody. “Name withheld”: not for publication. “Former participant”: closed the account',
    (comment) => comment.author,
  ),
  ofComment(
    'author_label',
    'text',
    'What the source prints under the name; not an organisation.',
    '',
    (comment) => comment.authorLabel,
  ),
  ofComment(
    'author_stakeholder_group',
    'text',
    'Stakeholder group of an author who speaks for no organisation, as the secretariat assigned it.',
    'One of the codes of stakeholder_group; empty: not assigned, or withheld',
    (comment) => comment.authorStakeholderGroup,
  ),
  ofComment(
    'author_country',
    'text',
    'Country of such an author, assigned in the same way.',
    'ISO 3166-1 alpha-2 code; empty: not assigned, or withheld',
    (comment) => comment.authorCountry,
  ),
  ofComment(
    'author_region',
    'text',
    'Region of such an author, where it is several countries.',
    'UN M49 code of three digits; empty: not assigned, or withheld',
    (comment) => comment.authorRegion,
  ),
  ofComment(
    'organisation',
    'text',
    'Organisations for which the comment speaks, as the register names them.',
    'Several with a semicolon between. Empty: not stated. “Name withheld”: not for publication',
    (comment) => comment.organisation,
  ),
  ofComment(
    'stakeholder_group',
    'text',
    'Stakeholder groups of those organisations.',
    `${STAKEHOLDER_GROUPS.join(', ')}; several with a semicolon between; empty: not stated or withheld`,
    (comment) =>
      severalValues(comment.organisations.flatMap((organisation) => organisation.stakeholderGroups)),
  ),
  ofComment(
    'assigned_by_secretariat',
    'text',
    'Those of the organisations that the secretariat assigned afterwards; the comment itself does not state them.',
    'Names with a semicolon between. Empty: all are as stated, or none is',
    (comment) =>
      severalValues(
        comment.organisations
          .filter((organisation) => organisation.assignedBySecretariat)
          .map((organisation) => organisation.name),
      ),
  ),
  ofComment(
    'on_behalf_of',
    'text',
    'The names on whose behalf the comment speaks, as the comment prints them.',
    'Several with a semicolon between; “(unconfirmed)” follows a name that its organisation has not confirmed, “(assigned by the secretariat)” one that the comment does not state',
    (comment) => comment.onBehalfOf,
  ),
  ofComment(
    'name_withheld',
    'text',
    'Whether the name is withheld from publication.',
    'yes, or empty. In internal exports the names stand in their columns all the same: do not pass them on',
    (comment) => (comment.nameWithheld ? 'yes' : null),
  ),
  ofComment(
    'as_team',
    'text',
    'Whether it speaks as the moderators of the space.',
    'yes, or empty',
    (comment) => (comment.asTeam ? 'yes' : null),
  ),
  ofComment(
    'status',
    'text',
    'Moderation status of the comment.',
    'published; pending, hidden and withdrawn only in internal exports',
    (comment) => comment.status,
  ),
  ofComment(
    'origin',
    'text',
    'How the comment came to the platform.',
    'web, imported, sample',
    (comment) => comment.origin,
  ),
  ofComment(
    'received_by',
    'text',
    'How the comment came, where it was received elsewhere and entered by the secretariat.',
    'email, paper, meeting, website, other. Empty: written on the platform, or it came with a page',
    (comment) => comment.received?.by ?? null,
  ),
  ofComment(
    'entered_at',
    'date',
    'When the secretariat entered it, in the space’s time zone.',
    'ISO 8601 with offset. Empty where received_by is',
    (comment) => comment.received?.enteredAt ?? null,
  ),
  ofComment('language', 'text', 'Language of the text.', 'BCP 47 code', (comment) => comment.language),
  ofComment(
    'priorities',
    'text',
    'All priorities with which the comment has a confirmed tag.',
    'Codes with a semicolon between',
    (comment) => confirmedCodes(comment, 'priority'),
  ),
  ofComment(
    'objectives',
    'text',
    'All objectives of the Global Compact for Migration with which the comment has a confirmed tag.',
    'Numbers with a semicolon between',
    (comment) => confirmedCodes(comment, 'gcm'),
  ),
  ofComment(
    'paragraphs',
    'text',
    'All paragraphs of the Progress Declaration with which the comment has a confirmed tag.',
    'Numbers with a semicolon between',
    (comment) => confirmedCodes(comment, 'pd'),
  ),
  ofComment(
    'other_tags',
    'text',
    'Confirmed tags of the other frameworks.',
    'Framework and code, as sdg 10.c; several with a semicolon between',
    (comment) =>
      severalValues(
        comment.tags
          .filter((tag) => tag.state === 'confirmed' && !namedSeparately.has(tag.framework))
          .map((tag) => `${tag.framework} ${tag.code}`),
      ),
  ),
  ofComment(
    'proposed_tags',
    'text',
    'Tags of any framework that await review; they count nowhere.',
    'Framework and code, as gcm 13; several with a semicolon between',
    (comment) =>
      severalValues(
        comment.tags.filter((tag) => tag.state === 'proposed').map((tag) => `${tag.framework} ${tag.code}`),
      ),
  ),
  ofComment(
    'proposals',
    'text',
    'What the comment asks for that the draft does not have, by title.',
    'Several with a semicolon between',
    (comment) => severalValues(comment.proposals),
  ),
  ofComment(
    'offers',
    'text',
    'Priorities that its author would like to work on, and what they would bring.',
    'Codes, each with a colon and the words where there are any; several with a semicolon between',
    (comment) =>
      severalValues(comment.offers.map(({ priority, text }) => (text ? `${priority}: ${text}` : priority))),
  ),
  ofComment(
    'interests',
    'text',
    'Priorities that the comment names as most important, where a question asks for that.',
    'Codes with a semicolon between',
    (comment) => severalValues(comment.interests),
  ),
  ofComment(
    'attachments',
    'text',
    'Attachments of the comment.',
    'Addresses with a semicolon between. Empty: none, or the name is withheld. missing: the text mentions an attachment that the source did not carry',
    (comment) =>
      comment.attachmentMissing ? 'missing' : severalValues(comment.files.map(({ url }) => url)) || null,
  ),
  ofComment(
    'text',
    'long-text',
    'The comment in full, as plain text; offsets of quotes count in it.',
    '',
    (comment) => comment.text,
  ),
];

const namedSeparately = new Set(['priority', 'gcm', 'pd']);

const confirmedCodes = (comment: ExportComment, framework: string): string =>
  severalValues(
    comment.tags
      .filter((tag) => tag.framework === framework && tag.state === 'confirmed')
      .map((tag) => tag.code),
  );
