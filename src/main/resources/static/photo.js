// Makes photographs small before they travel: quicker on a slow line, and what the camera wrote into them (when, where)
// stays at home. Without this, or when it fails, the picture goes as it is and the server does the same work.

const working = new WeakMap();

async function shrunk(file, longest) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob ? new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  } finally {
    picture?.close();
  }
}

async function shrinkAll(input) {
  const files = new DataTransfer();
  // one after another: a phone has little memory
  for (const file of input.files) {
    files.items.add(await shrunk(file, Number(input.dataset.shrink)));
  }
  input.files = files.files;
}

for (const input of document.querySelectorAll('input[type=file][data-shrink]')) {
  // whatever this browser can open leaves it as JPEG
  input.accept = 'image/*';
  input.addEventListener('change', () => {
    input.form?.setAttribute('aria-busy', 'true');
    const work = shrinkAll(input).finally(() => {
      if (working.get(input.form) === work) {
        working.delete(input.form);
        input.form?.removeAttribute('aria-busy');
      }
    });
    working.set(input.form, work);
  });
  // Whoever is quicker than the shrinking waits for it; the form is sent once.
  input.form?.addEventListener('submit', event => {
    const work = working.get(input.form);
    if (work) {
      event.preventDefault();
      event.stopPropagation();
      work.finally(() => input.form.requestSubmit(event.submitter ?? undefined));
    }
  });
}
