import { createHash } from 'node:crypto';
import type { RecordedOrganisation } from '~/accounts/record-organisations.server';
import type { AuthorRegister, KnownOrganisation } from '~/comments/author';
import { type NewOrganisations, newOrganisations, organisationKey } from '~/comments/author-organisations';
import { DEPTH_LIMIT } from '~/comments/comment';
import { type AuthorFacts, planFacts } from './author-facts';
import type { TableRow } from './comment-table';
import { type ImportRemark, remarkOfAuthor, remarkOn } from './import-remark';
import { plainToMarkdown } from './plain-to-markdown';
import { type ReadingContext, type ReadRow, readRow } from './read-cells';

/** What is known of a space before a table of comments is read. */
export interface CommentRegister extends AuthorRegister {
  space: { id: string; language: string; timeZone: string };
  /** Identifiers by number. */
  questions: Map<number, string>;
  comments: KnownComment[];
}

export interface KnownComment {
  number: number;
  externalRef: string | null;
  depth: number;
  questionId: string | null;
  /** As first written. */
  markdown: string;
}

/** A row that will be a comment. */
export interface PlannedComment {
  read: ReadRow;
  externalRef: string;
  markdown: string;
  questionId: string | null;
  /** `id` is null for one that will be entered. */
  organisations: { id: string | null; name: string }[];
  /** The row of this table, or the comment of the space, that it answers. */
  parent: { row: number; externalRef: string } | { number: number } | null;
}

export interface CommentPlan {
  /** Parents before their replies, else in the table's order. */
  comments: PlannedComment[];
  newOrganisations: RecordedOrganisation[];
  /** What becomes known of authors who speak for no organisation. */
  authors: AuthorFacts[];
  /** Rows that the space has, and rows that say again what another row says. */
  known: number;
  repeated: number;
  /** With any of these nothing can be entered. */
  problems: ImportRemark[];
  /** What is worth a look, and stops nothing. */
  notes: ImportRemark[];
}

interface Planning {
  register: CommentRegister;
  entered: NewOrganisations;
  plan: CommentPlan;
  byRef: Map<string, { row: number; markdown: string; fingerprint: string }>;
}

/** What the rows of a table would do in a space, all taken together; writes nothing. */
export function planComments(
  rows: TableRow[],
  register: CommentRegister,
  context: ReadingContext,
): CommentPlan {
  const plan: CommentPlan = {
    comments: [],
    newOrganisations: [],
    authors: [],
    known: 0,
    repeated: 0,
    problems: [],
    notes: [],
  };
  const planning: Planning = {
    register,
    plan,
    entered: newOrganisations(register.organisations),
    byRef: new Map(),
  };
  const knownRefs = new Map(register.comments.map((comment) => [comment.externalRef, comment]));
  for (const row of rows) {
    const { read, problems } = readRow(row, context);
    plan.problems.push(...problems);
    const markdown = plainToMarkdown(row.text);
    const externalRef = referenceOf(read);
    if (isRepeated(planning, read, externalRef, markdown)) continue;
    const known = knownRefs.get(externalRef);
    if (known) {
      plan.known += 1;
      if (known.markdown !== markdown)
        plan.notes.push(remarkOn(named(row, 'reference'), 'reference', 'knownOtherwise'));
    } else plan.comments.push(planned(planning, read, externalRef, markdown));
  }
  planParents(planning);
  plan.comments = inThreadOrder(planning);
  plan.newOrganisations = planning.entered.all();
  const facts = planFacts(
    plan.comments.map(({ read }) => read),
    register,
  );
  plan.authors = facts.authors;
  plan.problems.push(...facts.problems);
  plan.notes.push(...facts.notes);
  for (const remarks of [plan.problems, plan.notes]) remarks.sort((one, other) => one.row - other.row);
  return plan;
}

/** The cell on which a remark is made. */
const named = (row: TableRow, column: keyof TableRow & string): { row: number; value: string } => ({
  row: row.row,
  value: String(row[column]),
});

/** What a comment is known by: the reference that the table gives it, or else what it says and who says it. */
function referenceOf({ row, author, organisations, date, question }: ReadRow): string {
  if (row.reference !== '') return `received:${row.reference}`;
  const said = [row.text, author, organisations, date?.at ?? null, question, row.replyTo];
  return `received#${hashOf(said)}`;
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function isRepeated(
  { byRef, plan }: Planning,
  { row }: ReadRow,
  externalRef: string,
  markdown: string,
): boolean {
  const { row: number, ...cells } = row;
  const fingerprint = hashOf(cells);
  const before = byRef.get(externalRef);
  if (!before) {
    byRef.set(externalRef, { row: number, markdown, fingerprint });
    return false;
  }
  const isSame = before.fingerprint === fingerprint || row.reference === '';
  if (isSame) {
    plan.repeated += 1;
    plan.notes.push(remarkOn(named(row, 'text'), 'text', 'sameTwice', { before: before.row }));
  } else
    plan.problems.push(
      remarkOn(named(row, 'reference'), 'reference', 'referenceTwice', { before: before.row }),
    );
  return true;
}

function planned(planning: Planning, read: ReadRow, externalRef: string, markdown: string): PlannedComment {
  return {
    read,
    externalRef,
    markdown,
    questionId: questionOf(planning, read),
    organisations: organisationsOf(planning, read),
    parent: null,
  };
}

function questionOf({ register, plan }: Planning, { question, row }: ReadRow): string | null {
  if (question === null) return null;
  const id = register.questions.get(question);
  if (id) return id;
  const all = [...register.questions.keys()].join(', ');
  const kind = all === '' ? 'noQuestions' : 'questionUnknown';
  plan.problems.push(remarkOn(named(row, 'question'), 'question', kind, { all }));
  return null;
}

/** The organisations of a row; what it says of the first is for a new one, and compared with a registered one. */
function organisationsOf({ entered, plan }: Planning, read: ReadRow): PlannedComment['organisations'] {
  const { row, organisations } = read;
  if (organisations.length > 1 && row.group !== '')
    plan.notes.push(remarkOn(named(row, 'group'), 'group', 'factsOfSeveral'));
  const author = { ...row, acronym: '', region: '', website: '', members: '' };
  return organisations.map((name, place) => {
    const { groups, country } = place === 0 ? read.facts : { groups: [], country: null };
    const registered = entered.registered(name);
    if (registered) {
      if (organisations.length === 1) plan.notes.push(...differing(read, registered));
      return { id: registered.id, name: registered.name };
    }
    const cells = { groups: groups.length > 0 ? groups : undefined, country: country ?? undefined };
    const { problems, notes } = entered.enter({ ...author, organisation: name }, name, cells);
    plan.problems.push(...problems.map(remarkOfAuthor));
    plan.notes.push(...notes.map(remarkOfAuthor));
    return { id: null, name };
  });
}

function differing({ row, facts }: ReadRow, known: KnownOrganisation): ImportRemark[] {
  const groups = [...facts.groups].sort().join(' ');
  const isOther = {
    group: groups !== '' && groups !== [...known.stakeholderGroups].sort().join(' '),
    country: facts.country !== null && facts.country !== known.country,
  };
  return (['group', 'country'] as const)
    .filter((column) => isOther[column])
    .map((column) =>
      remarkOfAuthor({
        row: row.row,
        column,
        kind: 'registeredOtherwise',
        values: { value: row[column], name: known.name },
      }),
    );
}

/** What each reply answers: the row with that reference, the comment of the space that came with it, or the one with that number. */
function planParents({ register, plan, byRef }: Planning): void {
  const numbers = new Map(register.comments.map((comment) => [comment.number, comment]));
  const refs = new Map(register.comments.map((comment) => [comment.externalRef, comment]));
  const ids = new Map([...register.questions].map(([number, id]) => [id, number]));
  for (const comment of plan.comments) {
    const { row } = comment.read;
    if (row.replyTo === '') continue;
    const externalRef = `received:${row.replyTo}`;
    const inSpace =
      refs.get(externalRef) ?? numbers.get(Number(/^(?:comment )?#?(\d{1,8})$/i.exec(row.replyTo)?.[1] ?? 0));
    const inTable = byRef.get(externalRef);
    if (inTable && !refs.has(externalRef)) comment.parent = { row: inTable.row, externalRef };
    else if (inSpace) {
      comment.parent = { number: inSpace.number };
      if (row.question !== '' && ids.get(inSpace.questionId ?? '') !== comment.read.question)
        plan.notes.push(remarkOn(named(row, 'question'), 'question', 'questionOfParent'));
    } else plan.problems.push(remarkOn(named(row, 'replyTo'), 'replyTo', 'replyUnknown'));
  }
}

/** Each reply behind what it answers. Replies in a circle, and those too deep, are problems. */
function inThreadOrder({ register, plan }: Planning): PlannedComment[] {
  const byRef = new Map(plan.comments.map((comment) => [comment.externalRef, comment]));
  const depthInSpace = new Map(register.comments.map(({ number, depth }) => [number, depth]));
  const depths = new Map<string, number>();
  const ordered: PlannedComment[] = [];
  for (const comment of plan.comments) {
    const waiting: PlannedComment[] = [];
    const seen = new Set<string>();
    let next: PlannedComment | undefined = comment;
    while (next && !depths.has(next.externalRef) && !seen.has(next.externalRef)) {
      seen.add(next.externalRef);
      waiting.push(next);
      next = next.parent && 'row' in next.parent ? byRef.get(next.parent.externalRef) : undefined;
    }
    if (next && seen.has(next.externalRef))
      plan.problems.push(remarkOn(named(comment.read.row, 'replyTo'), 'replyTo', 'replyToItself'));
    for (const one of waiting.reverse()) {
      const { parent } = one;
      const above = !parent
        ? -1
        : 'row' in parent
          ? depths.get(parent.externalRef)
          : depthInSpace.get(parent.number);
      const depth = (above ?? -1) + 1;
      if (depth === DEPTH_LIMIT)
        plan.problems.push(
          remarkOn(named(one.read.row, 'replyTo'), 'replyTo', 'replyTooDeep', { most: DEPTH_LIMIT }),
        );
      depths.set(one.externalRef, depth);
      ordered.push(one);
    }
  }
  return ordered;
}

/** Stands for what would be written: the same as long as the table would do the same. */
export function markOf({ comments, newOrganisations, authors, problems }: CommentPlan): string {
  const written = comments.map(({ read, externalRef, markdown, questionId, organisations, parent }) => {
    const { author, date, language, channel, nameWithheld, row } = read;
    return [
      externalRef,
      markdown,
      questionId,
      organisations,
      parent,
      author,
      date,
      language,
      channel,
      nameWithheld,
      row.note,
    ];
  });
  return hashOf([
    written,
    newOrganisations.map((one) => [organisationKey(one.name), one]),
    authors,
    problems.length,
  ]);
}
