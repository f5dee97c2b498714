import { Command, CommanderError } from 'commander';
import { BadInput, Conflict, Forbidden, NotFound } from '~/platform/errors';
import { exportCommand } from './export';
import { importCommand } from './import';
import { recogniseCommand } from './recognise';
import { userCommand } from './user';

const program = new Command('plenary')
  .description(
    'Plenary on the command line. Data goes to standard output, progress and errors to standard error.',
  )
  .showHelpAfterError('(--help tells what it takes)')
  .exitOverride()
  .addCommand(importCommand())
  .addCommand(recogniseCommand())
  .addCommand(exportCommand())
  .addCommand(userCommand());

for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** One clear line for what the user can mend; the whole story only for what is our fault. Returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  const isRefusal = [BadInput, Conflict, Forbidden, NotFound].some((kind) => error instanceof kind);
  const unreachable = (error as NodeJS.ErrnoException)?.code === 'ECONNREFUSED';
  if (isRefusal) console.error(`plenary: ${(error as Error).message}`);
  else if (unreachable) console.error('plenary: the database at DATABASE_URL does not answer.');
  else console.error(error);
  return 1;
}
