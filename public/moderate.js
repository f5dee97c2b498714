// The keys of the moderators' desk: each presses the link or button that shows it. Everything works without them, by Tab.
const dialog = document.querySelector('[data-keys-dialog]');
const keys = document.querySelector('[data-keys]');
const formPlace = document.querySelector('[data-open-form]');
const openForm = formPlace?.querySelector('form[method=post]');
const queue = document.querySelector('[data-queue]');
const queueForm = document.querySelector('[data-queue-form]');
let isLeaving = false;

// Keys are shown where they work.
document.documentElement.classList.add('has-keys');

if (dialog && keys) {
  // The list stands in the page for who has no script; here it opens over it.
  dialog.append(keys.querySelector('[data-keys-part]').cloneNode(true));
  const show = document.querySelector('[data-show-keys]');
  if (show) {
    show.hidden = false;
    show.addEventListener('click', () => dialog.showModal());
    keys.hidden = true;
  }
}
const sends = openForm?.querySelector('button[type=submit]');
if (sends) {
  const key = document.createElement('span');
  key.className = 'key';
  key.ariaHidden = 'true';
  key.textContent = 'Ctrl+Enter';
  sends.append(' ', key);
  sends.setAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter');
}
queueForm?.addEventListener('change', showSelected);
showSelected();
// Back from where a key led, the page may be shown as it was left.
addEventListener('pageshow', () => {
  isLeaving = false;
  showSelected();
});
document.addEventListener('submit', () => {
  isLeaving = true;
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || isLeaving || dialog?.open) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return leave(event);
  if (isForTyping(event.target)) return;
  if (queue && moveInQueue(event)) return event.preventDefault();
  if (event.repeat) return;
  if (event.key === '?' && dialog) {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  if (/^[1-9]$/.test(event.key)) return chooseReason(event);
  press(event);
});

function press(event) {
  const name = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
  if (!/^[a-z]$/i.test(name) || hasWritten()) return;
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(name)}"]`)];
  // What is folded away shows no key: with a form open, the other decisions wait until they are unfolded.
  const target = all.find((one) => one.checkVisibility?.() ?? !one.closest('details:not([open])'));
  if (!target) return;
  event.preventDefault();
  isLeaving = true;
  target.click();
}

// Choosing is not typing: boxes and choices leave the keys to the page.
function isForTyping(target) {
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  );
}

// What was written into the open form is not lost by a slip.
function hasWritten() {
  const fields = openForm?.querySelectorAll('textarea, input:not([type=checkbox], [type=radio], [type=hidden])');
  return [...(fields ?? [])].some((field) => field.value !== field.defaultValue);
}

function send(event) {
  const form = openForm ?? (event.target.form?.method === 'post' ? event.target.form : null);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

function leave(event) {
  if (openForm?.contains(event.target) && isForTyping(event.target) && hasWritten()) event.target.blur();
  else if (formPlace) location.assign(formPlace.dataset.openForm);
}

function chooseReason(event) {
  const place = openForm?.querySelector(`[data-reason-key="${event.key}"]`);
  const choice = place?.matches('input') ? place : place?.querySelector('input');
  if (!choice) return;
  event.preventDefault();
  choice.focus();
  choice.click();
}

// In the queue: from line to line, and its box. True where the key was for that.
function moveInQueue({ key, target, shiftKey }) {
  if (shiftKey) return false;
  const lines = [...queue.children];
  const here = lines.findIndex((line) => line.contains(target));
  const steps = { j: 1, i: -1 };
  // The arrows scroll the page, and Space presses what has the focus, until a line was gone to.
  if (here >= 0) Object.assign(steps, { ArrowDown: 1, ArrowUp: -1 });
  const box = lines[here]?.querySelector('input[type=checkbox]');
  if (key in steps) {
    const next = here < 0 ? 0 : Math.min(Math.max(here + steps[key], 0), lines.length - 1);
    lines[next]?.querySelector('a')?.focus();
    return true;
  }
  if (!box || !(key === 'e' || (key === ' ' && target !== box))) return false;
  box.click();
  return true;
}

function showSelected() {
  const count = queueForm?.querySelectorAll('input[name=n]:checked').length;
  for (const place of queueForm?.querySelectorAll('[data-selected]') ?? [])
    place.textContent = count > 0 ? `(${count})` : '';
}
