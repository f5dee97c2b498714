import type { ReactNode } from 'react';

/** What came of what the reader just did, at the top of the page that follows: it is done, it waits for somebody, it was not possible. */
export function Notice({ kind, children }: { kind: 'done' | 'waiting' | 'problem'; children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role="status">
      {children}
    </div>
  );
}
