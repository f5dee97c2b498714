// Questions that are dragged into order: an addition to the buttons, which do the same one step at a time. A list names the form that
// takes its order; each of its items has a number and a handle, which is hidden as long as this script has not run.
for (const list of document.querySelectorAll('[data-order-form]')) {
  const form = document.getElementById(list.dataset.orderForm);
  const handles = list.querySelectorAll('.drag-handle');
  if (form && handles.length > 1) for (const handle of handles) makeDraggable(list, form, handle);
}

function makeDraggable(list, form, handle) {
  handle.hidden = false;
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    drag(list, form, handle.closest('li'));
  });
}

/** Follows the pointer until it is let go, then sends the order; taken back, everything stands where it stood. */
function drag(list, form, item) {
  const before = [...list.children];
  const listening = new AbortController();
  const { signal } = listening;
  item.classList.add('is-dragged');

  const end = () => {
    listening.abort();
    item.classList.remove('is-dragged');
  };
  const takeBack = () => {
    end();
    list.append(...before);
  };
  document.addEventListener(
    'pointermove',
    ({ clientY }) => {
      const next = [...list.children].find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return other !== item && clientY < top + height / 2;
      });
      if (next !== item.nextElementSibling) list.insertBefore(item, next ?? null);
    },
    { signal },
  );
  document.addEventListener(
    'pointerup',
    () => {
      end();
      const order = [...list.children].map((one) => one.dataset.number).join(' ');
      if (order === form.elements.order.value) return;
      form.elements.order.value = order;
      form.requestSubmit();
    },
    { signal },
  );
  document.addEventListener('pointercancel', takeBack, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && takeBack(), { signal });
}
