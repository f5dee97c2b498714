import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import type { InvitationRemark, InvitedRow } from './invitation';
import { type InvitationOutcome, type InvitationPlan, willBeInvited } from './invitation-plan';

/** Something to say of a row, in the reader's words. */
export interface PreviewRemark {
  row: number;
  words: string;
}

/** What inviting a list would do, in words. */
export interface InvitationPreview {
  /** With any of these nobody is invited. */
  problems: PreviewRemark[];
  notes: PreviewRemark[];
  people: {
    row: number;
    email: string;
    organisation: string | null;
    /** The organisation will be entered. */
    isNewOrganisation: boolean;
    outcome: InvitationOutcome;
    hasAccount: boolean;
  }[];
  /** How many mails go out. */
  invited: number;
  /** Names of organisations that will be entered. */
  entered: string[];
  mark: string;
  /** As they will be sent back when it is confirmed. */
  rows: InvitedRow[];
  /** Where there are problems: the rows that have none, and how many rows are left out so. */
  sound: { rows: InvitedRow[]; leftOut: number };
}

/** Puts a plan in the reader's words. What reading the text had to say comes with it. */
export function previewOf(
  plan: InvitationPlan & { mark: string },
  read: { rows: InvitedRow[]; problems: InvitationRemark[]; notes: InvitationRemark[] },
  language: string,
): InvitationPreview {
  const t = translator(language);
  const remark = ({ row, kind, values: { why, ...values } }: InvitationRemark): PreviewRemark => ({
    row,
    words: t(`invitations.remark.${kind}`, {
      ...values,
      why: typeof why === 'string' ? wordsOf(why, t) : '',
    }),
  });
  const byRow = (one: InvitationRemark, other: InvitationRemark) => one.row - other.row;
  return {
    problems: [...read.problems, ...plan.problems].sort(byRow).map(remark),
    notes: [...read.notes, ...plan.notes].sort(byRow).map(remark),
    people: plan.people.map(({ row, email, organisation, outcome, hasAccount }) => ({
      row,
      email,
      organisation: organisation?.name ?? null,
      isNewOrganisation: organisation?.id === null,
      outcome,
      hasAccount,
    })),
    invited: plan.people.filter(willBeInvited).length,
    entered: plan.newOrganisations,
    mark: plan.mark,
    rows: read.rows,
    sound: soundRows(read.rows, [...read.problems, ...plan.problems]),
  };
}

/** The rows without those that something is wrong with. Of a line with several addresses only the address that is wrong is left out, where one is. */
function soundRows(
  rows: readonly InvitedRow[],
  problems: readonly InvitationRemark[],
): InvitationPreview['sound'] {
  const wrong = new Map<number, Set<string | null>>();
  for (const { row, kind, values } of problems) {
    const address = kind === 'email' ? String(values.value) : null;
    wrong.set(row, (wrong.get(row) ?? new Set()).add(address));
  }
  const sound = rows.filter(({ row, email }) => {
    const own = wrong.get(row);
    return !own || (!own.has(null) && !own.has(email));
  });
  return { rows: sound, leftOut: wrong.size };
}
