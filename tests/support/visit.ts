import { randomUUID } from 'node:crypto';
import { type Actor, anonymous } from '~/accounts/actor';
import type { Visit } from '~/accounts/visit';
import { PUBLIC_URL } from './mailed';

/** A request by somebody, from a place where nobody else is: limits that count by place are not met by chance. */
export const visitOf = (actor: Actor = anonymous): Visit => ({
  actor,
  clientAddress: randomUUID(),
  device: 'Firefox on Linux',
  publicUrl: PUBLIC_URL,
});
