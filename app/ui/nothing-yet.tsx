import type { ReactNode } from 'react';

/** What stands in place of an empty list: words, and the next step. */
export function NothingYet({ children }: { children: ReactNode }) {
  return <p className="nothing-yet">{children}</p>;
}
