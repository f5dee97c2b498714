import type { Element, Nodes, Root } from 'hast';
import { PUBLIC_URL } from './mailed';
import { elementsOf, parsePage } from './page-tree';

/** Where a browser stands. */
interface Standing {
  path: string;
  status: number;
  page: Root;
  html: string;
}

/** What is typed or chosen: by the label that a person reads; of boxes that stand together the labels of those to tick. */
type Filled = Record<string, string | true>;

/**
 * A browser without JavaScript in somebody's hands: it follows links by their words and sends forms as they stand in the page, with what
 * was typed over what stood there, and follows where that leads. What the page does not offer it cannot do, and says so. `cookie` is what it
 * has from before.
 */
export function plainBrowser(address: (path: string) => string, cookie?: string) {
  const jar = new Map<string, string>();
  if (cookie) keep(jar, cookie);
  let here: Standing = { path: '/', status: 0, page: parsePage(''), html: '' };

  async function go(path: string, init: RequestInit = {}): Promise<Standing> {
    const sent = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Accept: 'text/html', Origin: PUBLIC_URL, ...(sent ? { Cookie: sent } : {}) };
    const answer = await fetch(address(path), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const location = answer.headers.get('Location');
    if (location) return go(location.replace(PUBLIC_URL, '').replace(/#.*$/, ''));
    const html = await answer.text();
    here = { path, status: answer.status, page: parsePage(html), html };
    return here;
  }

  return {
    here: () => here,
    open: (path: string) => go(path),
    /** Follows the first link with these words. */
    follow: (words: string): Promise<Standing> => {
      const link = all(here.page, 'a').find((one) => wordsOf(one) === words);
      if (!link) throw new Error(`${here.path} has no link "${words}"`);
      return go(String(link.properties.href).replace(/#.*$/, ''));
    },
    /** Fills the form that has this button and presses it. */
    press: (button: string, filled: Filled = {}): Promise<Standing> => {
      const form = all(here.page, 'form').find((one) => buttonOf(one, button));
      const pressed = form && buttonOf(form, button);
      if (!form || !pressed) throw new Error(`${here.path} has no button "${button}"`);
      const fields = fieldsOf(form, filled);
      const { name, value = '' } = pressed.properties;
      if (name) fields.append(String(name), String(value));
      const action = String(pressed.properties.formAction ?? form.properties.action ?? here.path);
      return form.properties.method === 'post'
        ? go(action, { method: 'POST', body: fields })
        : go(`${action.replace(/\?.*$/, '')}?${fields}`);
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [name = '', value = ''] = (line.split(';', 1)[0] as string).split(/=(.*)/s);
  jar.set(name, value);
}

const all = (within: Nodes, ...tags: string[]): Element[] =>
  [...elementsOf(within)].flatMap(({ element }) => (tags.includes(element.tagName) ? element : []));

/** The words of an element as they are read, in one line. */
function wordsOf(node: Nodes): string {
  const words = (one: Nodes): string =>
    one.type === 'text' ? one.value : 'children' in one ? one.children.map(words).join('') : '';
  return words(node).replace(/\s+/g, ' ').trim();
}

const buttonOf = (form: Element, words: string): Element | undefined =>
  all(form, 'button').find((one) => wordsOf(one) === words);

/** What the form sends: what stands in it, with what was filled in. Throws where no field has a label. */
function fieldsOf(form: Element, filled: Filled): URLSearchParams {
  const controls = all(form, 'input', 'textarea', 'select').filter(({ properties }) => properties.name);
  const labels = new Map(
    all(form, 'label').map((label) => [String(label.properties.htmlFor), labelOf(label)] as const),
  );
  const given = (control: Element) => filled[labels.get(String(control.properties.id)) ?? ''];
  const known = controls.map((control) => labels.get(String(control.properties.id)));
  for (const label of Object.keys(filled))
    if (!known.includes(label)) throw new Error(`the form has no field "${label}"`);
  const fields = new URLSearchParams();
  for (const control of controls) {
    const { type, value = '', checked } = control.properties;
    const name = String(control.properties.name);
    const typed = given(control);
    if (type === 'checkbox' || type === 'radio') {
      const isRival =
        type === 'radio' && controls.some((one) => one.properties.name === name && given(one) === true);
      if (typed === true || (checked && !isRival)) fields.append(name, String(value || 'on'));
    } else if (control.tagName === 'textarea')
      fields.append(name, String(typed ?? rawOf(control).replace(/^\n/, '')));
    else if (control.tagName === 'select') fields.append(name, String(choiceOf(control, typed)));
    else fields.append(name, String(typed ?? value));
  }
  return fields;
}

/** A label without what is added in brackets, such as that it may be left empty. */
const labelOf = (label: Element): string => wordsOf(label).replace(/ ?\([^)]*\)$/, '');

const rawOf = (control: Element): string =>
  control.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function choiceOf(control: Element, typed: string | true | undefined): string {
  const options = all(control, 'option');
  const chosen =
    typed === undefined
      ? (options.find(({ properties }) => properties.selected) ?? options[0])
      : options.find((option) => wordsOf(option) === typed);
  if (!chosen) throw new Error(`the list does not offer "${typed}"`);
  return String(chosen.properties.value ?? wordsOf(chosen));
}
