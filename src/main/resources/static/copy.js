// Copies a text for a chat group. Without JavaScript the text is selected by hand.

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // a browser inside a chat program, or a page without TLS: the old way
    field.focus();
    field.select();
    document.execCommand('copy');
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  const status = button.closest('details').querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(field);
    button.textContent = button.dataset.done;
    status.textContent = button.dataset.done;
  });
}
