import type { ListItem } from './document-piece';
import type { FoundPriority } from './found-priority';
import type { PlacedText } from './placed-text';

/** Words that a field of plain words cannot hold: they lead somewhere. */
const HAS_LINK = /\]\(<|<https?:|<mailto:/;

/**
 * Where a priority has no activities by that name, the lists in its text are its activities: they go into the field, and out of the text, so that readers
 * find them once. A list stays in the text where a heading of its own stands over it, or a line leads to it ("The risks are:") and more text follows.
 * Returns the texts that stay.
 */
export function takeUnlabelledLists(texts: readonly PlacedText[]): PlacedText[] {
  const taken = new Set<PlacedText>();
  for (const [priority, own] of byPriority(texts)) {
    if (priority.activities.length > 0) continue;
    const lists = own.filter((text, at) => text.items !== null && areActivities(own, at, text.items));
    for (const list of lists) {
      priority.take('activities', '', [{ kind: 'list', items: list.items ?? [], passage: list.passage }]);
      taken.add(list);
    }
  }
  return texts.filter((text) => !taken.has(text));
}

function areActivities(own: readonly PlacedText[], at: number, items: ListItem[]): boolean {
  const before = own.slice(0, at);
  if (before.some(({ isHeading }) => isHeading) || items.some(({ markdown }) => HAS_LINK.test(markdown)))
    return false;
  const isLedTo = /[:：]$/.test(before.at(-1)?.passage.text ?? '');
  return !isLedTo || own.slice(at + 1).every((text) => text.items !== null);
}

function byPriority(texts: readonly PlacedText[]): Map<FoundPriority, PlacedText[]> {
  const all = new Map<FoundPriority, PlacedText[]>();
  for (const text of texts)
    if (text.priority) {
      const own = all.get(text.priority);
      if (own) own.push(text);
      else all.set(text.priority, [text]);
    }
  return all;
}
