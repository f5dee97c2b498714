const DEEPEST = 6;

/**
 * Sets the headings of a rendered text into the page that shows it: the highest becomes `h<from>`, and no level is
 * skipped, whatever their author chose. Takes the sanitised HTML of `renderMarkdown`, whose headings have no attributes.
 */
export function settleHeadings(html: string, from: number): string {
  const open: number[] = [];
  return html.replace(/<(\/?)h([1-6])>/g, (_tag, slash: string, written: string) => {
    const level = Number(written);
    if (slash === '') {
      while (open.length > 0 && (open.at(-1) as number) >= level) open.pop();
      open.push(level);
    }
    return `<${slash}h${Math.min(from + open.length - 1, DEEPEST)}>`;
  });
}
