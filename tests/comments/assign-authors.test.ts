import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import { assignAuthor } from '~/comments/assign-author.server';
import { assignAuthors, RefusedAuthorTable } from '~/comments/assign-authors.server';
import type { AssignedAuthor } from '~/comments/author-schema';
import { readAuthorPreview } from '~/comments/read-author-preview.server';
import { readAuthorTemplate } from '~/comments/read-author-template.server';
import { readThread } from '~/comments/read-thread.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import {
  authorIds,
  makeAccount,
  makeComments,
  makeImported,
  makeOrganisation,
  makeSpace,
} from '../support/factories';

useDatabase();

let spaceId: string;
let slug: string;
let authors: Map<string, string>;
let organisation: string;

beforeEach(async () => {
  organisation = `Harbour Lights ${randomUUID()}`;
  ({ id: spaceId, slug } = await makeSpace());
  authors = await makeImported(spaceId, ['Rosa', 'Idris', 'Rosa', 'Wanda']);
});

const assign = (actor: Actor, name: string, given: Partial<AssignedAuthor>, where = slug) =>
  perform(assignAuthor, actor, {
    slug: where,
    authorId: authors.get(name) ?? randomUUID(),
    another: false,
    groups: [],
    ...given,
  });
const assignMany = (rows: string[], mark?: string, actor: Actor = operator) =>
  perform(assignAuthors, actor, { slug, table: table(rows), language: 'en', mark });
const table = (rows: string[]) =>
  ['Author;Organisation;Stakeholder group;Country;Region', ...rows].join('\n');

/** The voices of a space, by comment: what the source is, and whose. */
async function voices(): Promise<[number, string, string][]> {
  const rows = await db().voice.findMany({
    where: { comment: { spaceId } },
    orderBy: [{ comment: { number: 'asc' } }, { position: 'asc' }],
    select: {
      source: true,
      confirmed: true,
      nameAsPrinted: true,
      organisation: { select: { name: true } },
      comment: { select: { number: true } },
    },
  });
  for (const row of rows.filter(({ source }) => source === 'secretariat'))
    expect([row.confirmed, row.nameAsPrinted]).toEqual([true, row.organisation.name]);
  return rows.map((row) => [row.comment.number, row.source, row.organisation.name]);
}

const audit = (authorId: string | undefined) =>
  db().auditEntry.findMany({ where: { subjectId: authorId ?? '' }, orderBy: { at: 'asc' } });

describe('saying for whom an author speaks', () => {
  test('is for the secretariat only', async () => {
    const moderator = await makeAccount({ moderates: [spaceId] });
    const before = await fingerprints();
    for (const actor of [anonymous, moderator.person])
      await expect(assign(actor, 'Rosa', { organisation })).rejects.toThrow(Forbidden);
    expect(await fingerprints()).toEqual(before);
  });

  test('finds no author of another space, and none that there is not', async () => {
    const other = await makeSpace();
    await expect(assign(operator, 'Rosa', { organisation }, other.slug)).rejects.toThrow(NotFound);
    await expect(assign(operator, 'Nobody', { organisation })).rejects.toThrow(NotFound);
  });

  test('gives each of the author’s comments one voice, in place of the one assigned before, and is recorded', async () => {
    const second = `Second ${randomUUID()}`;
    expect(await assign(operator, 'Rosa', { organisation, groups: ['media'], country: 'KE' })).toEqual({
      authors: 1,
      comments: 2,
      organisations: [organisation],
    });
    expect(await voices()).toEqual([
      [1, 'secretariat', organisation],
      [3, 'secretariat', organisation],
    ]);
    await assign(operator, 'Rosa', { organisation: second });
    expect(await voices()).toEqual([
      [1, 'secretariat', second],
      [3, 'secretariat', second],
    ]);
    const author = await db().author.findUniqueOrThrow({
      where: { id: authors.get('Rosa') },
      include: { organisation: true },
    });
    expect(author).toMatchObject({ stakeholderGroup: null, country: null, assignedAt: expect.any(Date) });
    expect(author.organisation).toMatchObject({ name: second, status: 'confirmed' });
    const entries = await audit(author.id);
    expect(entries.map(({ action }) => action)).toEqual(['author-assigned', 'author-assigned']);
    expect(JSON.stringify(entries)).not.toContain('Rosa');
    expect(entries[1]?.data).toMatchObject({
      spaceId,
      comments: 2,
      after: { organisationId: author.organisationId },
    });
  });

  test('tells the space, so that its pages are made anew and its counts are true', async () => {
    const before = await db().space.findUniqueOrThrow({ where: { id: spaceId } });
    await assign(operator, 'Rosa', { organisation });
    const event = await db().spaceEvent.findFirstOrThrow({
      where: { spaceId },
      orderBy: { number: 'desc' },
    });
    expect(event).toMatchObject({
      number: before.revision + 1,
      type: 'voices-changed',
      data: { numbers: [1, 3] },
    });
  });

  test('with nothing takes back what was assigned, and leaves what comments state themselves', async () => {
    const stated = await makeOrganisation();
    await makeComments(
      spaceId,
      [
        {
          authorName: 'Rosa',
          voices: [{ organisationId: stated, nameAsPrinted: 'Their own', confirmed: false }],
        },
      ],
      undefined,
      'imported',
    );
    await assign(operator, 'Rosa', { organisation });
    expect((await voices()).filter(([number]) => number === 5).map(([, source]) => source)).toEqual([
      'author',
      'secretariat',
    ]);
    await assign(operator, 'Rosa', {});
    expect((await voices()).map(([number, source]) => [number, source])).toEqual([[5, 'author']]);
    expect(await db().author.findUniqueOrThrow({ where: { id: authors.get('Rosa') } })).toMatchObject({
      organisationId: null,
      assignedAt: null,
    });
  });

  test('that the comment itself states already adds nothing to it', async () => {
    const id = await makeOrganisation({ name: organisation });
    await makeComments(
      spaceId,
      [
        {
          authorName: 'Rosa',
          voices: [{ organisationId: id, nameAsPrinted: 'As they wrote it', confirmed: true }],
        },
      ],
      undefined,
      'imported',
    );
    await assign(operator, 'Rosa', { organisation });
    expect((await voices()).filter(([number]) => number === 5)).toEqual([[5, 'author', organisation]]);
  });

  test('a group and a country alone stand beside the person', async () => {
    await assign(operator, 'Idris', { groups: ['migrant-survivor'], country: 'BD' });
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    expect(comments[1]?.speaker).toMatchObject({
      person: 'Idris',
      organisations: [],
      stakeholderGroup: 'migrant-survivor',
      place: { text: 'Bangladesh' },
    });
    expect(comments[0]?.speaker).toMatchObject({ stakeholderGroup: null, place: null });
  });

  test.each<[string, Partial<AssignedAuthor>, string]>([
    ['two groups for an author alone', { groups: ['media', 'academia'] }, 'groups'],
    ['a country that there is not', { country: 'ZZ' }, 'country'],
    ['a region that there is not', { region: '999' }, 'region'],
  ])('is refused at the field with %s', async (_, given, field) => {
    const before = await fingerprints();
    const refused = await assign(operator, 'Rosa', given).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidField);
    expect((refused as InvalidField).field).toBe(field);
    expect(await fingerprints()).toEqual(before);
  });

  test('does not change a registered organisation, and does not take a name like it for it', async () => {
    await makeOrganisation({ name: organisation, country: 'PT' });
    await expect(assign(operator, 'Rosa', { organisation, country: 'KE' })).rejects.toMatchObject({
      field: 'country',
    });
    const alike = organisation.replaceAll(' ', '-');
    await expect(assign(operator, 'Rosa', { organisation: alike })).rejects.toMatchObject({
      field: 'organisation',
    });
    await assign(operator, 'Rosa', { organisation: alike, another: true });
    expect(await voices()).toContainEqual([1, 'secretariat', alike]);
  });
});

describe('a table of authors', () => {
  test('assigns all rows, and a second time changes nothing: no row, no event, no record', async () => {
    const rows = [
      `Rosa;${organisation};Civil society;Kenya`,
      `Idris;${organisation.toUpperCase()}`,
      'Wanda;;Media;;Asia',
    ];
    expect(await assignMany(rows)).toEqual({ authors: 3, comments: 4, organisations: [organisation] });
    expect((await voices()).map(([number]) => number)).toEqual([1, 2, 3]);
    const before = await fingerprints();
    expect(await assignMany(rows)).toEqual({ authors: 0, comments: 0, organisations: [] });
    expect(await fingerprints()).toEqual(before);
  });

  test('with one cell that cannot be taken assigns nobody', async () => {
    const before = await fingerprints();
    const refused = await assignMany([`Rosa;${organisation}`, 'Idris;;;Kenia2']).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(RefusedAuthorTable);
    expect((refused as RefusedAuthorTable).problems).toMatchObject([{ row: 3, column: 'country' }]);
    expect(await fingerprints()).toEqual(before);
  });

  test('is for the secretariat only, to look at as well as to confirm', async () => {
    const { person } = await makeAccount({ moderates: [spaceId] });
    await expect(assignMany(['Rosa;One'], undefined, person)).rejects.toThrow(Forbidden);
    await expect(readAuthorPreview(person, slug, table(['Rosa;One']), 'en')).rejects.toThrow(Forbidden);
    await expect(readAuthorTemplate(person, slug, 'en')).rejects.toThrow(Forbidden);
  });

  test('of a space that there is not, or with headings of something else, is refused', async () => {
    await expect(readAuthorPreview(operator, 'no-such-space', table(['Rosa;One']), 'en')).rejects.toThrow(
      NotFound,
    );
    await expect(
      perform(assignAuthors, operator, { slug, table: 'Name;Colour\nRosa;red', language: 'en' }),
    ).rejects.toMatchObject({ field: 'file' });
  });

  test('that was looked at is confirmed only while it would still do the same', async () => {
    const rows = [`Rosa;${organisation}`, 'Idris;;Media'];
    const { mark } = await readAuthorPreview(operator, slug, table(rows), 'en');
    await assign(operator, 'Idris', { groups: ['academia'] });
    await assignMany(rows, mark).then(
      () => expect.unreachable('the group of Idris was another when it was looked at'),
      (error: unknown) => expect(error).toBeInstanceOf(Conflict),
    );
    expect(await voices()).toEqual([]);
    const again = await readAuthorPreview(operator, slug, table(rows), 'en');
    expect((await assignMany(rows, again.mark)).authors).toBe(2);
  });

  test('handed out and taken in again changes nothing', async () => {
    await assignMany([`Rosa;${organisation};Civil society;Kenya`, 'Wanda;;Media;;Asia']);
    const template = await readAuthorTemplate(operator, slug, 'en');
    const before = await fingerprints();
    expect((await perform(assignAuthors, operator, { slug, table: template, language: 'en' })).authors).toBe(
      0,
    );
    expect(await fingerprints()).toEqual(before);
  });

  test('an organisation merged into another is found by the name it had', async () => {
    const id = await makeOrganisation({ name: organisation });
    await db().organisationAlias.create({
      data: { id: randomUUID(), organisationId: id, name: `${organisation} before` },
    });
    await assignMany([`Rosa;${organisation} BEFORE`]);
    expect(await voices()).toContainEqual([1, 'secretariat', organisation]);
    expect(await db().organisation.count({ where: { name: { startsWith: organisation } } })).toBe(1);
  });
});

describe('what is imported later', () => {
  test('under an assigned name has its voice from the start, and a new name is a new author', async () => {
    await assign(operator, 'Rosa', { organisation });
    await makeImported(spaceId, ['Rosa', 'Newcomer']);
    expect((await voices()).map(([number]) => number)).toEqual([1, 3, 5]);
    expect([...(await authorIds(spaceId)).keys()].sort()).toEqual(['Idris', 'Newcomer', 'Rosa', 'Wanda']);
  });

  test('under an assigned name that states the same organisation says it once', async () => {
    const id = await makeOrganisation({ name: organisation });
    await assign(operator, 'Rosa', { organisation });
    const stated = [{ organisationId: id, nameAsPrinted: organisation, confirmed: true }];
    await makeComments(spaceId, [{ authorName: 'Rosa', voices: stated }], undefined, 'imported');
    expect((await voices()).filter(([number]) => number === 5)).toEqual([[5, 'author', organisation]]);
  });

  test('in another space is by another author, though the name is the same', async () => {
    await assign(operator, 'Rosa', { organisation });
    const other = await makeSpace();
    const there = await makeImported(other.id, ['Rosa']);
    expect(there.get('Rosa')).not.toBe(authors.get('Rosa'));
    expect(await db().voice.count({ where: { comment: { spaceId: other.id } } })).toBe(0);
  });

  test('without a name, or written here, has no author', async () => {
    await makeComments(spaceId, [{ authorName: null }], undefined, 'imported');
    await makeComments(spaceId, [{ authorName: 'Rosa' }]);
    const [unnamed, web] = await db().comment.findMany({
      where: { spaceId, number: { gt: 4 } },
      orderBy: { number: 'asc' },
    });
    expect([unnamed?.authorId, web?.authorId]).toEqual([null, null]);
  });
});

describe('a withheld name', () => {
  test('stays withheld when its author is assigned: nothing public tells of it', async () => {
    await makeComments(spaceId, [{ authorName: 'Wanda', nameWithheld: true }], undefined, 'imported');
    const before = await db().spaceEvent.count({ where: { spaceId } });
    await assign(operator, 'Wanda', { organisation });
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    expect(comments.find(({ number }) => number === 5)?.speaker).toEqual({
      withheld: true,
      organisations: [],
      person: null,
      isFormer: false,
      stakeholderGroup: null,
      place: null,
      label: null,
    });
    expect(comments.find(({ number }) => number === 4)?.speaker.organisations).toMatchObject([
      { name: organisation },
    ]);
    const events = await db().spaceEvent.findMany({
      where: { spaceId },
      orderBy: { number: 'asc' },
      skip: before,
    });
    expect(events.map(({ data }) => data)).toEqual([{ numbers: [4] }]);
    const secretariat = await readPerson((await makeAccount({ role: 'secretariat' })).id);
    const seen = await readThread(secretariat as Actor, { spaceId, questionId: null }, null, 'en');
    expect(seen.comments.find(({ number }) => number === 5)?.speaker).toMatchObject({
      withheld: true,
      organisations: [{ name: organisation, isAssigned: true }],
    });
  });
});
