import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll } from 'vitest';

/** A mail as it came in: who it was really for, its bytes, and what a mail program reads in them. */
export interface ReceivedMail extends Email {
  envelope: { from: string; to: string[] };
  raw: string;
}

export interface TestSmtp {
  /** For `SMTP_URL`; the same after `stop()` and `start()`. */
  url(): string;
  /** What has come in since the start or the last `clear()`, in order. */
  messages(): Promise<ReceivedMail[]>;
  clear(): void;
  /** From now on the server answers `code` (550: for good, 451: not now) to mail for this address; 250 takes it back. */
  refuse(address: string, code?: number): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Runs a mail server on a free port of this machine for a test file: it speaks SMTP and keeps what it gets. */
export function useSmtp(): TestSmtp {
  const received: { envelope: ReceivedMail['envelope']; raw: Buffer }[] = [];
  const refused = new Map<string, number>();
  let server: SMTPServer | undefined;
  let port = 0;

  const smtp: TestSmtp = {
    url: () => `smtp://127.0.0.1:${port}`,
    messages: () =>
      Promise.all(
        received.map(async ({ envelope, raw }) => ({
          ...(await PostalMime.parse(raw)),
          envelope,
          raw: raw.toString('utf8'),
        })),
      ),
    clear: () => void received.splice(0),
    refuse: (address, code = 550) => void refused.set(address, code),
    async start() {
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        closeTimeout: 1_000,
        onRcptTo: ({ address }, _session, done) => {
          const responseCode = refused.get(address) ?? 250;
          if (responseCode === 250) done();
          else done(Object.assign(new Error(`not for <${address}>`), { responseCode }));
        },
        onData: (stream, { envelope }, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const from = envelope.mailFrom ? envelope.mailFrom.address : '';
            received.push({
              envelope: { from, to: envelope.rcptTo.map((one) => one.address) },
              raw: Buffer.concat(chunks),
            });
            done();
          });
        },
      });
      // A client that hangs up in the middle is the test's own doing.
      server.on('error', () => undefined);
      const listening = server.listen(port, '127.0.0.1');
      await once(listening, 'listening');
      port = (listening.address() as AddressInfo).port;
    },
    async stop() {
      const stopping = server;
      server = undefined;
      await new Promise<void>((resolve) => (stopping ? stopping.close(resolve) : resolve()));
    },
  };
  beforeAll(smtp.start);
  afterAll(smtp.stop);
  return smtp;
}
