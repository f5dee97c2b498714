import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { findOrganisation } from '~/accounts/find-organisation.server';
import { findOrganisationAt } from '~/accounts/find-organisation-at.server';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { readSpeakers } from '~/analysis/read-speakers.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { makeAccount, makeComments, makeMembership, makeSpace } from '../support/factories';
import { from, into, made, merge, place, useTwins, voice, voicesIn } from './twin-organisations';

useTwins();

describe('merging two organisations', () => {
  test('moves what was said, and a comment that spoke for both keeps one voice in its earlier place', async () => {
    const { id } = await makeSpace();
    const third = await made(`Third ${place}`);
    await makeComments(id, [
      { voices: [voice(from, 'Caram-Asia')] },
      { voices: [voice(from, 'Caram-Asia'), voice(third, 'Third'), voice(into, 'CARAM', false)] },
      { voices: [voice(into, 'CARAM'), voice(from, 'Caram-Asia')] },
    ]);
    await merge();
    expect(await voicesIn(id)).toEqual([
      { organisationId: into.id, nameAsPrinted: 'Caram-Asia', confirmed: true, comment: { number: 1 } },
      { organisationId: into.id, nameAsPrinted: 'Caram-Asia', confirmed: true, comment: { number: 2 } },
      { organisationId: third.id, nameAsPrinted: 'Third', confirmed: true, comment: { number: 2 } },
      { organisationId: into.id, nameAsPrinted: 'CARAM', confirmed: true, comment: { number: 3 } },
    ]);
  });

  test('keeps the old name, with and without its acronym, and the old address', async () => {
    await merge();
    for (const name of [from.name, from.name.toUpperCase(), `Caram-Asia ${place}`, into.name])
      expect(await findOrganisation(db(), name), name).toEqual({ id: into.id, name: into.name });
    expect(await findOrganisationAt(db(), from.slug)).toMatchObject({ id: into.id, isFormer: true });
    expect(await db().organisation.count({ where: { id: from.id } })).toBe(0);
  });

  test('hands on the names that came with earlier merges', async () => {
    const earliest = await made(`Coordination of Care ${place}`);
    await merge(earliest, from);
    await merge();
    expect(await findOrganisation(db(), earliest.name)).toMatchObject({ id: into.id });
    expect(await findOrganisationAt(db(), earliest.slug)).toMatchObject({ slug: into.slug });
  });

  test('of a person who was with both, the stronger state stays', async () => {
    const states = ['requested', 'confirmed', 'declined', 'ended'] as const;
    const rank = ['declined', 'ended', 'requested', 'confirmed'];
    const people: { id: string; one: string; other: string }[] = [];
    for (const one of states)
      for (const other of states) {
        const { id } = await makeAccount();
        await makeMembership(id, from.id, one);
        await makeMembership(id, into.id, other);
        people.push({ id, one, other });
      }
    const alone = await makeAccount({ represents: [from.id] });
    await merge();
    for (const { id, one, other } of people) {
      const stronger = rank[Math.max(rank.indexOf(one), rank.indexOf(other))];
      const memberships = await db().membership.findMany({ where: { accountId: id } });
      expect(
        memberships.map(({ organisationId, status }) => ({ organisationId, status })),
        `${one}, ${other}`,
      ).toEqual([{ organisationId: into.id, status: stronger }]);
    }
    expect(await db().membership.findMany({ where: { accountId: alone.id } })).toMatchObject([
      { organisationId: into.id, status: 'confirmed' },
    ]);
  });

  test('makes what a representative said under the other name read confirmed', async () => {
    const { id } = await makeSpace();
    const { id: accountId } = await makeAccount({ represents: [into.id] });
    await makeComments(id, [
      { voices: [voice(from, 'Caram-Asia', false)] },
      { voices: [voice(from, 'Caram-Asia', false)] },
    ]);
    await db().comment.updateMany({ where: { spaceId: id, number: 1 }, data: { accountId } });
    await merge();
    expect((await voicesIn(id)).map(({ confirmed }) => confirmed)).toEqual([true, false]);
  });

  test('moves the authors who were assigned to it', async () => {
    const { id: spaceId } = await makeSpace();
    const { id } = await db().author.create({
      data: { id: randomUUID(), spaceId, name: 'Ana Autora', organisationId: from.id },
    });
    await merge();
    expect(await db().author.findUniqueOrThrow({ where: { id } })).toMatchObject({ organisationId: into.id });
  });

  test('fills what the one that stays does not say of itself, and changes nothing that it says', async () => {
    const rich = await made(`Rich ${place}`, {
      acronym: 'R',
      country: 'PT',
      website: 'https://r.example.org',
      memberCount: 7,
    });
    const poor = await made(`Poor ${place}`, { stakeholderGroups: ['media'], region: '150' });
    await merge(rich, poor);
    expect(await db().organisation.findUniqueOrThrow({ where: { id: poor.id } })).toMatchObject({
      acronym: 'R',
      country: null,
      region: '150',
      website: 'https://r.example.org',
      memberCount: 7,
      stakeholderGroups: ['media'],
    });
  });

  test('makes the counts right: by term, of who spoke, and in exports', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [
      { markdown: 'GCM Objective 8 comes first.', voices: [voice(from, 'Caram-Asia')] },
      { markdown: 'GCM Objective 8 comes last.', voices: [voice(into, 'CARAM')] },
      { markdown: 'GCM Objective 8, once more.', voices: [voice(from, 'Caram-Asia'), voice(into, 'CARAM')] },
      { markdown: 'GCM Objective 8 for itself.' },
    ]);
    const term = await db().term.findFirstOrThrow({ where: { code: '8', framework: { key: 'gcm' } } });
    const counts = async () => ({
      kept: await db().termCount.findUnique({
        where: { spaceId_termId: { spaceId: id, termId: term.id } },
        select: { comments: true, organisations: true, unstated: true },
      }),
      spoke: (await readSpeakers(anonymous, id, term.id)).map(({ name }) => name),
      exported: (
        await readExportDataset(
          anonymous,
          slug,
          { by: 'objective', includeUnpublished: false },
          { publicUrl: 'https://plenary.example' },
        )
      ).groups.find((group) => group.code === '8')?.counts.organisations,
    });
    expect(await counts()).toEqual({
      kept: { comments: 4, organisations: 2, unstated: 1 },
      spoke: [into.name, from.name].sort(),
      exported: 2,
    });
    await merge();
    expect(await counts()).toEqual({
      kept: { comments: 4, organisations: 1, unstated: 1 },
      spoke: [into.name],
      exported: 1,
    });
  });

  test('tells the spaces where they spoke, and says nothing of comments that are not public', async () => {
    const { id } = await makeSpace();
    const elsewhere = await makeSpace();
    await makeComments(id, [
      { voices: [voice(from, 'Caram-Asia')] },
      { voices: [voice(from, 'Caram-Asia')], nameWithheld: true },
      { voices: [voice(from, 'Caram-Asia')], status: 'pending' },
      { voices: [voice(into, 'CARAM')] },
    ]);
    await makeComments(elsewhere.id, [{}]);
    await merge();
    const told = await db().spaceEvent.findMany({
      where: { spaceId: { in: [id, elsewhere.id] }, type: 'voices-changed' },
      select: { spaceId: true, data: true },
    });
    expect(told).toEqual([{ spaceId: id, data: { numbers: [1, 4] } }]);
  });

  test('is recorded with what moved', async () => {
    const { id } = await makeSpace();
    await makeComments(id, [{ voices: [voice(from, 'Caram-Asia')] }]);
    await makeAccount({ represents: [from.id] });
    await merge();
    expect(await db().auditEntry.findMany({ where: { subjectId: into.id } })).toMatchObject([
      {
        action: 'organisation-merged',
        data: { from: { id: from.id, name: from.name }, into: into.name, voices: 1, memberships: 1 },
      },
    ]);
  });
});

describe('a merge is refused', () => {
  test('into itself', async () => {
    await expect(merge(from, from)).rejects.toThrow(Conflict);
    expect(await db().organisation.count({ where: { id: from.id } })).toBe(1);
  });

  test('a second time, and says what happened', async () => {
    await merge();
    const again = merge();
    await expect(again).rejects.toThrow(Conflict);
    await expect(again).rejects.toThrow(into.name);
    await expect(merge(into, from)).rejects.toThrow(Conflict);
    expect(await db().organisation.count({ where: { id: into.id } })).toBe(1);
  });

  test('where one of them is not there', async () => {
    await expect(merge({ ...from, slug: 'no-such' })).rejects.toThrow(NotFound);
    await expect(merge(from, { ...into, slug: 'no-such' })).rejects.toThrow(NotFound);
  });

  test('to representatives, participants and readers', async () => {
    const both = (await makeAccount({ represents: [from.id, into.id] })).person;
    for (const actor of [both, (await makeAccount()).person, anonymous])
      await expect(perform(mergeOrganisations, actor, { from: from.slug, into: into.slug })).rejects.toThrow(
        Forbidden,
      );
    expect(await db().organisation.count({ where: { id: { in: [from.id, into.id] } } })).toBe(2);
  });
});
