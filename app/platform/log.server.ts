import { pino } from 'pino';

/** Structured log lines on standard error, so that standard output stays the command's own. No personal data goes in. */
export const log = pino(
  { level: levelOf(process.env.LOG_LEVEL), base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);

/** A wrong level is the settings' to name, in words, once they are read. */
function levelOf(wanted: string | undefined): string {
  return wanted !== undefined && (wanted in pino.levels.values || wanted === 'silent') ? wanted : 'info';
}
