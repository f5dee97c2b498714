import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { enterLetter } from '~/imports/letter/enter-letter.server';
import { keepLetterFile } from '~/imports/letter/keep-letter-file.server';
import { type Letter, letterSchema } from '~/imports/letter/letter-schema';
import { readKeptText } from '~/imports/letter/read-letter-text.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import { perform } from '~/platform/perform.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { wordFiles, zipOf } from './workplan-document/zip-of';

useDatabase();
useFileStore();

let space: { id: string; slug: string };
let questionId: string;
beforeAll(async () => {
  space = await makeSpace({ moderation: 'before' } as never);
  questionId = await makeQuestion(space.id);
  await makeOrganisation({ name: 'Harbour Lights', stakeholderGroups: ['media'] });
});

const enter = (
  given: Partial<Letter & { slug: string }> = {},
  actor = operator as Parameters<typeof enterLetter>[2],
) =>
  perform(enterLetter, actor, {
    ...letterSchema.parse({
      organisation: 'Coast Watch',
      channel: 'paper',
      language: 'fr',
      text: 'Madame,\n\n1. Oui.',
      groups: [],
    }),
    slug: space.slug,
    readerLanguage: 'en',
    ...given,
  });

const keep = (name: string, bytes: Uint8Array, actor = operator as Parameters<typeof enterLetter>[2]) =>
  perform(keepLetterFile, actor, { slug: space.slug, file: { name, bytes } });

const offered = async (name: string, bytes: Uint8Array) => {
  const { sha256 } = await keep(name, bytes);
  return readKeptText(sha256);
};

describe('a letter', () => {
  test('is one published comment on its organisation’s behalf, with its file', async () => {
    const kept = await keep('Lettre à vous.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
    const actor = (await makeAccount({ role: 'secretariat' })).person;
    const { number } = await enter(
      {
        author: 'Rosa Participant',
        groups: ['civil-society'],
        date: '2026-10-05',
        question: '1',
        note: 'came late',
        sha256: kept.sha256,
        fileName: kept.name,
      },
      actor,
    );
    const comment = await db().comment.findFirstOrThrow({
      where: { spaceId: space.id, number },
      include: {
        revisions: true,
        intake: true,
        voices: { include: { organisation: true } },
        attachments: { include: { file: true } },
      },
    });
    expect(comment).toMatchObject({
      status: 'published',
      origin: 'imported',
      authorName: 'Rosa Participant',
      questionId,
      language: 'fr',
      postedAt: new Date('2026-10-05T00:00:00Z'),
      postedAtPrecision: 'day',
      intake: { channel: 'paper', actorId: actor.accountId, note: 'came late' },
      voices: [{ organisation: { name: 'Coast Watch', stakeholderGroups: ['civil-society'] } }],
      attachments: [{ name: 'Lettre à vous.pdf', file: { mediaType: 'application/pdf' } }],
    });
    expect(comment.revisions[0]?.text).toBe('Madame,\n\n1. Oui.');
  });

  test('that was entered before is not entered again', async () => {
    await enter({ text: 'Once.' });
    const before = await fingerprints();
    await expect(enter({ text: 'Once.' })).rejects.toThrow(Conflict);
    expect(await fingerprints()).toEqual(before);
  });

  test('of a new organisation that resembles a registered one asks whether it is another', async () => {
    await expect(enter({ organisation: 'Harbour-Lights', text: 'x' })).rejects.toThrow(
      /organisationResembles/,
    );
    expect(
      (await enter({ organisation: 'Harbour-Lights', text: 'x', another: true })).number,
    ).toBeGreaterThan(0);
  });

  test.each<[string, Partial<Letter>, string, RegExp]>([
    ['a date that lies ahead', { date: '2126-01-01' }, 'date', /lies ahead/],
    ['a question that there is not', { question: '7' }, 'question', /no question 7/],
    [
      'another group than is registered',
      { organisation: 'Harbour Lights', groups: ['academia'] },
      'groups',
      /registered with something else/,
    ],
    ['a file that was never sent', { sha256: '0'.repeat(64), fileName: 'a.pdf' }, 'file', /Choose a file/],
  ])('is refused at its field for %s', async (_, given, field, words) => {
    const before = await fingerprints();
    const error = await enter({ text: 'y', ...given }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InvalidField);
    expect((error as InvalidField).field).toBe(field);
    expect(wordsOf((error as InvalidField).message, translator('en'))).toMatch(words);
    expect(await fingerprints()).toEqual(before);
  });

  test('is nobody’s to enter but the secretariat’s, and needs a space', async () => {
    const { person } = await makeAccount({ moderates: [space.id] });
    await expect(enter({}, person)).rejects.toThrow(Forbidden);
    await expect(enter({}, anonymous)).rejects.toThrow(Forbidden);
    await expect(keep('a.txt', Buffer.from('x'), person)).rejects.toThrow(Forbidden);
    await expect(enter({ slug: 'no-such' })).rejects.toThrow(NotFound);
  });
});

describe('the text of a letter’s file', () => {
  test('is offered from a Word document, paragraph by paragraph, its lists and tables line by line', async () => {
    const item = (text: string, level: number) => new Paragraph({ text, bullet: { level } });
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const children = [
      new Paragraph('Dear secretariat,'),
      new Paragraph('We ask for'),
      item('more time', 0),
      item('a month', 1),
      item('more money', 0),
      new Table({ rows: [row('Who', 'What'), row('IOM', 'Data')] }),
      new Paragraph('Yours'),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    expect(await offered('letter.docx', bytes)).toBe(
      'Dear secretariat,\n\nWe ask for\n\n- more time\n   - a month\n- more money\n\nWho | What\nIOM | Data\n\nYours',
    );
  });

  test('is offered from a plain text as it is, in UTF-8 or an older encoding', async () => {
    expect(await offered('a.txt', Buffer.from('Åsa\r\nsays'))).toBe('Åsa\nsays');
    expect(await offered('b.txt', Buffer.from('Åsa says', 'latin1'))).toBe('Åsa says');
  });

  test('is to be typed where none can be read', async () => {
    expect(await offered('a.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'))).toBeNull();
    expect(await readKeptText('no hash')).toBeNull();
  });

  test('is not read from a Word document that swells when it is unpacked', async () => {
    const swelling = zipOf([
      { name: '[Content_Types].xml', content: wordTypes },
      ...wordFiles('<w:p/>').slice(1),
      { name: 'word/media/a.xml', content: Buffer.alloc(60_000_000, ' ') },
    ]);
    expect(await offered('letter.docx', swelling)).toBeNull();
  });
});

/** As Word writes it, so that the file is known for a Word document. */
const wordTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
