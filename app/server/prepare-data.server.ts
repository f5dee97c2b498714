import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operator } from '~/accounts/actor';
import { publishPrivacyNotice } from '~/accounts/publish-privacy-notice.server';
import { importFramework } from '~/frameworks/import-framework.server';
import { frameworkSchema } from '~/frameworks/schema';
import { importSample } from '~/imports/import-sample.server';
import { parseJsonFile } from '~/imports/parse-json-file.server';
import type { Clock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';
import { sampleSchema } from '~/spaces/sample-schema';
import { workplanSchema } from '~/spaces/workplan-schema';
import { refreshRecognition } from '~/tagging/refresh-recognition.server';

const PRISMA_FOLDER = fileURLToPath(new URL('../../prisma', import.meta.url));

/** Any number that only this file uses: two processes that prepare the same database wait for each other. */
const PREPARING_LOCK = 0x504c_0003;

/**
 * Loads the reference frameworks and, where there is none, the privacy notice; brings frameworks and what was recognised up to date
 * after an upgrade; changes nothing where they are.
 */
export async function loadReferenceData(clock: Clock): Promise<void> {
  const folder = join(PRISMA_FOLDER, 'reference', 'frameworks');
  // What others link to comes first: targets before objectives.
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => Number(a === 'gcm.json') - Number(b === 'gcm.json') || (a < b ? -1 : 1));
  await prepare(async (tx) => {
    for (const name of files)
      await importFramework(tx, clock, operator, parseJsonFile(join(folder, name), frameworkSchema));
    await refreshRecognition(tx, clock);
    if (!(await tx.privacyNotice.findFirst({ select: { version: true } }))) {
      const markdown = readFileSync(join(PRISMA_FOLDER, 'reference', 'privacy-notice.en.md'), 'utf8');
      await publishPrivacyNotice(tx, clock, operator, { markdown, basedOn: 0 });
    }
  });
}

/** Loads the sample consultation where there is no space at all. Returns whether it did. */
export async function loadSampleIfEmpty(clock: Clock): Promise<boolean> {
  const folder = join(PRISMA_FOLDER, 'sample');
  if (!existsSync(join(folder, 'consultation.json'))) return false;
  return prepare(async (tx) => {
    if (await tx.space.findFirst({ select: { id: true } })) return false;
    const sample = parseJsonFile(join(folder, 'consultation.json'), sampleSchema);
    await importSample(
      tx,
      clock,
      operator,
      sample,
      parseJsonFile(join(folder, 'workplan.json'), workplanSchema),
    );
    return true;
  });
}

function prepare<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PREPARING_LOCK})`;
    return work(tx);
  }, 120);
}
