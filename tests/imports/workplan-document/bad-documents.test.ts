import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { DOCX_LIMITS } from '~/imports/workplan-document/open-docx.server';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import { BadInput } from '~/platform/errors';
import { docxOf } from './compose-docx';
import { paragraph, relationsOf, wordFiles, zipOf } from './zip-of';

const read = (bytes: Buffer, fileName = 'plan.docx') => readWorkplanDocument({ bytes, fileName });

async function refusal(bytes: Buffer, fileName?: string): Promise<string> {
  const error = await read(bytes, fileName).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).message;
}

const ole = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

describe('a file that is no Word document is refused, and the message says what to do', () => {
  test('a zip archive under another name', async () => {
    expect(await refusal(zipOf([{ name: 'notes.txt', content: 'words' }]))).toContain('not a Word document');
  });

  test('a text under another name', async () => {
    expect(await refusal(Buffer.from('# Plan'))).toContain('not a Word document');
  });

  test('a document under a password, or in the old format', async () => {
    expect(await refusal(ole('EncryptedPackage'))).toContain('password');
    expect(await refusal(ole('WordDocument'))).toContain('old Word format');
  });

  test('a document that was cut short, or has broken words inside', async () => {
    const whole = await docxOf([{ text: 'All is well' }]);
    expect(await refusal(whole.subarray(0, whole.length - 200))).toContain('damaged');
    const scratched = Buffer.from(whole);
    scratched.fill(0xff, 60, 260);
    expect(await refusal(scratched)).toMatch(/damaged|not a Word document/);
    expect(await refusal(zipOf(wordFiles('<w:p><w:r>')))).toContain('cannot be read');
  });

  test('a file of no known kind, or of nothing', async () => {
    expect(await refusal(Buffer.from('x'), 'plan.exe')).toContain('.docx');
    expect(await refusal(Buffer.alloc(0))).toContain('no text');
    expect(await refusal(await docxOf([{ text: '' }]))).toContain('no text');
  });
});

describe('a file that is small outside and large inside is refused before it is unpacked', () => {
  const zeros = Buffer.alloc(30_000_000);

  test('because it says so', async () => {
    expect(await refusal(zipOf(wordFiles('', [{ name: 'word/media/a.png', content: zeros }])))).toContain(
      'far larger inside',
    );
  });

  test('because it comes out so, whatever it says', async () => {
    const liar = { name: 'word/media/a.png', content: zeros, declaredBytes: 1_000 };
    expect(await refusal(zipOf(wordFiles(paragraph('x'), [liar])))).toMatch(/damaged|far larger inside/);
  });

  test('because of its text alone', async () => {
    const noise = randomBytes(DOCX_LIMITS.textBytes / 2).toString('hex');
    expect(await refusal(zipOf(wordFiles(paragraph(noise))))).toContain('far larger inside');
  });

  test('because of how many files it holds', async () => {
    const many = Array.from({ length: DOCX_LIMITS.entries }, (_, at) => ({
      name: `word/media/${at}`,
      content: 'x',
    }));
    expect(await refusal(zipOf(wordFiles(paragraph('x'), many)))).toContain('far larger inside');
  });

  test('because it defines words that stand for many others', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "many many"><!ENTITY b "&a;&a;&a;">]>';
    expect(await refusal(zipOf(wordFiles(paragraph('&b;'), [], bomb)))).toContain('damaged');
  });
});

describe('a very long document', () => {
  test('of 5,000 paragraphs is read', async () => {
    const parts = Array.from({ length: 5_000 }, (_, at) => ({
      text: `Paragraph ${at} speaks of harbours and of islands.`,
    }));
    const draft = await read(await docxOf(parts));
    expect(draft.blocks).toHaveLength(5_000);
    expect(draft.warnings.map(({ kind }) => kind)).toEqual(['noPriorities']);
  });

  test('of more than can be read is refused with both numbers', async () => {
    const body = paragraph('x').repeat(DOCX_LIMITS.paragraphs + 1);
    expect(await refusal(zipOf(wordFiles(body)))).toContain(
      `${DOCX_LIMITS.paragraphs + 1} paragraphs; at most ${DOCX_LIMITS.paragraphs}`,
    );
  });

  test('nested deeper than anybody writes is refused or read, and never breaks the server', async () => {
    const deep = 20_000;
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    expect(await refusal(zipOf(wordFiles(body)))).toContain('cannot be read');
  });
});

test('nothing that a document points to is fetched; an image leaves a note', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/image.png`;
  const image = (id: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A map of the coast"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = `<Relationship Id="x1" Type="${types}/image" Target="${address}" TargetMode="External"/><Relationship Id="x2" Type="${types}/attachedTemplate" Target="${address}" TargetMode="External"/>`;
  const macro = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' };
  const draft = await read(
    zipOf(wordFiles(paragraph('Before') + image('x1'), [relationsOf(relations), macro])),
  );
  server.close();
  expect(asked).toEqual([]);
  expect(draft.blocks.map(({ markdown }) => markdown)).toEqual(['Before', '[image: A map of the coast]']);
  expect(draft.warnings).toContainEqual({ kind: 'images', values: { count: 1 } });
});

test('what is deleted or remarked in Word is not published; the officer is told', async () => {
  const comments = {
    name: 'word/comments.xml',
    content: `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1">${paragraph('Do not say this')}</w:comment></w:comments>`,
  };
  const header = { name: 'word/header1.xml', content: `<w:hdr>${paragraph('Confidential draft')}</w:hdr>` };
  const body =
    '<w:p><w:r><w:t>We </w:t></w:r><w:del w:id="2"><w:r><w:delText>never</w:delText></w:r></w:del><w:ins w:id="3"><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>help</w:t></w:r></w:p>';
  const draft = await read(zipOf(wordFiles(body, [comments, header])));
  expect(draft.blocks.map(({ markdown }) => markdown)).toEqual(['We always help']);
  expect(draft.warnings.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['wordComments', 'trackedChanges', 'pageEdges']),
  );
});

describe('a table or text that cannot be read is refused with how to save it', () => {
  const table = 'Code,Title\nO6,Été';
  test.each([
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]), 'UTF-16'],
    ['in UTF-16 without its mark', Buffer.from(table, 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from(table, 'latin1'), 'not in UTF-8'],
    ['that is a workbook', zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'workbook'],
    ['with unbalanced quotes', Buffer.from('Code,Title\nO6,"Climate\nO7,Return'), 'quotation mark'],
    ['without a column of titles', Buffer.from('Name of officer,Room\nAda,12'), 'titles of the priorities'],
  ])('a table %s', async (_, bytes, said) => {
    expect(await refusal(bytes, 'plan.csv')).toContain(said);
  });

  test.each([
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Plan', 'utf16le')]), 'UTF-16'],
    ['in Latin-1', Buffer.from('# Été', 'latin1'), 'not in UTF-8'],
    ['that is none', Buffer.from([1, 0, 2]), 'not a text file'],
    ['nested thousands deep', Buffer.from('>'.repeat(20_000)), 'nested too deeply'],
  ])('a text %s', async (_, bytes, said) => {
    expect(await refusal(bytes, 'plan.md')).toContain(said);
  });

  test('a workplan as JSON that is none', async () => {
    expect(await refusal(Buffer.from('{'), 'plan.json')).toContain('not JSON');
    expect(await refusal(Buffer.from('{"title":"x","priorities":[]}'), 'plan.json')).toContain(
      'at least one priority',
    );
  });
});
