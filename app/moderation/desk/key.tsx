/** The key of an action, beside its words; a reader hears it by `aria-keyshortcuts` of the action itself. */
export function Key({ of }: { of: string }) {
  const isShifted = of !== of.toLowerCase();
  return (
    <span className="key" aria-hidden="true">
      {isShifted ? `⇧ ${of}` : of}
    </span>
  );
}

/** The attributes that give an action its key: for the script, and for who hears the page. */
export const withKey = (key: string) => ({
  'data-key': key,
  'aria-keyshortcuts': key === key.toLowerCase() ? key : `Shift+${key}`,
});
