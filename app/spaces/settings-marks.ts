/** What stands in a field of the settings' form. */
export type SettingValue = string | number | readonly string[] | null | undefined;
type Settings = Readonly<Record<string, SettingValue>>;

/** Of a field that was saved by somebody else while one wrote: taken over, or, where one changed it too, to be decided. */
export interface ChangedMeanwhile {
  theirs: string[];
  both: string[];
}

/** A mark of each field as it stood when the form was shown, to go with the form: "title:x1 slug:y2". */
export const marksOf = (values: Settings): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${markOf(value)}`)
    .join(' ');

/**
 * Which fields somebody else changed since the form was shown with `marks`: those that `sent` leaves as they stood then, and those that it changes too, to
 * something else. What the form did not show is theirs.
 */
export function changedMeanwhile(sent: Settings, saved: Settings, marks: string): ChangedMeanwhile {
  const shown = marksIn(marks);
  const changed: ChangedMeanwhile = { theirs: [], both: [] };
  for (const [name, value] of Object.entries(saved)) {
    const [then, now, mine] = [shown.get(name), markOf(value), markOf(sent[name])];
    if (then === now || mine === now) continue;
    if (then === undefined || mine === then) changed.theirs.push(name);
    else changed.both.push(name);
  }
  return changed;
}

/** The marks that go with a form that was sent back: of the fields that stand to be decided the new ones, which somebody has seen now. */
export function marksOnceSeen(marks: string, saved: Settings, seen: readonly string[]): string {
  const shown = marksIn(marks);
  for (const name of seen) shown.set(name, markOf(saved[name]));
  return [...shown].map(([name, mark]) => `${name}:${mark}`).join(' ');
}

const marksIn = (marks: string): Map<string, string> =>
  new Map(
    marks
      .split(' ')
      .filter((part) => part.includes(':'))
      .map((part) => part.split(':', 2) as [string, string]),
  );

/** A list as it is chosen, whatever its order; lines as they are typed, however a browser ends them. */
function markOf(value: SettingValue): string {
  const text = Array.isArray(value) ? [...value].sort().join('\n') : String(value ?? '');
  return hashed(text.replace(/\r\n?/g, '\n').trim());
}

/** 53 bits of a text, for pages and server alike: it tells versions of one field apart and guards nothing. */
function hashed(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
