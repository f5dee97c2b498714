import { describe, expect, test } from 'vitest';
import { db, inTransaction } from '~/platform/db.server';
import { adoptLastVersion } from '~/spaces/workplan-versions/adopt-last-version.server';
import { draftChanges } from '~/spaces/workplan-versions/draft-changes.server';
import { useDatabase } from '../../support/database';
import { makeSpace } from '../../support/factories';
import { draftWith, makeDraft, publishDraft } from '../../support/workplan-versions';

useDatabase();

type Named = [code: string, title: string, number?: string];
const plan = (...priorities: Named[]) =>
  draftWith(['Words.'], {
    title: 'Plan of the harbours',
    priorities: priorities.map(([code, title, number]) => ({ code, title, ...(number ? { number } : {}) })),
  });

/** What the desk says of a document that is read after a version of these priorities was published. */
async function readAgain(before: Named[], now: Named[], isTitled = true) {
  const space = await makeSpace();
  await publishDraft(space, plan(...before));
  const read = { ...plan(...now), title: 'As the document says' };
  const adopted = await inTransaction((tx) => adoptLastVersion(tx, space.id, read, { isTitled }));
  await makeDraft(space.id, adopted.document);
  await db().workplanDraft.update({
    where: { spaceId: space.id },
    data: { pairs: adopted.pairs as object[] },
  });
  const { changes } = await draftChanges(db(), space.id);
  return {
    title: adopted.document.title,
    codes: adopted.document.priorities.map(({ code }) => code),
    changes: changes.priorities.map(({ kind, code, wasCode, after }) => [kind, code, wasCode, after]),
  };
}

describe('a document that is read again', () => {
  test('gets the codes that an officer gave its priorities, where the titles are the same and the code is free', async () => {
    const { codes } = await readAgain(
      [
        ['5', 'Migration data'],
        ['6', 'Return'],
        ['7', 'Regular  Pathways'],
      ],
      [
        ['TW5', 'Migration data'],
        ['6', 'Another with the code'],
        ['TW6', 'Return'],
        ['TW7', 'regular pathways'],
        ['TW8', 'New'],
      ],
    );
    expect(codes).toEqual(['5', '6', 'TW6', '7', 'TW8']);
  });

  test('keeps the officer’s codes though it prints the same numbers as before, and one reworded title is known again', async () => {
    const { codes, changes } = await readAgain(
      [
        ['W1', 'Water for all who travel', '1'],
        ['W2', 'Safe harbours', '2'],
      ],
      [
        ['1', 'Water for all', '1'],
        ['2', 'Priority 2: Safe harbours', '2'],
      ],
    );
    expect(codes).toEqual(['W1', 'W2']);
    expect(changes.map(([kind]) => kind)).toEqual(['renamed', 'renamed']);
  });

  test('in which one priority is gone and the next moved up to its number: nothing else was removed or added', async () => {
    const { codes, changes } = await readAgain(
      [
        ['1', 'Water', '1'],
        ['2', 'Diaspora houses', '2'],
        ['3', 'Shared data', '3'],
      ],
      [
        ['1', 'Water', '1'],
        ['2', 'Shared data', '2'],
      ],
    );
    expect(codes).toEqual(['1', '2']);
    expect(changes).toEqual([
      ['renamed', '2', '3', 'Shared data'],
      ['removed', '2', null, null],
    ]);
  });

  test('keeps the title of the last version where it says none', async () => {
    expect((await readAgain([['1', 'Water']], [['1', 'Water']], false)).title).toBe('Plan of the harbours');
    expect((await readAgain([['1', 'Water']], [['1', 'Water']], true)).title).toBe('As the document says');
  });
});

test('a first document is left as it was read', async () => {
  const space = await makeSpace();
  const read = plan(['TW5', 'Migration data']);
  const adopted = await inTransaction((tx) => adoptLastVersion(tx, space.id, read, { isTitled: false }));
  expect(adopted).toEqual({ document: read, pairs: [] });
});
