import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  /** Nothing to say: the fact is left out. */
  value: ReactNode;
}

/** What is known of a thing, one fact a line. */
export function Facts({ facts }: { facts: Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names from the database, separated as a list of names is. */
export function Names({ of, language }: { of: string[]; language?: string }) {
  if (of.length === 0) return null;
  return (
    <ul className="names">
      {of.map((name) => (
        <li key={name}>
          <bdi lang={language}>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
