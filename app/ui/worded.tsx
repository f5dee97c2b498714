/** A text from the database with the language it is in. */
export interface Worded {
  text: string;
  language: string;
}

/** Content in a line: it carries its own language and finds its own direction. */
export function InWords({ of, className }: { of: Worded; className?: string }) {
  return (
    <span lang={of.language} dir="auto" className={className}>
      {of.text}
    </span>
  );
}

/** Content as it was rendered when it was written: sanitised HTML, from the database. */
export function RichText(props: { html: string; language: string; className?: string }) {
  return (
    <div
      lang={props.language}
      dir="auto"
      className={props.className ? `rich-text ${props.className}` : 'rich-text'}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by platform/text/markdown.server when it was written
      dangerouslySetInnerHTML={{ __html: props.html }}
    />
  );
}
