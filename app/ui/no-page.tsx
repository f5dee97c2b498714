/** The page of an address that only takes a button: none, but with it what is refused there is shown as a page. */
export function NoPage() {
  return null;
}
