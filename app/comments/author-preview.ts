import { placeOf } from '~/accounts/organisation-place';
import { translator } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { OwnFacts } from './author';
import { organisationKey } from './author-organisations';
import type { AuthorPlan, PlannedAuthor } from './author-plan';
import { type AuthorRemark, remarkInWords } from './author-remark';

/** For whom an author speaks, or what is known of somebody who speaks for nobody. */
export interface Assigned {
  organisation: string | null;
  stakeholderGroups: string[];
  place: Worded | null;
}

/** A row of a table of authors as a page says what it would do. */
export interface PreviewRow {
  row: number;
  author: string;
  comments: number;
  becomes: Assigned;
  before: Assigned;
  /** The organisation will be entered. */
  isNew: boolean;
  /** The registered organisation was named as it was called before. */
  formerName: string | null;
}

/** Something to say of a cell. */
export interface PreviewRemark {
  row: number;
  /** The heading, in the reader's language. */
  column: string;
  words: string;
}

/** What a table of authors would do, in words. */
export interface AuthorPreview {
  /** With any of these nothing can be assigned. */
  problems: PreviewRemark[];
  notes: PreviewRemark[];
  /** Only the rows that change something. */
  rows: PreviewRow[];
  /** Rows that change nothing. */
  unchanged: number;
  /** Names of the organisations that will be entered. */
  entered: string[];
}

/** Puts a plan in the reader's words. */
export function previewOf(plan: AuthorPlan, language: string): AuthorPreview {
  const t = translator(language);
  const remark = (one: AuthorRemark): PreviewRemark => ({
    row: one.row,
    column: t(`authors.column.${one.column}`),
    words: remarkInWords(t, one),
  });
  const entered = new Map(
    plan.newOrganisations.map((organisation) => [organisationKey(organisation.name), organisation]),
  );
  const becomes = ({ organisation, registered, own }: PlannedAuthor): Assigned => {
    if (!organisation) return ownAssigned(own, language);
    const facts = registered ?? entered.get(organisationKey(organisation.name));
    return {
      organisation: facts?.name ?? organisation.name,
      stakeholderGroups: facts?.stakeholderGroups ?? [],
      place: facts ? placeOf({ country: facts.country, region: facts.region ?? null }, language) : null,
    };
  };
  const changing = plan.authors.filter(({ changes }) => changes);
  return {
    problems: plan.problems.map(remark),
    notes: plan.notes.map(remark),
    rows: changing.map((planned) => ({
      row: planned.row,
      author: planned.author.name,
      comments: planned.author.comments,
      becomes: becomes(planned),
      before: beforeOf(planned, language),
      isNew: planned.organisation?.id === null,
      formerName: planned.organisation?.formerName ?? null,
    })),
    unchanged: plan.authors.length - changing.length,
    entered: plan.newOrganisations.map(({ name }) => name),
  };
}

function beforeOf({ author }: PlannedAuthor, language: string): Assigned {
  if (!author.organisation) return ownAssigned(author, language);
  return { organisation: author.organisation.name, stakeholderGroups: [], place: null };
}

const ownAssigned = (own: OwnFacts, language: string): Assigned => ({
  organisation: null,
  stakeholderGroups: own.stakeholderGroup ? [own.stakeholderGroup] : [],
  place: placeOf(own, language),
});
