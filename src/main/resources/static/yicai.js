// Small help for people with JavaScript; every form works without it.

// A second tap on a slow line does nothing: the server would treat it as the same action anyway.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'yes';
});

// What is kept on this phone for the door goes with the session; somebody who leaves earlier is asked.
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', event => {
  const unsent = localStorage.getItem('yicai.unsent');
  if (unsent && !confirm(unsent)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  // where the line has no TLS, browsers do not listen to the server's word
  indexedDB.deleteDatabase('yicai-door');
  localStorage.removeItem('yicai.unsent');
});

// Coming back with the browser's arrow makes forms usable again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// After a refused form, the list of findings has the focus.
document.getElementById('findings')?.focus();

// A page that is made to be printed offers to print itself; without JavaScript the browser's own menu does it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
