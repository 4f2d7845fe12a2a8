// At the door, also without a network. A tap is kept on this phone first and sent when there is a network; it carries an
// id made here, so that whatever arrives twice counts once. Without this script the forms are sent as they are.

const door = document.querySelector('[data-door]');
const { activity, visit, who } = door?.dataset ?? {};

// --- what is kept on this phone

const base = new Promise((done, fail) => {
  const ask = indexedDB.open('yicai-door', 1);
  ask.onupgradeneeded = () => ask.result.createObjectStore('taps', { keyPath: 'key' });
  ask.onsuccess = () => done(ask.result);
  ask.onerror = () => fail(ask.error);
});
base.catch(() => {});

async function taps(mode, work) {
  const deal = (await base).transaction('taps', mode, { durability: 'strict' });
  return new Promise((done, fail) => {
    const ask = work(deal.objectStore('taps'));
    deal.oncomplete = () => done(ask.result);
    deal.onerror = deal.onabort = () => fail(deal.error);
  });
}

const all = async () => (await taps('readonly', store => store.getAll())).sort((one, other) => one.at.localeCompare(other.at));

// --- sending, one after another, in the order of the taps

let again = false;
let sending = false;

async function send() {
  if (sending) {
    again = true;
    return;
  }
  sending = true;
  try {
    do {
      again = false;
      for (const tap of (await all()).filter(each => !each.told && each.who === who)) {
        if (!await deliver(tap)) {
          return;
        }
      }
    } while (again);
  } finally {
    sending = false;
    await show();
  }
}

// Gives back whether the next one may follow.
async function deliver(tap) {
  let answer;
  try {
    answer = await fetch(tap.visit ? '/visits/taps' : '/door/entries', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...tap, sent: new Date().toISOString() }),
      redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout?.(15000),
    });
  } catch {
    return false;
  }
  door.dataset.signedOut = answer.status === 403 ? 'yes' : '';
  if (answer.status === 409) {
    // somebody else is signed in by now, and this page is not theirs
    await globalThis.caches?.delete('yicai-door');
    location.reload();
  }
  if (answer.status !== 200 && answer.status !== 422 && answer.status !== 400) {
    return false;
  }
  const told = await answer.json();
  if (told.outcome === 'DONE') {
    await taps('readwrite', store => store.delete(tap.key));
    done(tap, told);
  } else {
    await taps('readwrite', store => store.put({ ...tap, told }));
  }
  document.getElementById('clock').textContent = told.clock ?? '';
  return true;
}

function done(tap, told) {
  const row = rowOf(tap);
  say(told.words);
  if (row) {
    row.dataset.state = tap.crossing === 'IN' ? 'in' : 'out';
    row.querySelector('[data-said]').textContent = told.words;
    const there = document.getElementById('there');
    there.textContent = there.dataset.words.replace('#', document.querySelectorAll('[data-row]:not([data-state=none])').length);
  } else {
    // what the server knows now stands on the page, and is kept with it
    location.replace(location.pathname);
  }
}

function say(words) {
  document.getElementById('said').textContent = words;
}

// --- what the page shows

const rowOf = tap => tap.about && document.querySelector(`[data-row="${CSS.escape(tap.about)}"]`);
const hour = at => new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

function line(list, words, key) {
  const item = list.appendChild(document.createElement('li'));
  item.textContent = words;
  if (key) {
    const button = item.appendChild(document.createElement('button'));
    button.type = 'button';
    button.className = 'btn small ghost';
    button.textContent = door.dataset.understood;
    button.addEventListener('click', () => taps('readwrite', store => store.delete(key)).then(show));
  }
}

async function show() {
  if (!door) {
    return;
  }
  const kept = await all();
  const waiting = kept.filter(each => !each.told);
  const words = tap => `${hour(tap.at)} ${tap.label} ${door.dataset[tap.crossing === 'IN' ? 'in' : 'out']}`;
  for (const [id, list] of [['waiting', waiting], ['told', kept.filter(each => each.told)]]) {
    const box = document.getElementById(id);
    box.hidden = list.length === 0;
    box.querySelector('ul').replaceChildren();
    list.forEach(tap => line(box.querySelector('ul'), tap.who !== who ? `${hour(tap.at)} ${door.dataset.other}` : tap.told ? tap.told.words : words(tap), tap.told && tap.key));
  }
  document.getElementById('waiting').querySelector('[data-count]').textContent = waiting.length;
  document.getElementById('sign-in').hidden = door.dataset.signedOut !== 'yes' || waiting.length === 0;
  document.querySelectorAll('[data-row]').forEach(row => delete row.dataset.kept);
  waiting.forEach(tap => rowOf(tap) && (rowOf(tap).dataset.kept = tap.crossing === 'IN' ? 'in' : 'out'));
  // whoever has tapped IN need not tap again, and may tap OUT before anything was sent
  const own = waiting.filter(tap => tap.activity === activity && tap.visit === visit && !tap.about && !tap.name && tap.who === who).at(-1);
  const state = own ? (own.crossing === 'IN' ? 'in' : 'out') : door.dataset.state;
  document.querySelectorAll('form[data-tap=self]').forEach(form => form.hidden = state !== (form.dataset.crossing === 'IN' ? 'none' : 'in'));
  waiting.length === 0 ? localStorage.removeItem('yicai.unsent') : localStorage.setItem('yicai.unsent', door.dataset.unsent);
}

// --- the tap

// A phone on a line without TLS has no randomUUID.
const key = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

function tapOf(form, pressed) {
  const read = name => form.elements[name]?.value.trim() ?? '';
  const common = { key: key(), activity, visit, who, at: new Date().toISOString() };
  if (form.dataset.tap === 'self') {
    return { ...common, crossing: form.dataset.crossing, code: read('code'), via: read('via'), label: '' };
  }
  if (form.dataset.tap === 'newcomer') {
    return { ...common, crossing: 'IN', name: read('name'), capacity: read('capacity'), label: read('name') };
  }
  return { ...common, crossing: pressed.name === 'out' ? 'OUT' : 'IN', about: pressed.value, label: pressed.dataset.label };
}

async function keep(form, pressed) {
  const began = performance.now();
  const tap = tapOf(form, pressed);
  if (form.dataset.tap === 'newcomer' && !tap.name || form.elements.code && !tap.code) {
    form.querySelector('input:not([type=hidden])').focus();
    return;
  }
  try {
    await taps('readwrite', store => store.add(tap));
  } catch {
    // a phone that keeps nothing sends the form as it is
    form.dataset.plain = 'yes';
    form.requestSubmit(pressed);
    return;
  }
  await forget(tap);
  await show();
  performance.measure('yicai-kept', { start: began, end: performance.now() });
  form.dataset.tap === 'newcomer' && (form.elements.name.value = '');
  send();
}

// a new try takes the place of what an earlier one was told
async function forget(tap) {
  for (const old of (await all()).filter(each => each.told?.outcome === 'REFUSED' && each.activity === tap.activity && each.visit === tap.visit && each.about === tap.about && each.name === tap.name)) {
    await taps('readwrite', store => store.delete(old.key));
  }
}

// Where a thumb taps IN, OUT stands a moment later: a thumb that taps twice means it once.
function rested(place) {
  if (place.dataset.rests) {
    return false;
  }
  place.dataset.rests = 'yes';
  setTimeout(() => delete place.dataset.rests, 1500);
  return true;
}

for (const form of document.querySelectorAll('form[data-tap]')) {
  form.addEventListener('submit', event => {
    if (!form.dataset.plain) {
      event.preventDefault();
      event.stopPropagation();
      rested(event.submitter?.closest('[data-row]') ?? door) && keep(form, event.submitter);
    }
  });
}

// --- the code that changes, on the phone of somebody on duty

const code = document.querySelector('[data-codes]');
if (code) {
  const list = code.dataset.codes.split(' ');
  const now = Number(code.dataset.now);
  const before = JSON.parse(localStorage.getItem('yicai.clock') ?? '{}');
  // the same moment again: the page comes from this phone, and the server's clock is as far away as it was
  const ahead = before.now === now ? before.ahead : now - Date.now();
  localStorage.setItem('yicai.clock', JSON.stringify({ now, ahead }));
  const tick = () => {
    const at = (Date.now() + ahead) / 30000;
    const digits = list[Math.floor(at) - Number(code.dataset.first)];
    document.getElementById('digits').textContent = digits ? digits.slice(0, 3) + ' ' + digits.slice(3) : '— —';
    document.getElementById('left').textContent = digits ? code.dataset.left.replace('#', 30 - Math.floor(at % 1 * 30)) : code.dataset.over;
  };
  tick();
  setInterval(tick, 500);
}

// --- these pages open without a network, for whoever is signed in

async function stay(path, person) {
  if (!navigator.serviceWorker) {
    return;
  }
  const another = localStorage.getItem('yicai.who') !== person;
  if (another) {
    await caches.delete('yicai-door');
    localStorage.setItem('yicai.who', person);
  }
  const policy = globalThis.trustedTypes?.createPolicy('yicai-door', { createScriptURL: address => address === '/sw.js' ? address : '' });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL('/sw.js') : '/sw.js');
  // later visits are kept by the worker itself
  if (another || !navigator.serviceWorker.controller || path !== location.pathname) {
    const drawn = new Set([...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], header img')].map(each => each.href || each.src));
    await (await caches.open('yicai-assets')).addAll([...drawn]);
    await (await caches.open('yicai-door')).add(new Request(path, { credentials: 'same-origin' }));
  }
  document.documentElement.dataset.stays = 'yes';
}

// a phone that cannot, works with a network as before
const without = why => console.warn('not kept for later:', why.message);
if (door) {
  stay(location.pathname, who).catch(without);
}
// a page from which somebody will come here, perhaps without a network
const ahead = document.querySelector('[data-keep]');
if (ahead) {
  stay(ahead.dataset.keep, ahead.dataset.who).catch(without);
}
if (activity || visit) {
  send().catch(() => {});
  addEventListener('online', send);
  addEventListener('pageshow', send);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  setInterval(send, 30000);
}
