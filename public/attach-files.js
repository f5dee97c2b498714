// Files for a comment, sent as soon as they are chosen or dropped, one after the other, each with its progress: an addition to a form that sends them
// all at once. The form says where they go, how large they may be and every word; what was taken goes into the page's list of files.
for (const form of document.querySelectorAll('[data-attach]')) takeFiles(form);

function takeFiles(form) {
  const words = JSON.parse(form.dataset.words);
  const say = (key, name) => words[key].replace('{name}', name);
  const part = (name) => form.querySelector(`[data-${name}]`);
  const input = form.querySelector('input[type=file]');
  const list = document.querySelector('[data-draft-files]');
  const none = document.querySelector('[data-no-files]');
  const announce = (text) => {
    part('said').textContent = text;
  };
  let last = Promise.resolve();
  let left = 0;

  part('send').hidden = true;
  part('drop').hidden = false;
  form.classList.add('takes-drops');
  input.addEventListener('change', () => {
    for (const file of input.files) add(file);
    input.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  const over = (event, is) => {
    event.preventDefault();
    form.classList.toggle('is-over', is);
  };
  form.addEventListener('dragover', (event) => over(event, true));
  form.addEventListener('dragleave', (event) => over(event, false));
  form.addEventListener('drop', (event) => {
    over(event, false);
    for (const file of event.dataTransfer.files) add(file);
  });
  addEventListener('beforeunload', (event) => left > 0 && event.preventDefault());
  list.addEventListener('submit', (event) => {
    event.preventDefault();
    remove(event.target);
  });

  function add(file) {
    const line = document.createElement('li');
    part('sending').append(line);
    if (file.size > Number(form.dataset.limit)) return refuse(line, file, words.tooLarge, false);
    show(line, say('waits', file.name));
    left += 1;
    // One after the other: on a slow line two that share it would both break.
    last = last.then(() => send(line, file)).finally(() => {
      left -= 1;
    });
  }

  function show(line, text) {
    const words = document.createElement('p');
    words.textContent = text;
    line.replaceChildren(words);
  }

  function send(line, file) {
    const text = say('sending', file.name);
    show(line, text);
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.setAttribute('aria-label', text);
    line.append(bar);
    announce(text);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', form.dataset.attach);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => {
        bar.value = loaded / total;
      };
      request.onloadend = () => {
        const { status, response } = request;
        if (status === 200 && response) keep(line, response);
        else if (response?.refused) refuse(line, file, response.refused, false);
        else if (status === 401) refuse(line, file, words.signedOut, true);
        else refuse(line, file, status === 0 || status >= 500 ? words.broken : words.gone, true);
        resolve();
      };
      request.send(file);
    });
  }

  function keep(line, { id, name, facts, isWaiting }) {
    line.remove();
    const item = form.querySelector('template').content.firstElementChild.cloneNode(true);
    for (const place of item.querySelectorAll('bdi')) place.textContent = name;
    item.querySelector('.file-facts').textContent = facts;
    item.querySelector('input[name=file]').value = id;
    if (isWaiting) {
      const state = document.createElement('p');
      state.className = 'file-waiting';
      state.textContent = words.checked;
      item.firstElementChild.append(state);
    }
    list.append(item);
    none.hidden = true;
    announce(say('taken', name));
  }

  function refuse(line, file, why, mayTryAgain) {
    show(line, file.name);
    const error = document.createElement('p');
    error.className = 'field-error';
    error.textContent = why;
    line.append(error);
    if (mayTryAgain)
      line.append(
        button(words.again, file, () => {
          line.remove();
          add(file);
        }),
      );
    line.append(button(words.drop, file, () => line.remove()));
    announce(`${file.name}: ${why}`);
  }

  function button(text, file, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'ds-button';
    made.dataset.variant = 'secondary';
    made.textContent = text;
    made.setAttribute('aria-label', `${text}: ${file.name}`);
    made.addEventListener('click', press);
    return made;
  }

  async function remove(pressed) {
    const item = pressed.closest('li');
    const name = item.querySelector('bdi').textContent;
    const sent = { method: 'POST', body: new URLSearchParams(new FormData(pressed)), redirect: 'manual' };
    const answer = await fetch(pressed.action, sent).catch(() => undefined);
    // What was taken leads on, and is not followed here; whatever else came is for the page to show.
    if (answer?.type !== 'opaqueredirect') return pressed.submit();
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    none.hidden = list.children.length > 0;
    (next?.querySelector('button') ?? input).focus();
    announce(say('removed', name));
  }
}
