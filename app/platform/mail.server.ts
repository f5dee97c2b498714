import { createTransport, type SendMailOptions } from 'nodemailer';
import { type Clock, systemClock } from './clock.server';
import type { Env } from './env.server';
import { BadInput } from './errors';
import { onJob } from './jobs.server';
import { log } from './log.server';
import { headerText, isMailAddress, type Mailbox, readMailbox } from './mail/mailbox';
import { putIntoOutbox } from './mail/outbox.server';
import { type MailPiece, writeHtml, writeText } from './mail/write-mail';

/** How mail leaves: an `Env` is one. */
export type MailSettings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataDir'>;

/** A mail to one person, in two versions of the same words. */
export interface MailMessage {
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** More headers, such as `List-Unsubscribe`; those that every mail has cannot be given. */
  headers?: Record<string, string>;
}

declare module './jobs.server' {
  interface Jobs {
    'send-mail': MailMessage;
  }
}

/** What became of a mail: with the mail server, in the outbox, or refused by the server for good. */
export type MailOutcome = 'sent' | 'kept' | 'refused';

/**
 * The two versions of a mail from its pieces, in the recipient's language; the pieces' words come from the catalogue. Whatever people
 * wrote (a name, a title) stays text, in its line; it has no place in a mail to an address that nobody has confirmed yet.
 */
export function mailBody(
  language: string,
  heading: string,
  pieces: MailPiece[],
): Pick<MailMessage, 'text' | 'html'> {
  return { text: writeText(language, heading, pieces), html: writeHtml(language, heading, pieces) };
}

/** Does the jobs `send-mail`; wired in `app/server/`. The returned function takes that back. */
export function deliverMails(settings: MailSettings): () => void {
  return onJob('send-mail', async (message, job) => void (await sendMail(settings, message, { id: job.id })));
}

/** A mail server that says nothing for so long is down; all steps together stay well below the time that a job has. */
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
};

/**
 * Sends a mail through the server at `smtpUrl`; without one it lands in the outbox, and the log says where. `id` is the same at every
 * attempt: a mail that was sent twice has the same Message-ID, and mail programs show it once. Throws where another attempt may
 * succeed; a recipient or a message that the server refuses for good is logged instead. Neither says whom the mail was for.
 */
export async function sendMail(
  settings: MailSettings,
  message: MailMessage,
  { id, clock = systemClock }: { id?: string; clock?: Clock } = {},
): Promise<MailOutcome> {
  const now = clock.now();
  const options = mailOptions(settings, message, id ?? clock.newId(), now);
  if (!settings.smtpUrl) {
    const { message: bytes } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail(legible(options));
    const file = await putIntoOutbox(settings.dataDir, bytes as Buffer, now);
    log.info({ file }, 'there is no SMTP_URL: a mail was put into the outbox, in DATA_DIR');
    return 'kept';
  }
  // A connection per mail: mails are few and far between, and what is not open cannot break.
  const transport = createTransport({ url: settings.smtpUrl, ...TIMEOUTS });
  try {
    await transport.sendMail(options);
    return 'sent';
  } catch (error) {
    return refused(error as SmtpError);
  } finally {
    transport.close();
  }
}

/** The same message as a person reads it in the file: no line is folded and no letter encoded, so that links can be copied. */
function legible(options: SendMailOptions): SendMailOptions {
  const part = (contentType: string, content: SendMailOptions['text']) => ({
    raw: `Content-Type: ${contentType}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content}`,
  });
  return { ...options, text: part('text/plain', options.text), html: part('text/html', options.html) };
}

/** Headers that every mail has, or that say where it goes: not the caller's to add. */
const OWN_HEADER =
  /^(from|to|cc|bcc|sender|subject|date|message-id|mime-version|content-.*|auto-submitted|return-path|received|resent-.*|dkim-.*)$/i;

function mailOptions(
  { mailFrom }: MailSettings,
  message: MailMessage,
  id: string,
  date: Date,
): SendMailOptions {
  const from = readMailbox(mailFrom);
  const { address } = message.to;
  if (!from) throw new BadInput('MAIL_FROM takes an address, or a name and an address in angle brackets.');
  if (!isMailAddress(address)) throw new BadInput('A mail goes to one address.');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || OWN_HEADER.test(name))
      throw new Error(`a mail cannot be given the header ${headerText(name)}`);
    headers[name] = headerText(value);
  }
  return {
    from: { address: from.address, name: from.name ?? '' },
    to: { address, name: headerText(message.to.name ?? '') },
    // Who gets it is said here and read from no header.
    envelope: { from: from.address, to: [address] },
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    date,
    subject: headerText(message.subject),
    text: message.text,
    html: message.html,
    // Holiday notices and other programs do not answer to it (RFC 3834).
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What nodemailer adds to an error. Its own message repeats the server's answer, which names the recipient: it is not passed on. */
interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  command?: string;
}

function refused({ code, originalCode, responseCode, command }: SmtpError): MailOutcome {
  const isOfThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  // A sender that is refused is a wrong setting, and may be put right before the last attempt.
  if (isOfThisMail && command !== 'MAIL FROM' && (responseCode ?? 500) >= 500) {
    log.error({ code, responseCode, command }, 'a mail was refused for good');
    return 'refused';
  }
  const facts = [originalCode ?? code, responseCode, command].filter((fact) => fact !== undefined);
  throw new Error(`the mail server did not take a mail (${facts.join(', ')})`);
}
