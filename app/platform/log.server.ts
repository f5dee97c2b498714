import { pino } from 'pino';

/** Structured log lines on standard error, so that standard output stays the command's own. No personal data goes in. */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
