/** What an export holds, whatever its format; client-safe. Everything here is read once, on one snapshot of the database. */

/** The axes by which an export groups the comments. */
export const EXPORT_AXES = ['priority', 'objective', 'question'] as const;
export type ExportBy = (typeof EXPORT_AXES)[number];

/** Code of the last group: the comments that the axis does not place. */
export const NO_GROUP = 'none';

export interface ExportFilters {
  by: ExportBy;
  /** Asked for by a moderator for work inside the house: unpublished comments and withheld names are in it. */
  includeUnpublished: boolean;
}

/** Counts of published comments and confirmed tags, and apart from them what awaits review or is not published. */
export interface ExportCounts {
  comments: number;
  /** An organisation counts once, however often it wrote. */
  organisations: number;
  /** Comments whose organisation is not stated, or whose name is withheld. */
  notStated: number;
  /** Confirmed tags; null on the axis of questions, where comments stand by their place and not by a tag. */
  tags: number | null;
  /** Published comments whose place here (or, in the last group, elsewhere) rests on proposed tags alone. */
  proposed: number;
  /** Comments listed here that are not published. */
  unpublished: number;
}

/** What a comment says to a term, where someone said so. */
export type TagPosition =
  | 'welcomes'
  | 'asks_for_change'
  | 'regrets_omission'
  | 'objects'
  | 'asks'
  | 'informs';

/** A tag with its evidence; rejected tags are in no export. */
export interface ExportTag {
  /** How the framework is cited: `priority`, `gcm`, `pd`, `sdg`… */
  framework: string;
  code: string;
  state: 'confirmed' | 'proposed';
  source: 'author' | 'moderator' | 'recognised' | 'suggested';
  position: TagPosition | null;
  /** The letter of the action named with an objective. */
  action: string | null;
  /** Null: the tag rests on the whole comment. */
  quote: string | null;
  /** UTF-16 offsets of the quote in the comment's text at the time; null with it, and where the quote is of a file. */
  start: number | null;
  end: number | null;
  /** The comment's file whose words the quote is; null: its own. */
  file: string | null;
}

/** An organisation on whose behalf a comment speaks. */
export interface ExportOrganisation {
  name: string;
  nameAsPrinted: string;
  confirmed: boolean;
  /** The comment does not state it: the secretariat said so afterwards. */
  assignedBySecretariat: boolean;
  stakeholderGroups: string[];
}

export type DatePrecision = 'moment' | 'day' | 'unknown';

export interface ExportComment {
  id: string;
  number: number;
  permalink: string;
  /** Null: outside any question. */
  question: { number: number; text: string } | null;
  /** Number of the comment that this one answers. */
  parent: number | null;
  /** `2022-09-13T10:00:00+02:00` in the space's zone, `2022-09-13` where only the day is known, null where nothing is. */
  date: string | null;
  datePrecision: DatePrecision;
  /** Null: the source names nobody. "Name withheld" where it may not be published, "Former participant" of a closed account. */
  author: string | null;
  authorLabel: string | null;
  /** Of an author who speaks for no organisation, as the secretariat assigned it; null when it is not assigned or withheld. */
  authorStakeholderGroup: string | null;
  /** The same: ISO 3166-1 alpha-2. */
  authorCountry: string | null;
  /** The same: UN M49, three digits. */
  authorRegion: string | null;
  /** Withheld from publication; in an internal export the names are shown all the same. */
  nameWithheld: boolean;
  /** It speaks as the moderators of the space. Not in exports before that could be said. */
  asTeam?: boolean | undefined;
  /** The organisations' names in one line; "Name withheld" where they may not be published, null when not stated. */
  organisation: string | null;
  /** The same, as the comment prints them, with "(unconfirmed)" after a name that its organisation has not confirmed and "(assigned by the secretariat)" after one that the comment does not state. */
  onBehalfOf: string | null;
  /** In the order the comment states them; empty when not stated or withheld. */
  organisations: ExportOrganisation[];
  status: 'pending' | 'published' | 'returned' | 'hidden' | 'withdrawn';
  origin: 'web' | 'imported' | 'sample';
  language: string;
  /** The text speaks of an attachment that the source did not carry. */
  attachmentMissing: boolean;
  /** How it came, where the secretariat entered it; the moment in the space's zone. */
  received: { by: 'email' | 'paper' | 'meeting' | 'website' | 'other'; enteredAt: string } | null;
  /** Empty, too, where the name is withheld. */
  files: { name: string; url: string; mediaType: string; bytes: number }[];
  tags: ExportTag[];
  /** What it asks for that the draft does not have, by title. */
  proposals: string[];
  /** Priorities that its author would work on, by code, and what they would bring. */
  offers: { priority: string; text: string | null }[];
  /** Codes of the priorities that it names as most important. */
  interests: string[];
  text: string;
}

/** What the workplan says of a priority. */
export interface PriorityFacts {
  group: string | null;
  /** As the document prints it with the group. */
  number: string | null;
  leads: string[];
  participating: string[];
  timeline: string | null;
  status: string | null;
}

/** A comment's place in a group: the tags that put it there. */
export interface ExportEntry {
  comment: ExportComment;
  /** `confirmed` or `proposed`; null where no tag on this axis places it. */
  state: 'confirmed' | 'proposed' | null;
  tags: ExportTag[];
}

export interface ExportGroup {
  framework: string;
  code: string;
  title: string;
  facts: PriorityFacts | null;
  counts: ExportCounts;
  /** By the comments' numbers. */
  entries: ExportEntry[];
}

export interface ExportTerm {
  framework: string;
  code: string;
  title: string;
}

export interface ExportProvenance {
  publicUrl: string;
  filters: ExportFilters;
  revision: number;
  /** When the space came to this revision, in its zone: never the time of the export, so that equal content gives equal bytes. */
  revisionAt: string;
  /** Of the whole export, each comment and organisation once; tags are those of its axis. */
  counts: ExportCounts;
}

export interface ExportDataset {
  space: {
    slug: string;
    title: string;
    url: string;
    stage: string;
    timeZone: string;
    /** Plain text; null where the space has none. */
    disclaimer: string | null;
  };
  groups: ExportGroup[];
  /** By number. */
  comments: ExportComment[];
  /** In the workplan's order. */
  priorities: ExportTerm[];
  objectives: ExportTerm[];
  provenance: ExportProvenance;
}
