/**
 * A field that no person sees, hears or reaches by key, and that browsers leave alone; a program that fills in whatever a form has gives itself away
 * by it. It says what it is, for the few whose browser shows everything.
 */
export function UnseenField({ name, label }: { name: string; label: string }) {
  return (
    <div className="unseen" aria-hidden="true">
      <label htmlFor={`unseen-${name}`}>{label}</label>
      <input id={`unseen-${name}`} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
