// The keys of the moderators' desk: each presses the link or button that shows it. Everything works without them, by Tab.
const dialog = document.querySelector('[data-keys-dialog]');
const keys = document.querySelector('[data-keys]');
const formPlace = document.querySelector('[data-open-form]');
const openForm = formPlace?.querySelector('form');
let isLeaving = false;
let isChanged = false;

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
openForm?.addEventListener('input', () => {
  isChanged = true;
});
// Back from where a key led, the page may be shown as it was left.
addEventListener('pageshow', () => {
  isLeaving = false;
});
document.addEventListener('submit', () => {
  isLeaving = true;
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || isLeaving || dialog?.open) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return leave(event);
  if (event.repeat || isForTyping(event.target)) return;
  if (event.key === '?' && dialog) {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  const name = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
  const target = /^[a-z]$/i.test(name) && document.querySelector(`[data-key="${CSS.escape(name)}"]`);
  if (!target) return;
  event.preventDefault();
  isLeaving = true;
  target.click();
});

// In the open form a key belongs to the form: what was filled in there is not lost by a slip.
function isForTyping(target) {
  if (openForm?.contains(target)) return true;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}

function send(event) {
  const form = openForm ?? (event.target.form?.method === 'post' ? event.target.form : null);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

function leave(event) {
  if (openForm?.contains(event.target) && isChanged) event.target.blur();
  else if (formPlace) location.assign(formPlace.dataset.openForm);
}
