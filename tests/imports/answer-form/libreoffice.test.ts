import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswerForm } from '~/imports/answer-form/read-answer-form.server';
import { writeAnswerForm } from '~/imports/answer-form/write-answer-form.server';
import { edited, filled, harbourForm, para, run, ticked } from './compose-form';

const LIBREOFFICE = 'soffice';
const hasLibreOffice = spawnSync(LIBREOFFICE, ['--version']).status === 0;

/** Opens a document in LibreOffice and saves it in these formats, one after another. */
function savedByLibreOffice(bytes: Buffer, formats: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'answer-form-'));
  try {
    let file = join(folder, 'form.docx');
    writeFileSync(file, bytes);
    for (const [at, format] of formats.entries()) {
      const saved = join(folder, String(at));
      execFileSync(LIBREOFFICE, [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        saved,
        file,
      ]);
      file = join(saved, `form.${format}`);
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!hasLibreOffice)('a form that LibreOffice saved (needs soffice)', () => {
  test.each([
    ['as Word', ['docx']],
    ['as OpenDocument in between', ['odt', 'docx']],
  ])('%s reads as it was filled in', async (_, formats) => {
    const full = await edited(await writeAnswerForm(harbourForm()), (xml) => {
      let text = filled(xml, '[ORG]', para('Harbour Masters’ Union'));
      text = ticked(text, '[HIDE]');
      text = filled(text, '[Q1]', para(run('Women'), run(' first', '<w:b/>')) + para('Cities, too.'));
      text = ticked(text, '[I3]', 1);
      text = filled(text, '[I3]', para('At night'), 4);
      text = filled(text, '[P]', para('15'));
      text = filled(text, '[P]', para('Which rules?'), 2);
      return text.replace('<w:body>', `<w:body>${para('Dear all')}`);
    });
    const read = await readAnswerForm(savedByLibreOffice(full, formats));
    expect(read).toEqual({
      madeFor: { slug: 'harbour-safety', version: 2, language: 'en' },
      organisation: 'Harbour Masters’ Union',
      person: null,
      onBehalfOf: null,
      nameWithheld: true,
      answers: [{ question: 1, markdown: 'Women **first**\n\nCities, too.' }],
      interests: [{ question: 3, code: 'O6', why: 'At night', ticked: true }],
      onBlocks: [{ number: 15, printed: '15', markdown: 'Which rules?' }],
      outside: [{ markdown: 'Dear all', near: null, from: 'text' }],
      remarks: [{ kind: 'outside', values: { count: 1 } }],
    });
  });

  test('that is empty stays empty', async () => {
    const { remarks } = await readAnswerForm(
      savedByLibreOffice(await writeAnswerForm(harbourForm()), ['docx']),
    );
    expect(remarks.map(({ kind }) => kind)).toEqual(['empty']);
  });
});
