import { STAY } from './draft-schema';

/** Saves the form that it stands in without going on, beside the button that saves and goes on. */
export function StayButton({ children }: { children: string }) {
  return (
    <button type="submit" className="ds-button" data-variant="secondary" name="stay" value={STAY}>
      {children}
    </button>
  );
}
