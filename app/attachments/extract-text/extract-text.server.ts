import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { extraction, type TextExtraction, type TextLimits, type TextQuestion } from './extracted-text';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('./read-in-process.ts', import.meta.url));

/**
 * The text of a stored file (pdf, docx, odt, txt, by its media type), or why it has none. Never throws for what is in the file: it is read
 * in a process of its own, which knows no setting of ours and is ended when it takes too long or too much memory, so that a file that was made to
 * stop the reader stops nothing else. Half a second and more: for a job, never for a request (and only from the server's own files, not from the bundle of the pages).
 */
export async function extractText(
  mediaType: string,
  bytes: Uint8Array,
  limits: TextLimits,
): Promise<TextExtraction> {
  const heapMegabytes = Math.ceil(limits.memoryBytes / 1_000_000);
  const child = fork(PROGRAM, {
    cwd: ROOT,
    // Only what a program needs to start: no password of a database, no key.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' },
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    return await answerOf(child, { mediaType, bytes, limits });
  } finally {
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, question: TextQuestion): Promise<TextExtraction> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => resolve({ reason: 'too-slow' }), question.limits.seconds * 1000);
    const settle = (how: () => void): void => {
      clearTimeout(deadline);
      how();
    };
    child.once('message', (answer) =>
      settle(() => {
        const parsed = extraction.safeParse(answer);
        resolve(parsed.success ? parsed.data : { reason: 'broken' });
      }),
    );
    child.once('error', (error) => settle(() => reject(error)));
    // Without an answer: ended by its own watch, or by Node.js when its memory was full; nothing else ends it.
    child.once('exit', (code, signal) =>
      settle(() => {
        if (signal !== null || code === 134) resolve({ reason: 'too-large' });
        else reject(new Error(`The process that reads texts ended with ${code}.`));
      }),
    );
    child.send(question, (error) => {
      if (error) settle(() => reject(error));
    });
  });
}
