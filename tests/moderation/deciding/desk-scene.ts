import type { Person } from '~/accounts/actor';
import { takeItem } from '~/moderation/desk/claims.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { makeAccount, makeQuestion, makeSpace, makeWorkplan } from '../../support/factories';
import { elementsOf, parsePage } from '../../support/page-tree';
import { cookieOf } from '../../support/signed-in';
import { visitor } from '../../support/visitor';

type Address = (path: string) => string;

/** Somebody in a browser without scripts. */
export interface Sitting {
  person: Person;
  browser: ReturnType<typeof visitor>;
  /** Sends a form in which a name may stand several times. */
  send(
    path: string,
    fields: [string, string][],
  ): Promise<{ status: number; html: string; location: string | null }>;
}

export async function seat(address: Address, person: Person): Promise<Sitting> {
  const cookie = await cookieOf(person.accountId);
  return {
    person,
    browser: visitor(address, cookie),
    send: async (path, fields) => {
      const answer = await fetch(address(path), {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie, Origin: 'https://plenary.example' },
        body: new URLSearchParams(fields),
      });
      const location = answer.headers.get('location');
      return { status: answer.status, html: await answer.text(), location };
    },
  };
}

/** A space with a question and a workplan, an author, two moderators and the secretariat. */
export async function deskScene(address: Address) {
  const space = await makeSpace();
  await makeQuestion(space.id, 'What is missing?');
  await makeWorkplan(space.slug);
  const { person: author } = await makeAccount({ name: 'Rosa Author' });
  const ana = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] });
  const ben = await makeAccount({ name: 'Ben Moderator', moderates: [space.id] });
  return {
    space,
    author,
    ana: await seat(address, ana.person),
    ben: await seat(address, ben.person),
    desk: `/desk/spaces/${space.slug}/moderation`,
    /** Somebody takes a comment over from who opened it. */
    takeOver: ({ person }: Sitting, number: number) =>
      perform(takeItem, person, { slug: space.slug, item: `comment-${number}` }),
    statusOf: async (number: number) =>
      (await db().comment.findUniqueOrThrow({ where: { spaceId_number: { spaceId: space.id, number } } }))
        .status,
  };
}

const elements = (html: string) => [...elementsOf(parsePage(html))].map(({ element }) => element);

/** What the fields of a page hold, by name: text areas too; of radios and boxes those that are chosen. */
export function filledIn(html: string): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { tagName, properties, children } of elements(html)) {
    if (!properties.name || !['input', 'textarea', 'select'].includes(tagName)) continue;
    const name = String(properties.name);
    const isBox = properties.type === 'radio' || properties.type === 'checkbox';
    const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const chosen = children
      .flatMap((child) => (child.type === 'element' ? [child, ...child.children] : []))
      .find((child) => child.type === 'element' && child.properties.selected);
    all[name] ??= [];
    if (isBox && !properties.checked) continue;
    if (tagName === 'textarea') all[name].push(text.replace(/^\n/, ''));
    else if (tagName === 'select')
      all[name].push(chosen?.type === 'element' ? String(chosen.properties.value) : '');
    else all[name].push(String(properties.value ?? ''));
  }
  return all;
}

/** The values that can be chosen from under a name. */
export const offered = (html: string, name: string): string[] =>
  elements(html).flatMap(({ tagName, properties }) =>
    tagName === 'input' && properties.name === name ? [String(properties.value)] : [],
  );

/** The words of the heading over the open form. */
export const headingOf = (html: string): string | undefined =>
  elements(html)
    .filter(({ properties }) => properties.id === 'decide')
    .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
    .at(0);

/** The name of the field that has the focus when a page arrives. */
export const focused = (html: string): string | undefined =>
  elements(html)
    .filter(({ properties }) => properties.autoFocus || properties.autofocus)
    .map(({ properties }) => String(properties.name ?? properties.className))
    .at(0);
