import { afterAll, beforeAll } from 'vitest';
import { readEnv } from '~/platform/env.server';
import { runJobs } from '~/platform/jobs.server';
import { wireJobs } from '~/server/wire-jobs.server';
import { type ReceivedMail, useSmtp } from './smtp';

/** Where the platform of a test is reached. */
export const PUBLIC_URL = 'https://plenary.example';

/** Does the jobs of the application for a test file, with a mail server of its own. */
export function useMail(): {
  /** Runs what waits and returns the mails that came of it, oldest first; they are returned once. */
  received: () => Promise<ReceivedMail[]>;
  /** The first link of the last mail, as a path. */
  link: () => Promise<string>;
} {
  const smtp = useSmtp();
  let unwire: () => void;
  beforeAll(() => {
    const env = readEnv({
      PUBLIC_URL,
      SMTP_URL: smtp.url(),
      MAIL_FROM: 'Plenary <no-reply@plenary.example>',
    });
    unwire = wireJobs(env);
  });
  afterAll(() => unwire());
  const received = async (): Promise<ReceivedMail[]> => {
    await runJobs();
    const mails = await smtp.messages();
    smtp.clear();
    return mails;
  };
  return {
    received,
    link: async () => linkIn((await received()).at(-1)),
  };
}

/** The first link of a mail, without the platform's address. */
export function linkIn(mail: ReceivedMail | undefined): string {
  const found = mail?.text?.match(/https:\/\/plenary\.example(\/\S*)/)?.[1];
  if (!found) throw new Error(`there is no link in ${mail?.text ?? 'no mail at all'}`);
  return found;
}

/** The secret at the end of a link. */
export const secretIn = (link: string): string => link.split('/').at(-1) as string;
