// Keeps the pages of the door and what they are drawn with, so that they open without a network. Nothing else is kept, and nothing is sent from here.

const PAGES = 'yicai-door';
const ASSETS = 'yicai-assets';
const KEPT = /^\/(activities\/[0-9a-f-]{36}\/(check-in|roll-call|code)|visits\/[0-9a-f-]{36}\/door)$/;
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && KEPT.test(address.pathname)) {
    event.respondWith(page(event.request, address.pathname));
  } else if (address.pathname.startsWith('/static/')) {
    event.respondWith(asset(event.request, address));
  }
});

// From the network where there is one, else as it was seen last; a network that does not answer is none.
async function page(request, path) {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(path, { ignoreVary: true });
  const fresh = look(request, path, pages);
  if (!kept) {
    return fresh;
  }
  const late = new Promise(done => setTimeout(() => done(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function look(request, path, pages) {
  const fresh = await fetch(request);
  if (fresh.ok) {
    await pages.put(path, fresh.clone());
  } else if (fresh.type === 'opaqueredirect') {
    // signed out, perhaps from elsewhere: what was kept was for somebody else
    await caches.delete(PAGES);
  } else if (fresh.status < 500) {
    await pages.delete(path);
  }
  return fresh;
}

// An address holds a hash of its content, so the one that is kept is the right one.
async function asset(request, address) {
  const assets = await caches.open(ASSETS);
  const kept = await assets.match(request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const fresh = await fetch(request);
  if (fresh.ok) {
    await assets.delete(address.pathname, { ignoreSearch: true, ignoreVary: true });
    await assets.put(request, fresh.clone());
  }
  return fresh;
}
