// Small help for people with JavaScript; every form works without it.

// A second tap on a slow line does nothing: the server would treat it as the same action anyway.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'yes';
});

// Coming back with the browser's arrow makes forms usable again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// After a refused form, the list of findings has the focus.
document.getElementById('findings')?.focus();
