// The page of writing, for who has a script: keeps what is typed, here and on the server, formats it, and takes what is pasted from a word
// processor with its lists and links. Without it the buttons of the form do the same, one press at a time.
const desk = document.querySelector('[data-writing]');
const form = desk?.querySelector('form');
const text = form?.elements.namedItem('text');
if (text) start();

function start() {
  const words = JSON.parse(desk.dataset.words);
  const keptUnder = `plenary draft ${desk.dataset.writing} ${desk.dataset.save}`;
  const line = document.createElement('p');
  line.className = 'field-hint writing-state';
  line.setAttribute('role', 'status');
  text.after(line);
  const found = document.createElement('div');
  found.className = 'writing-finds';
  line.after(found);
  text.before(toolbar(words, text));
  const state = { timer: 0, isSending: false, isStopped: false, isDirty: false };

  offerKept();
  form.addEventListener('input', noteChange);
  addEventListener('online', () => state.isDirty && save());
  document.addEventListener('visibilitychange', () => document.hidden && state.isDirty && save());
  text.addEventListener('paste', (event) => takePasted(event, text, desk.dataset.paste));
  // The form itself keeps it now: what this browser kept is needed only where the answer never comes, and is told apart by its text.
  form.addEventListener('submit', () => clearTimeout(state.timer));

  function noteChange() {
    state.isDirty = true;
    keepHere();
    clearTimeout(state.timer);
    state.timer = setTimeout(save, 2000);
  }

  function keepHere() {
    try {
      localStorage.setItem(keptUnder, JSON.stringify({ text: text.value, at: Date.now() }));
    } catch {
      // No room, or not allowed: the server keeps it.
    }
  }

  async function save() {
    if (state.isSending || state.isStopped) return;
    clearTimeout(state.timer);
    state.isSending = true;
    state.isDirty = false;
    line.textContent = words.saving;
    const sent = text.value;
    try {
      const answer = await fetch(desk.dataset.save, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: 'application/json' },
      });
      if (answer.ok) noteSaved(await answer.json(), sent);
      else refuse(answer.status);
    } catch {
      state.isDirty = true;
      line.textContent = words.offline;
    }
    state.isSending = false;
    if (state.isDirty && !state.isStopped) state.timer = setTimeout(save, 5000);
  }

  function noteSaved({ mark, savedAt, characters, finds }, sent) {
    showFinds(found, finds, words);
    form.elements.namedItem('mark').value = mark;
    const time = new Date(savedAt).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const count = words.count
      .replace('{count}', number.format(characters))
      .replace('{most}', number.format(Number(desk.dataset.most)));
    line.textContent = `${words.saved} ${time} · ${count}`;
    if (text.value === sent) localStorage.removeItem(keptUnder);
  }

  function refuse(status) {
    // Signed out, it is tried again: the session may be back in a moment. Changed elsewhere, only the person can tell which text is the right one.
    state.isDirty = true;
    state.isStopped = status === 409 || status === 403 || status === 404;
    line.textContent = status === 409 ? words.elsewhere : status === 401 ? words.signedOut : words.offline;
  }

  function offerKept() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(keptUnder) ?? 'null');
    } catch {
      return;
    }
    if (!kept || kept.text === text.value || kept.text.trim() === '') return localStorage.removeItem(keptUnder);
    const notice = document.createElement('div');
    notice.className = 'notice notice-waiting';
    const opening = document.createElement('blockquote');
    opening.dir = 'auto';
    opening.textContent = kept.text.length > 200 ? `${kept.text.slice(0, 200)}…` : kept.text;
    const use = button(words.use, () => {
      text.value = kept.text;
      notice.remove();
      noteChange();
      text.focus();
    });
    const drop = button(words.drop, () => {
      localStorage.removeItem(keptUnder);
      notice.remove();
      text.focus();
    });
    const said = document.createElement('p');
    said.textContent = words.found;
    notice.append(said, opening, use, drop);
    desk.prepend(notice);
  }
}

/** What the words name so far; it is decided on with the next page. */
function showFinds(place, finds, words) {
  place.replaceChildren();
  if (finds.length === 0) return;
  const heading = document.createElement('p');
  heading.className = 'field-hint';
  heading.textContent = words.finds;
  const list = document.createElement('ul');
  for (const { label, title, words: quoted, isSure } of finds) {
    const item = document.createElement('li');
    const code = document.createElement('strong');
    code.textContent = label;
    const name = document.createElement('span');
    name.textContent = title?.text ?? '';
    if (title) name.lang = title.language;
    const quote = document.createElement('q');
    quote.dir = 'auto';
    quote.textContent = quoted;
    item.append(code, ' ', name, ' ', quote, isSure ? '' : ' ?');
    list.append(item);
  }
  place.append(heading, list);
}

function button(label, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'ds-button';
  made.dataset.variant = 'secondary';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}

/** Signs of Markdown around what is selected, or before each of its lines. */
function toolbar(words, area) {
  const tools = document.createElement('div');
  tools.className = 'writing-tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', words.tools);
  const around = (sign) => () => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    put(area, `${sign}${chosen}${sign}`, chosen ? 0 : sign.length);
  };
  const before = (sign) => () => {
    const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    area.setSelectionRange(start, area.selectionEnd);
    const chosen = area.value.slice(start, area.selectionEnd);
    put(area, chosen.split('\n').map((one) => sign + one).join('\n'), 0);
  };
  const link = () => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    put(area, `[${chosen}](https://)`, 1);
  };
  tools.append(
    button(words.bold, around('**')),
    button(words.italic, around('*')),
    button(words.link, link),
    button(words.list, before('- ')),
    button(words.quote, before('> ')),
  );
  return tools;
}

/** Puts words where the selection is, so that the browser can take it back; `fromEnd` is where the caret stands then. */
function put(area, words, fromEnd) {
  area.focus();
  if (!document.execCommand('insertText', false, words)) {
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.selectionEnd -= fromEnd;
  area.selectionStart = area.selectionEnd;
}

/** Formatted words become Markdown, on the server; where that fails, they come as plain text. */
async function takePasted(event, area, address) {
  const html = event.clipboardData?.getData('text/html');
  if (!html || !/<(?:p|li|ul|ol|a|b|i|strong|em|table|h[1-6])[\s>]/i.test(html)) return;
  event.preventDefault();
  const plain = event.clipboardData.getData('text/plain');
  const { selectionStart, selectionEnd } = area;
  let words = plain;
  try {
    const body = new URLSearchParams({ html });
    const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(4000) });
    if (answer.ok) words = (await answer.json()).markdown;
  } catch {
    // No connection: the plain words.
  }
  area.setSelectionRange(selectionStart, selectionEnd);
  put(area, words, 0);
}
