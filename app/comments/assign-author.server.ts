import type { Actor } from '~/accounts/actor';
import { lockOrganisations } from '~/accounts/organisation-lock.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField, NotFound } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { type AssignReport, applyAuthorPlan } from './apply-author-plan.server';
import { lockSpace } from './assign-authors.server';
import type { AuthorRow } from './author';
import { CLEARS } from './author-cells';
import { type AuthorPlan, planAuthors } from './author-plan';
import type { AuthorRemark } from './author-remark';
import type { AssignedAuthor } from './author-schema';
import { canAssignAuthors } from './permissions';
import { readAuthorRegister } from './read-author-register.server';

/**
 * Says for whom one author of a space speaks: an organisation by its name (registered, former, or new), or for nobody, with a group and a
 * place. What is empty is taken back. Throws `NotFound`, and `InvalidField` where a registered organisation is given other facts, a new
 * one resembles a registered one (unless `another`), or an author alone has several groups.
 */
export async function assignAuthor(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: AssignedAuthor & { slug: string; authorId: string },
): Promise<AssignReport> {
  ensure(canAssignAuthors(actor));
  await lockOrganisations(tx, 'alone');
  const author = await tx.author.findFirst({
    where: { id: input.authorId, space: { slug: input.slug }, name: { not: null } },
    select: { spaceId: true, name: true },
  });
  if (!author) throw new NotFound('There is no such author.');
  await lockSpace(tx, author.spaceId);
  const register = await readAuthorRegister(tx, author.spaceId);
  const authors = register.authors.filter(({ id }) => id === input.authorId);
  const plan = planAuthors([rowOf(author.name ?? '', input)], { ...register, authors }, 'en');
  refuse(plan, input.another);
  return applyAuthorPlan(tx, clock, actor, author.spaceId, plan);
}

/** The form as a row of a table. There an empty cell leaves what is; in a form, which shows everything, it takes it back. */
function rowOf(author: string, { organisation, groups, country, region }: AssignedAuthor): AuthorRow {
  const empty = organisation ? '' : CLEARS;
  return {
    row: 1,
    author,
    organisation: organisation ?? CLEARS,
    acronym: '',
    group: groups.join(';') || empty,
    country: country ?? empty,
    region: region ?? empty,
    website: '',
    members: '',
  };
}

const FIELDS: Partial<Record<AuthorRemark['column'], string>> = { group: 'groups' };

function refuse({ problems, notes }: AuthorPlan, isAnother: boolean): void {
  const remark = [...problems, ...notes].find(({ kind }) => kind !== 'resembles' || !isAnother);
  if (!remark) return;
  const { column, kind, values } = remark;
  throw new InvalidField(FIELDS[column] ?? column, wordsFor(kind, String(values.name)));
}

function wordsFor(kind: AuthorRemark['kind'], name: string): string {
  if (kind === 'resembles') return says('organisationResembles', { name });
  if (kind === 'registeredOtherwise') return says('organisationStands', { name });
  return says(kind === 'oneGroup' ? 'oneGroup' : 'choose');
}
