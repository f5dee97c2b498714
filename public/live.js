// Tells a page of a discussion what has come since it was made, as a line that moves nothing: an addition to loading the page again. The
// region names where to ask, since which revision, its words by plural form ("#" is the number), and the first page of the discussion.
const region = document.querySelector('[data-live]');
const { live, since, words, page } = region.dataset;
const forms = JSON.parse(words);
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const known = new Set();
let first;
let revision = since;
let source;

function open() {
  if (source || document.hidden) return;
  source = new EventSource(`${live}&since=${revision}`);
  source.onmessage = ({ data, lastEventId }) => {
    revision = lastEventId;
    for (const comment of JSON.parse(data)) add(comment);
    if (known.size > 0) show();
  };
}

function close() {
  source?.close();
  source = undefined;
}

function add(comment) {
  if (document.getElementById(`comment-${comment.number}`)) return;
  known.add(comment.number);
  if (!first || comment.number < first.number) first = comment;
}

/** Where the first new one will stand: on this page where its thread is, else on one that begins with its thread. */
function address({ number, thread }) {
  const key = `${String(thread - 1).padStart(8, '0')}.99999999`;
  const isHere = !page || document.getElementById(`comment-${thread}`);
  const path = isHere ? location.pathname + location.search : thread > 1 ? `${page}?after=${key}` : page;
  return `${path}#comment-${number}`;
}

function show() {
  const link = region.querySelector('a') ?? region.appendChild(document.createElement('a'));
  link.href = address(first);
  link.textContent = (forms[plural.select(known.size)] ?? forms.other).replace(
    '#',
    new Intl.NumberFormat(language).format(known.size),
  );
  // To another place of the same page a link alone would not load it again.
  link.onclick = (event) => {
    if (link.pathname + link.search !== location.pathname + location.search) return;
    event.preventDefault();
    location.hash = link.hash;
    location.reload();
  };
}

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
window.addEventListener('pagehide', close);
window.addEventListener('pageshow', open);
open();
