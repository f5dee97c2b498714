// Words that are to be removed from a comment: an addition to their field. While they are typed, the places where they stand are marked
// in the comment's text and counted; words that are selected there are written into the field.
const said = document.querySelector('[data-passage]');
const field = said && document.getElementById(said.dataset.passage);
const text = document.querySelector('[data-redact-text] .rich-text');
if (field && text) follow();

function follow() {
  const letters = lettersOf(text);
  const show = () => {
    const places = placesOf(letters, field.value);
    const count = places.length;
    const words = count > 1 ? said.dataset.often : count === 1 ? said.dataset.once : said.dataset.none;
    said.textContent = field.value.trim() === '' ? '' : words.replace('{places}', count);
    if ('highlights' in CSS) CSS.highlights.set('passage', new Highlight(...places));
  };
  const take = () => {
    const chosen = document.getSelection();
    // A browser may keep the text's selection while the field is typed in: what is typed stands.
    if (!chosen || chosen.isCollapsed || document.activeElement === field) return;
    if (!text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
    field.value = chosen.toString().trim();
    show();
  };
  field.addEventListener('input', show);
  text.addEventListener('mouseup', take);
  document.addEventListener('keyup', take);
  show();
}

/** The signs of a text with their places, all white space between two words as one; blocks are parted as words are. */
function lettersOf(root) {
  const letters = [];
  const part = (node, offset) => {
    if (letters.length > 0 && letters.at(-1).sign !== ' ') letters.push({ sign: ' ', node, offset });
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const own = node.parentElement.closest('p, li, h3, h4, h5, h6, blockquote, pre, td, th');
    if (own !== block) part(node, 0);
    block = own;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const sign = node.data[offset];
      if (/\s/u.test(sign)) part(node, offset);
      else letters.push({ sign, node, offset });
    }
  }
  return letters;
}

/** Where words stand in a text, as ranges of the page. */
function placesOf(letters, words) {
  const sought = words.replace(/\s+/gu, ' ').trim();
  if (sought === '') return [];
  const line = letters.map(({ sign }) => sign).join('');
  const places = [];
  for (let at = line.indexOf(sought); at >= 0; at = line.indexOf(sought, at + sought.length)) {
    const [first, last] = [letters[at], letters[at + sought.length - 1]];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    places.push(range);
  }
  return places;
}
