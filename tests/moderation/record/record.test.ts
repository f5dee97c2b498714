import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { blankNote } from '~/moderation/record/blank-note.server';
import { DECISIONS_A_PAGE, readRecord } from '~/moderation/record/read-record.server';
import { NO_FILTERS, type RecordFilters, recordCursor, recordFilters } from '~/moderation/record/record';
import { RECORD_COLUMNS } from '~/moderation/record/record-columns';
import { writeRecordTable } from '~/moderation/record/write-record-table.server';
import { undoDecision } from '~/moderation/undo-decision.server';
import { upholdDecision } from '~/moderation/uphold-decision.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { decideAs, postAs } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let ana: Person;
let bo: Person;
let rosa: Person;
beforeAll(async () => {
  space = await makeSpace();
  ({ person: ana } = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] }));
  ({ person: bo } = await makeAccount({ name: 'Bo Moderator', moderates: [space.id] }));
  ({ person: rosa } = await makeAccount());
});

const read = (
  filters: Partial<RecordFilters> = {},
  cursor: Parameters<typeof readRecord>[2]['cursor'] = null,
) => readRecord(ana, space.slug, { filters: { ...NO_FILTERS, ...filters }, cursor }, 'en');
const words = () => `We ask for a timeline of ${randomUUID().replaceAll('-', ' ')} months.`;
const table = async (): Promise<Record<string, string>[]> =>
  parse(await writeRecordTable(ana, space.slug, 'en'), { bom: true, columns: true });

async function contest(decision: number) {
  const { id } = await db().decision.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: space.id, number: decision } },
  });
  await db().contest.create({
    data: {
      id: randomUUID(),
      spaceId: space.id,
      decisionId: id,
      accountId: rosa.accountId,
      text: 'Why?',
      at: new Date(),
    },
  });
}

describe('the record of a space', () => {
  let comment: number;
  let hidden: number;
  beforeAll(async () => {
    comment = await postAs(rosa, space, words());
    ({ number: hidden } = await decideAs(ana, space.slug, comment, 'hide', {
      reason: 'insult',
      noteToAuthor: '=HYPERLINK("https://example.org")',
      noteToTeam: 'Second time.',
    }));
    await contest(hidden);
  });

  test('is for the team alone', async () => {
    for (const actor of [anonymous, rosa])
      await expect(
        readRecord(actor, space.slug, { filters: NO_FILTERS, cursor: null }, 'en'),
      ).rejects.toThrow(Forbidden);
    await expect(writeRecordTable(rosa, space.slug, 'en')).rejects.toThrow(Forbidden);
    await expect(readRecord(ana, 'nowhere', { filters: NO_FILTERS, cursor: null }, 'en')).rejects.toThrow(
      NotFound,
    );
  });

  test('says what was decided, why, by whom, and what was written; then what became of it', async () => {
    const { lines } = await read({ comment });
    expect(lines[0]).toMatchObject({
      number: hidden,
      kind: 'hide',
      reason: { text: 'Insult' },
      who: 'Ana Moderator',
      comment,
      waitedMinutes: null,
      notes: [
        { reader: 'author', text: '=HYPERLINK("https://example.org")' },
        { reader: 'team', text: 'Second time.' },
      ],
      contest: { outcome: 'open', answer: null },
      undoneBy: null,
      mayUndo: true,
      mayBlank: true,
    });
    const upheld = await perform(upholdDecision, bo, {
      slug: space.slug,
      decision: hidden,
      reason: 'insult',
    });
    const undone = await perform(undoDecision, bo, {
      slug: space.slug,
      decision: hidden,
      reason: 'in-order',
    });
    const after = await read({ comment });
    expect(
      after.lines.map(({ number, kind, about, undoneBy, mayUndo }) => [
        number,
        kind,
        about,
        undoneBy,
        mayUndo,
      ]),
    ).toEqual([
      [undone.number, 'undo', hidden, null, false],
      [upheld.number, 'uphold', hidden, null, false],
      [hidden, 'hide', null, undone.number, false],
    ]);
    expect(after.lines[2]?.contest).toMatchObject({ outcome: 'upheld', answer: upheld.number });
  });

  test('can be narrowed to a decision, a reason, a moderator and a comment, and reads no nonsense from an address', async () => {
    const other = await postAs(rosa, space, words());
    const locked = await decideAs(bo, space.slug, other, 'lock');
    const numbers = async (filters: Partial<RecordFilters>) =>
      (await read(filters)).lines.map((line) => line.number);
    expect(await numbers({ kind: 'lock' })).toEqual([locked.number]);
    expect(await numbers({ reason: 'discussion-ended' })).toEqual([locked.number]);
    expect(await numbers({ by: ana.accountId })).toEqual([hidden]);
    expect(await numbers({ by: 'rule' })).toEqual([]);
    expect(await numbers({ comment: other, by: bo.accountId })).toEqual([locked.number]);
    expect(recordFilters(new URLSearchParams('kind=drop&reason=%27--&by=me&comment=-1'))).toEqual(NO_FILTERS);
    expect(recordCursor(new URLSearchParams('after=x&before=0'))).toBeNull();
  });

  test('is a table with every decision once, oldest first, in which nothing runs as a formula', async () => {
    const rows = await table();
    const count = await db().decision.count({ where: { spaceId: space.id } });
    expect(rows.map((row) => Number(row.decision))).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    expect(Object.keys(rows[0] ?? {})).toEqual(RECORD_COLUMNS.map(({ name }) => name));
    expect(rows[0]).toMatchObject({
      kind: 'hide',
      reason_code: 'insult',
      note_to_author: `'=HYPERLINK("https://example.org")`,
      note_to_team: 'Second time.',
      decided_by: 'Ana Moderator',
      contest: 'upheld',
    });
    expect(await writeRecordTable(ana, space.slug, 'en')).toBe(await writeRecordTable(ana, space.slug, 'en'));
  });

  test('pages by decisions, in both ways, without gap or repetition', async () => {
    const long = await makeSpace();
    const { person } = await makeAccount({ moderates: [long.id] });
    const most = DECISIONS_A_PAGE * 2 + 5;
    await db().decision.createMany({
      data: Array.from({ length: most }, (_, at) => ({
        id: randomUUID(),
        spaceId: long.id,
        number: at + 1,
        kind: 'approve',
        reasonCode: 'in-order',
        at: new Date(),
        actorId: person.accountId,
      })),
    });
    const page = (query: string) => {
      const { searchParams } = new URL(query, 'http://localhost');
      const asked = { filters: recordFilters(searchParams), cursor: recordCursor(searchParams) };
      return readRecord(person, long.slug, asked, 'en');
    };
    const forward: number[][] = [];
    for (let at: string | null = '/?kind=approve'; at; ) {
      const { lines, older, newer } = await page(at);
      expect(newer === null).toBe(forward.length === 0);
      forward.push(lines.map(({ number }) => number));
      at = older;
    }
    expect(forward.flat()).toEqual(Array.from({ length: most }, (_, at) => most - at));
    const last = await page(`/?after=${forward[1]?.at(-1)}`);
    const back = await page(last.newer ?? '');
    expect(back.lines.map(({ number }) => number)).toEqual(forward[1]);
  });
});

describe('the text of a note', () => {
  test('is removed for good by anybody of the team, which is a decision with its reason', async () => {
    const comment = await postAs(rosa, space, words());
    const { number } = await decideAs(ana, space.slug, comment, 'hide', {
      noteToAuthor: 'Rosa lives at Harbour Street 5.',
      noteToTeam: 'As last week.',
    });
    const given = { slug: space.slug, decision: number, notes: ['author'] as const, reason: 'personal-data' };
    await expect(perform(blankNote, rosa, given)).rejects.toThrow(Forbidden);
    await expect(perform(blankNote, bo, { ...given, decision: 9_999 })).rejects.toThrow(NotFound);
    await expect(perform(blankNote, bo, { ...given, reason: 'in-order' })).rejects.toThrow(InvalidField);
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    const blanked = await perform(blankNote, bo, given);
    const [newest, before] = (await read({ comment })).lines;
    expect(newest).toMatchObject({
      number: blanked.number,
      kind: 'blank-note',
      reason: { text: 'Personal data' },
      who: 'Bo Moderator',
      about: number,
    });
    expect(before?.notes).toEqual([
      { reader: 'author', text: null },
      { reader: 'team', text: 'As last week.' },
    ]);
    const rows = await table();
    expect(rows.find((row) => row.decision === String(number))).toMatchObject({
      note_to_author: '[blanked]',
      note_to_team: 'As last week.',
    });
    expect(JSON.stringify(rows)).not.toContain('Harbour Street');
    // The public numbers count it.
    expect((await db().space.findUniqueOrThrow({ where: { id: space.id } })).revision).toBe(revision + 1);
    await expect(perform(blankNote, bo, given)).rejects.toThrow(Conflict);
  });
});
