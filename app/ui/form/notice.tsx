import type { ReactNode } from 'react';

/** What came of what the reader just did, at the top of the page that follows: it is done, it waits for somebody, it was not possible. */
export function Notice(props: {
  kind: 'done' | 'waiting' | 'problem';
  /** The page begins at it: it has the focus when the page arrives. */
  autoFocus?: boolean;
  children: ReactNode;
}) {
  const { kind, autoFocus } = props;
  return (
    <div
      className={`notice notice-${kind}`}
      role="status"
      tabIndex={autoFocus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: what was just done is read first
      autoFocus={autoFocus}
    >
      {props.children}
    </div>
  );
}
