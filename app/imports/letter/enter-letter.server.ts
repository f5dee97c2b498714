import type { Actor } from '~/accounts/actor';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import { lockSpace } from '~/comments/assign-authors.server';
import { attachFile } from '~/comments/attach-file.server';
import { canRecordComments } from '~/comments/permissions';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { says, saysInWords } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import { findSpace } from '~/spaces/find-space.server';
import type { CommentPlan } from '../comment-table/comment-plan';
import { TABLE_COLUMNS, type TableColumn, type TableRow } from '../comment-table/comment-table';
import { importRemarkInWords } from '../comment-table/import-remark';
import { planOfRows } from '../comment-table/read-plan.server';
import { recordPlan } from '../comment-table/record-plan.server';
import type { Letter } from './letter-schema';

const FIELDS: Partial<Record<TableColumn, string>> = { group: 'groups' };

/**
 * Enters one letter on behalf of an organisation (registered, or new) as a published comment, with the file it came as. It is read as the one
 * row of a table is. Returns its number. Raises `InvalidField` for what cannot be taken, and where a new organisation resembles a registered
 * one (unless `another`); `Conflict` for a letter that was entered before; `NotFound` for a space that there is not.
 */
export async function enterLetter(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: Letter & { slug: string; readerLanguage: string },
): Promise<{ number: number }> {
  ensure(canRecordComments(actor));
  await lockOrganisations(tx, 'alone');
  await lockSpace(tx, (await findSpace(tx, input.slug)).id);
  const { slug, readerLanguage, sha256, fileName } = input;
  const given = { slug, readerLanguage, channel: null, language: null };
  const { plan, spaceId } = await planOfRows(tx, clock.now(), [rowOf(input)], given);
  refuse(plan, input);
  const [number] = await recordPlan(tx, clock, actor, spaceId, plan);
  if (number === undefined) throw new Conflict('This very letter is entered already.');
  if (sha256) await attachFile(tx, clock, actor, { slug, number, file: { sha256, name: fileName ?? '' } });
  return { number };
}

function rowOf(letter: Letter): TableRow {
  const nothing = Object.fromEntries(TABLE_COLUMNS.map((column) => [column, ''])) as Record<
    TableColumn,
    string
  >;
  const { text, author, organisation, groups, date, question, language, channel, note } = letter;
  return {
    ...nothing,
    row: 1,
    text,
    // Several have a semicolon between in a table; here it is a part of the name.
    organisation: organisation.replaceAll(';', ','),
    author: author ?? '',
    group: groups.join(';'),
    date: date ?? '',
    question: question ?? '',
    language,
    channel,
    nameWithheld: letter.nameWithheld ? 'yes' : '',
    note: note ?? '',
  };
}

function refuse(
  { problems, notes }: CommentPlan,
  { another, readerLanguage }: Letter & { readerLanguage: string },
): void {
  const [problem] = problems;
  const t = translator(readerLanguage);
  if (problem)
    throw new InvalidField(
      FIELDS[problem.column] ?? problem.column,
      saysInWords(importRemarkInWords(t, problem)),
    );
  for (const { says: remark, column } of notes) {
    const name = String(remark.values.name ?? '');
    if (remark.kind === 'resembles' && !another)
      throw new InvalidField('organisation', says('organisationResembles', { name }));
    if (remark.kind === 'registeredOtherwise')
      throw new InvalidField(FIELDS[column] ?? column, says('organisationStands', { name }));
  }
}
