import type { Actor } from './actor';

/** A request as far as accounts care: who, from where, with what. */
export interface Visit {
  actor: Actor;
  /** Attempts are counted by it. */
  clientAddress: string;
  /** "Firefox on Android"; shown in the list of one's sessions. */
  device: string | null;
  /** Where readers reach the platform. */
  publicUrl: string;
}
