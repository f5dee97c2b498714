import { Command, CommanderError } from 'commander';
import { BadInput, Conflict, Forbidden, NotFound } from '~/platform/errors';

/** Each is loaded only where it is asked for, or where all are listed: what one needs takes time to load. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./import')).importCommand(),
  recognise: async () => (await import('./recognise')).recogniseCommand(),
  export: async () => (await import('./export')).exportCommand(),
  user: async () => (await import('./user')).userCommand(),
};

const asked = COMMANDS[process.argv[2] ?? ''];
const commands = await Promise.all((asked ? [asked] : Object.values(COMMANDS)).map((load) => load()));

const program = new Command('plenary')
  .description(
    'Plenary on the command line. Data goes to standard output, progress and errors to standard error.',
  )
  .showHelpAfterError('(--help tells what it takes)')
  .exitOverride();
for (const command of commands) program.addCommand(command);
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
