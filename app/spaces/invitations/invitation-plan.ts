import { emailKey, emailSchema } from '~/accounts/email-address';
import { foldedName, nameWithoutAcronym, tidyName } from '~/accounts/organisation-name';
import { organisationSchema } from '~/accounts/organisation-schema';
import { explainIssue } from '~/platform/form/explain-issue';
import { LANGUAGES } from '~/platform/i18n';
import type { InvitationRemark, InvitedRow } from './invitation';

/** What is known of the people and organisations that a list names. */
export interface InvitationRegister {
  /** The space's invitations, by the key of the address: whether somebody came, or the invitation is open. */
  invited: ReadonlyMap<string, 'came' | 'open' | 'over'>;
  /** Keys of addresses that have an account. */
  accounts: ReadonlySet<string>;
  organisations: readonly { id: string; name: string; acronym: string | null; formerNames: string[] }[];
}

/**
 * What will become of a row. `new`: invited; `again`: invited anew, for the earlier invitation has expired or was withdrawn; `open`:
 * nothing, for an invitation is open; `came`: nothing, for it was accepted.
 */
export type InvitationOutcome = 'new' | 'again' | 'open' | 'came';

export interface PlannedInvitation {
  row: number;
  email: string;
  emailKey: string;
  language: string;
  /** Without an identifier: it will be entered. */
  organisation: { id: string | null; name: string } | null;
  outcome: InvitationOutcome;
  hasAccount: boolean;
}

/** What inviting a list would do. With any problem it does nothing. */
export interface InvitationPlan {
  people: PlannedInvitation[];
  problems: InvitationRemark[];
  notes: InvitationRemark[];
  /** Names of organisations that will be entered. */
  newOrganisations: string[];
}

/** What holds for rows that say nothing themselves. */
export interface InvitationDefaults {
  organisation: string;
  language: string;
}

/** Says what inviting these rows would do, as things stand. Somebody who stands in several rows is invited once. */
export function planInvitations(
  rows: readonly InvitedRow[],
  register: InvitationRegister,
  defaults: InvitationDefaults,
): InvitationPlan {
  const plan: InvitationPlan = { people: [], problems: [], notes: [], newOrganisations: [] };
  const organisations = organisationFinder(register, plan);
  const seen = new Map<string, PlannedInvitation>();
  const unspoken = new Set<string>();
  for (const given of rows) {
    const { row } = given;
    const parsed = emailSchema.safeParse(given.email);
    const language = languageOf(given.language || defaults.language);
    if (!parsed.success) plan.problems.push({ row, kind: 'email', values: { value: given.email } });
    if (!language) plan.problems.push({ row, kind: 'language', values: { value: given.language } });
    const organisation = organisations(given.organisation || defaults.organisation, row);
    if (!parsed.success || !language || organisation === undefined) continue;
    const key = emailKey(parsed.data);
    const before = seen.get(key);
    if (before) {
      const values = { value: parsed.data, before: before.row };
      if (isSame(before, organisation)) plan.notes.push({ row, kind: 'twice', values });
      else plan.problems.push(twiceOtherwise(row, values, before.organisation, organisation));
      continue;
    }
    if (!isSpoken(language) && !unspoken.has(language)) {
      unspoken.add(language);
      plan.notes.push({ row, kind: 'languageUnspoken', values: { value: language } });
    }
    const state = register.invited.get(key);
    const planned: PlannedInvitation = {
      row,
      email: parsed.data,
      emailKey: key,
      language,
      organisation,
      outcome: state === undefined ? 'new' : state === 'over' ? 'again' : state,
      hasAccount: register.accounts.has(key),
    };
    seen.set(key, planned);
    plan.people.push(planned);
  }
  const entered = plan.people.filter(willBeInvited).flatMap(({ organisation }) => organisation ?? []);
  plan.newOrganisations = [...new Set(entered.filter(({ id }) => id === null).map(({ name }) => name))];
  return plan;
}

/** Whether a mail goes out. */
export const willBeInvited = ({ outcome }: Pick<PlannedInvitation, 'outcome'>): boolean =>
  outcome === 'new' || outcome === 'again';

const isSame = (one: PlannedInvitation, other: PlannedInvitation['organisation']): boolean =>
  one.organisation?.name === other?.name;

/** Of two rows with one address: for whom each of them is. */
function twiceOtherwise(
  row: number,
  values: { value: string; before: number },
  first: PlannedInvitation['organisation'],
  second: PlannedInvitation['organisation'],
): InvitationRemark {
  if (first && second)
    return { row, kind: 'twiceOtherwise', values: { ...values, first: first.name, second: second.name } };
  return first
    ? { row, kind: 'twiceUnnamed', values: { ...values, first: first.name } }
    : { row, kind: 'twiceNamed', values: { ...values, second: second?.name ?? '' } };
}

/** A language as its code is written; null for what is no code. */
function languageOf(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether mails are written in a language. */
export const isSpoken = (language: string): boolean => (LANGUAGES as readonly string[]).includes(language);

type Named = PlannedInvitation['organisation'];

/** Names are the same whatever their capitals and blanks, as the register has it. */
const plain = (name: string): string => tidyName(name).toLowerCase();

/** Finds organisations by name; what none bears will be entered, once. Undefined where it cannot be a name: the plan has the problem then. */
function organisationFinder(register: InvitationRegister, plan: InvitationPlan) {
  const byName = new Map<string, NonNullable<Named>>();
  const bySpelling = new Map<string, string>();
  const all = register.organisations;
  const named = [
    ...all.map((one) => [one, one.name] as const),
    ...all.flatMap((one) => one.formerNames.map((name) => [one, name] as const)),
  ];
  for (const [{ id, name: current, acronym }, name] of named) {
    if (!byName.has(plain(name))) byName.set(plain(name), { id, name: current });
    for (const spelling of spellings(name, acronym))
      if (!bySpelling.has(spelling)) bySpelling.set(spelling, current);
  }
  return (written: string, row: number): Named | undefined => {
    const name = tidyName(written);
    if (name === '') return null;
    const known = byName.get(plain(name));
    if (known) return known;
    const parsed = organisationSchema.shape.name.safeParse(name, { error: explainIssue });
    if (!parsed.success) {
      const why = parsed.error.issues[0]?.message ?? '';
      plan.problems.push({ row, kind: 'organisation', values: { value: name, why } });
      return undefined;
    }
    const alike = spellings(name, null)
      .map((spelling) => bySpelling.get(spelling))
      .find(Boolean);
    if (alike) plan.notes.push({ row, kind: 'resembles', values: { value: name, name: alike } });
    const entered = { id: null, name };
    byName.set(plain(name), entered);
    return entered;
  };
}

/** What a name may be written like elsewhere: without accents and signs, without the acronym behind it, as the acronym alone. */
const spellings = (name: string, acronym: string | null): string[] =>
  [name, nameWithoutAcronym(name, acronym), acronym].flatMap((text) => (text && foldedName(text)) || []);
