// On the workplan: words of one paragraph that are selected can be commented on, quoted. Without it each paragraph's own page does, without the quotation.
const way = document.querySelector('[data-quote]');
if (way) document.addEventListener('selectionchange', offer);

function offer() {
  const selection = document.getSelection();
  const words = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const [first, last] = [blockOf(selection?.anchorNode), blockOf(selection?.focusNode)];
  way.hidden = words.length < 3 || !first || first !== last;
  if (way.hidden) return;
  const place = `block-${first.id.replace(/^\D+/, '')}`;
  way.href = `${way.dataset.quote}/${place}?${new URLSearchParams({ quote: words.slice(0, 1000) })}`;
}

function blockOf(node) {
  return (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest('.block');
}
