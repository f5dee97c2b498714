import { Command } from 'commander';
import { operator } from '~/accounts/actor';
import { INTAKE_CHANNELS } from '~/comments/comment';
import { importFramework } from '~/frameworks/import-framework.server';
import { frameworkSchema } from '~/frameworks/schema';
import { HubPageError } from '~/imports/hub-page/hub-page';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page';
import { importHubPage } from '~/imports/import-hub-page.server';
import { parseJsonFile, readTextFile } from '~/imports/parse-json-file.server';
import { inTransaction } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { importWorkplan } from '~/spaces/import-workplan.server';
import { isSlug } from '~/spaces/space';
import { countTags } from '~/tagging/count-tags.server';
import { assigningFrom } from './import-authors';
import { enteringFrom, type TableOptions } from './import-comments';
import { recognisedIn, workplanFrom } from './import-workplan';
import { withDatabase } from './with-database';

/** An import may take as long as this before it is rolled back. */
const IMPORT_SECONDS = 600;

export function importCommand(): Command {
  const command = new Command('import').description(
    'Take in a discussion page, a workplan or a framework. Repeating an import changes nothing.',
  );
  command
    .command('hub-page')
    .argument('<file>', 'the text of a Hub discussion page, as copied from the browser (UTF-8)')
    .option('--slug <slug>', 'address of the space; made from the title otherwise')
    .description('Import a discussion page into a space of its own and print a report as JSON.')
    .action(runHubPage);
  command
    .command('workplan')
    .argument(
      '<file>',
      'a Word document (.docx), Markdown, a table (CSV) with a row for each priority, or a workplan as JSON',
    )
    .requiredOption('--space <slug>', 'address of the space that discusses it')
    .option('--check', 'print what is recognised, as JSON, and write nothing')
    .description('Give a space its workplan; comments are read again for references to its priorities.')
    .action(runWorkplan);
  command
    .command('framework')
    .argument('<file>', 'a framework of terms as JSON; prisma/reference/frameworks/ has five')
    .description(
      'Add a framework to tag with, or bring it up to date; comments are read again for references to its terms.',
    )
    .action(runFramework);
  command
    .command('authors')
    .argument('<file>', 'a table (CSV in UTF-8) with one row for each author; the desk hands it out')
    .requiredOption('--space <slug>', 'address of the space whose comments they wrote')
    .description('Say for whom the authors of imported comments speak: all rows of a table, or none.')
    .action(runAuthors);
  command
    .command('comments')
    .argument('<file>', 'a table with one row for each comment: XLSX, or CSV in UTF-8')
    .requiredOption('--space <slug>', 'address of the space that they are about')
    .option(
      '--map <column=heading...>',
      'which column is which, where the headings do not say it: text="Their words"',
    )
    .option('--channel <channel>', `how those came that do not say it: ${INTAKE_CHANNELS.join(', ')}`)
    .option('--language <code>', 'language of those that do not say it; the space’s own otherwise')
    .description(
      'Enter comments that were received by e-mail, on paper or elsewhere: all rows of a table, or none.',
    )
    .action(runComments);
  return command;
}

async function runHubPage(file: string, options: { slug?: string }): Promise<void> {
  if (options.slug !== undefined && !isSlug(options.slug))
    throw new BadInput(
      `"${options.slug}" cannot be an address: lower-case letters, digits and single hyphens, at most 60.`,
    );
  const text = readTextFile(file);
  const page = readPage(file, text);
  if (page.warnings.some((warning) => warning.code === 'end-not-found'))
    process.stderr.write(
      `plenary: the end of the page is not in ${file}; was it copied whole? The report says more.\n`,
    );
  print(
    await withDatabase(({ clock }) =>
      inTransaction((tx) => importHubPage(tx, clock, operator, page, options.slug), IMPORT_SECONDS),
    ),
  );
}

function readPage(file: string, text: string): ReturnType<typeof parseHubPage> {
  try {
    return parseHubPage(text);
  } catch (error) {
    if (error instanceof HubPageError) throw new BadInput(`${file}: ${error.message}`);
    throw error;
  }
}

async function runWorkplan(file: string, options: { space: string; check?: boolean }): Promise<void> {
  if (options.check) {
    print(await recognisedIn(file));
    return;
  }
  const workplan = await workplanFrom(file);
  print(
    await withDatabase(({ clock }) =>
      inTransaction(async (tx) => {
        const report = await importWorkplan(tx, clock, operator, options.space, workplan);
        return { ...report, ...(await countTags(tx, options.space)) };
      }, IMPORT_SECONDS),
    ),
  );
}

async function runFramework(file: string): Promise<void> {
  const framework = parseJsonFile(file, frameworkSchema);
  print(
    await withDatabase(({ clock }) =>
      inTransaction((tx) => importFramework(tx, clock, operator, framework), IMPORT_SECONDS),
    ),
  );
}

async function runAuthors(file: string, options: { space: string }): Promise<void> {
  const assign = assigningFrom(file);
  print(
    await withDatabase(({ clock }) =>
      inTransaction((tx) => assign(tx, clock, operator, options.space), IMPORT_SECONDS),
    ),
  );
}

async function runComments(file: string, options: { space: string } & TableOptions): Promise<void> {
  const enter = await enteringFrom(file, options);
  print(
    await withDatabase(({ clock }) =>
      inTransaction((tx) => enter(tx, clock, operator, options.space), IMPORT_SECONDS),
    ),
  );
}

function print(report: unknown): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
