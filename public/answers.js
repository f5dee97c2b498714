// The page of all answers, for who has a script: keeps what is typed on the server, as its button "Save" does.
const desk = document.querySelector('[data-answers]');
const form = desk?.querySelector('form');
if (form) start();

function start() {
  const words = JSON.parse(desk.dataset.words);
  const line = document.createElement('p');
  line.className = 'field-hint writing-state';
  line.setAttribute('role', 'status');
  form.querySelector('.form-end').before(line);
  let timer = 0;
  let isSending = false;
  let isDirty = false;

  form.addEventListener('input', () => later(2000));
  addEventListener('online', () => isDirty && save());
  document.addEventListener('visibilitychange', () => document.hidden && isDirty && save());
  form.addEventListener('submit', () => clearTimeout(timer));

  function later(milliseconds) {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  async function save() {
    clearTimeout(timer);
    if (isSending) return later(1000);
    isSending = true;
    isDirty = false;
    line.textContent = words.saving;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(desk.dataset.answers, { method: 'POST', body });
      if (answer.ok) noteSaved(await answer.json());
      else refuse(answer.status);
    } catch {
      line.textContent = words.offline;
      later(5000);
    }
    isSending = false;
  }

  function noteSaved({ marks }) {
    for (const [name, mark] of Object.entries(marks)) form.elements.namedItem(name).value = mark;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    line.textContent = `${words.saved} ${time}`;
  }

  // Changed elsewhere, only the person can tell which text is the right one: the button shows both.
  function refuse(status) {
    line.textContent = status === 409 ? words.elsewhere : words.offline;
    if (status >= 500) later(5000);
  }
}
