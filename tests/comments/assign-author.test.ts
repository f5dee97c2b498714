import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import type { AssignedAuthor } from '~/comments/author-schema';
import { readThread } from '~/comments/read-thread.server';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { fingerprints } from '../support/all-rows';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../support/factories';
import { assign, authors, organisation, spaceId, useImportedAuthors, voices } from './imported-authors';

useImportedAuthors();

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

describe('a withheld name', () => {
  test('stays withheld when its author is assigned: nothing public tells of it', async () => {
    await makeComments(spaceId, [{ authorName: 'Wanda', nameWithheld: true }], undefined, 'imported');
    const before = await db().spaceEvent.count({ where: { spaceId } });
    await assign(operator, 'Wanda', { organisation });
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    expect(comments.find(({ number }) => number === 5)?.speaker).toEqual({
      withheld: true,
      asTeam: false,
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
