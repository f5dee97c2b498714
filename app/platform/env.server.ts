import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { BadInput } from './errors';
import { isMailAddress, readMailbox } from './mail/mailbox';

const optional = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'it takes a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'it takes a number from 0 to 65535')
    .default(3000),
  /** Loopback by default: who opens it to a network says so. */
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  PUBLIC_URL: optional.pipe(
    z
      .url({ protocol: /^https?$/, error: 'it takes an address such as https://consultations.example.org' })
      .optional(),
  ),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'it takes the number of proxies of yours in front of Plenary, from 0 to 9')
    .transform(Number)
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `it takes one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DATABASE_URL: optional.pipe(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'it takes an address such as postgresql://user:password@host:5432/database',
      })
      .optional(),
  ),
  STORAGE_URL: optional.pipe(
    z
      .url({
        protocol: /^s3$/,
        error:
          'it takes an address such as s3://key:secret@bucket?endpoint=https://s3.example.org&region=eu-west-1',
      })
      .optional(),
  ),
  CLAMD_URL: optional.pipe(
    z
      .url({
        protocol: /^(tcp|unix)$/,
        error: 'it takes an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
      })
      .optional(),
  ),
  SMTP_URL: optional.pipe(
    z
      .url({
        protocol: /^smtps?$/,
        error: 'it takes an address such as smtps://user:password@mail.example.org',
      })
      .optional(),
  ),
  MAIL_FROM: optional.refine(
    (from) => from === undefined || readMailbox(from) !== undefined,
    'it takes an address, or a name and an address such as Plenary <plenary@example.org>',
  ),
});

export interface Env {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Where readers reach the platform; permalinks in exports start with it. Without a trailing slash. */
  publicUrl: string;
  databaseUrl: string | undefined;
  /** The S3 bucket that keeps files; without one, they lie in `dataDir`. */
  storageUrl: string | undefined;
  /** The virus scanner that sees each file first; without one, none does. */
  clamdUrl: string | undefined;
  /** The mail server; without one, mails land in the outbox, in `dataDir`. */
  smtpUrl: string | undefined;
  /** Whom mails are from: an address, or `Name <address>`. */
  mailFrom: string;
  /** How many proxies of the operator stand before the server: the reader's address is as many steps back. */
  trustedProxies: number;
  logLevel: string;
}

/** Takes in `.env` of the folder where the program was started; what the environment says already stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** A sender at the platform's own host; where that is a number only, mail can only be for this machine. */
function noReplyAt(publicUrl: string): string {
  const address = `no-reply@${URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'}`;
  return isMailAddress(address) ? address : 'no-reply@localhost';
}

/** Reads the configuration; throws `BadInput` that names the variable and says what it takes. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim() !== '')),
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BadInput(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`);
  }
  const env = parsed.data;
  const shownHost = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(env.HOST) ? 'localhost' : env.HOST;
  const publicUrl = (env.PUBLIC_URL ?? `http://${shownHost}:${env.PORT}`).replace(/\/+$/, '');
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    publicUrl,
    databaseUrl: env.DATABASE_URL,
    storageUrl: env.STORAGE_URL,
    clamdUrl: env.CLAMD_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `Plenary <${noReplyAt(publicUrl)}>`,
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
  };
}
