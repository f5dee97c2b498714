import { spawn } from 'node:child_process';
import { compiledPrograms } from './compiled-programs';

export interface CommandResult {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/** The command line as `npm run plenary` runs it; a test's many calls run it compiled beforehand. */
const FROM_SOURCES = ['--import', 'tsx', 'app/cli/main.ts'];

/** Runs the command line as its user does, in a process of its own. */
export async function plenary(
  args: string[],
  options: { env?: Record<string, string>; input?: string; fromSources?: boolean } = {},
): Promise<CommandResult> {
  const program = options.fromSources ? FROM_SOURCES : [(await compiledPrograms()).cli];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...args], {
      env: { ...process.env, LOG_LEVEL: 'silent', ...options.env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') }),
    );
    // A command that refuses early closes its input before it has read it all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** What a command printed, as JSON. */
export const printed = <T>(result: CommandResult): T => JSON.parse(result.stdout.toString('utf8')) as T;
