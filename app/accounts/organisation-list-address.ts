/** Makes the addresses of a list's other pages: the search stays, and with it nothing else. */
export const organisationListAddress =
  (path: string, asked: string | null) =>
  (parameter: string, key: string): string =>
    `${path}?${new URLSearchParams({ ...(asked === null ? {} : { q: asked }), [parameter]: key })}`;
