import { domainToASCII } from 'node:url';

const HREF = /<a href="([^"]*)"/g;
/** What looks like a host name within words, linked or not: "example.org", "пример.рф". */
const WRITTEN_HOST =
  /(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?[.。．｡]){1,10}[\p{L}\p{M}\p{N}-]{2,63}/gu;

/** Where the links of a rendered text lead, in order; `html` is what `renderMarkdown` gives. */
export const linkedAddresses = (html: string): string[] =>
  [...html.matchAll(HREF)].map(([, address = '']) =>
    address.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );

/** The host names of a comment as browsers spell them (lower case, Punycode): of its links and of names written in its words. */
export function hostsIn({ html, text }: { html: string; text: string }): Set<string> {
  const linked = linkedAddresses(html).flatMap((address) => {
    if (!URL.canParse(address)) return [];
    const url = new URL(address);
    return url.protocol === 'mailto:' ? hostOfMail(url.pathname) : url.hostname;
  });
  const unseen = text.replace(/\p{Default_Ignorable_Code_Point}+/gu, '');
  const written = [...unseen.matchAll(WRITTEN_HOST)].map(([host]) => host);
  return new Set([...linked, ...written].map(asHost).filter((host) => host !== ''));
}

const hostOfMail = (mailbox: string): string =>
  mailbox.slice(mailbox.lastIndexOf('@') + 1).replace(/\?.*/s, '');

/** A host name or the beginning of an address as browsers spell the host; empty where it is none. */
export const asHost = (written: string): string => {
  const host = written
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^\*?\.|[/?#:].*$/gs, '');
  return domainToASCII(host).replace(/\.$/, '');
};
