declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** On whose behalf comments speak, or how that is named, is not what it was; numbers of the comments in the space. */
    'voices-changed': { numbers: number[] };
  }
}

export type {};
