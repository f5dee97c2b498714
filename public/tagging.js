// Terms to add to a comment that is about to be posted, looked for without leaving the page; without this script the same button sends the form.
for (const box of document.querySelectorAll('[data-find]')) {
  const form = box.closest('form');
  form?.addEventListener('submit', (event) => {
    if (event.submitter?.value !== 'find' || event.submitter.dataset.plain) return;
    event.preventDefault();
    look(box, form.elements.find.value).catch(() => {
      // The line is broken, or the session has ended: the form itself says so, and keeps what was said.
      event.submitter.dataset.plain = 'yes';
      form.requestSubmit(event.submitter);
    });
  });
}

/** Shows the terms that answer to `asked` under the field. What was ticked there stays. */
async function look(box, asked) {
  const answer = await fetch(`${box.dataset.find}?q=${encodeURIComponent(asked)}`, {
    headers: { Accept: 'application/json' },
    redirect: 'error',
  });
  if (!answer.ok) throw new Error(answer.statusText);
  const { terms } = await answer.json();
  const matches = box.querySelector('.matches');
  const ticked = [...matches.querySelectorAll('li')].filter((row) => row.querySelector('input').checked);
  const there = new Set(
    [...box.closest('form').querySelectorAll('[name="add"]:checked, [name="keep"]')].map(({ value }) =>
      value.replace(/^\?/, ''),
    ),
  );
  const made = box.querySelector('template').content.cloneNode(true);
  const list = made.querySelector('ul');
  const row = list.querySelector('li');
  row.remove();
  const rows = terms.filter(({ key }) => !there.has(key)).map((term) => rowOf(row.cloneNode(true), term));
  list.append(...ticked, ...rows);
  const words = made.querySelector('p');
  if (terms.length === 0) {
    words.className = '';
    words.textContent = box.dataset.none.replace('{asked}', () => asked);
  }
  matches.replaceChildren(made);
  // As the page without this script comes back at this place: what was found is in view, under the field, and is read out.
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  box.querySelector('.find-field').scrollIntoView({ block: 'start' });
}

function rowOf(row, { key, label, title, language }) {
  const tick = row.querySelector('input');
  const name = row.querySelector('.choice label');
  tick.value = key;
  tick.checked = false;
  tick.id = `add-${key}`;
  name.htmlFor = tick.id;
  const code = document.createElement('bdi');
  code.className = 'code';
  code.textContent = label;
  const words = document.createElement('span');
  words.lang = language;
  words.dir = 'auto';
  words.textContent = title;
  name.replaceChildren(code, ' ', words);
  for (const option of row.querySelectorAll('option')) option.value = option.value.replace('KEY|', `${key}|`);
  return row;
}
