// The button of a member who watches the log. The private key is made here, cannot be read out, and stays in this
// browser together with what it signed last: that memory, not the server's word, is what a new checkpoint must fit.
'use strict';

(() => {
  const box = document.getElementById('witnessing');
  if (!box) return;
  const says = document.getElementById('witnessing-says');
  const sign = document.getElementById('witnessing-sign');
  const begin = document.getElementById('witnessing-begin');
  const {log, logKey, witness} = box.dataset;
  const say = (key, ...values) => { says.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), box.dataset[key]); };

  const request = wanted => new Promise((resolve, reject) => {
    wanted.onsuccess = () => resolve(wanted.result);
    wanted.onerror = () => reject(wanted.error);
  });

  async function store(mode, work) {
    const opening = indexedDB.open('yicai-witness', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    const database = await request(opening);
    try {
      const transaction = database.transaction('keys', mode, {durability: 'strict'});
      const result = await request(work(transaction.objectStore('keys')));
      if (mode === 'readwrite') await new Promise((resolve, reject) => Object.assign(transaction, {oncomplete: resolve, onerror: reject, onabort: reject}));
      return result;
    } finally {
      database.close();
    }
  }
  const kept = () => store('readonly', keys => keys.get(log));
  const keep = value => store('readwrite', keys => keys.put(value, log));

  const publicHalf = vkey => YicaiVerify.readKey(vkey);

  /** This browser's key, when it is the one that the seat has registered. */
  async function mine() {
    const own = await kept();
    if (!own || witness === '') return null;
    return YicaiVerify.same((await publicHalf(witness)).material, own.raw) ? own : null;
  }

  async function register() {
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const before = await kept();
    // a new key does not forget what the old one saw, and the log's key is the one seen first
    await keep({secret: pair.privateKey, raw, last: before?.last ?? null, logKey: before?.logKey ?? logKey});
    begin.elements.witness_key.value = YicaiVerify.toBase64(raw);
    begin.submit();
  }

  function read(text) {
    const blank = text.indexOf('\n\n');
    const [old, ...path] = text.slice(0, blank).split('\n');
    const note = YicaiVerify.readNote(text.slice(blank + 2));
    return {old, path: path.map(line => YicaiVerify.hash32(line, 'hash')), note, text: text.slice(blank + 2), ...YicaiVerify.readCheckpoint(note.body)};
  }

  async function line(own, body) {
    const key = await publicHalf(witness);
    const second = BigInt(Math.floor(Date.now() / 1000));
    const message = YicaiVerify.encoder.encode(`cosignature/v1\ntime ${second}\n${body}`);
    const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', own.secret, message));
    const head = new DataView(new ArrayBuffer(12));
    head.setUint32(0, parseInt(key.id, 16));
    head.setBigUint64(4, second);
    return `\u2014 ${key.name} ${YicaiVerify.toBase64(YicaiVerify.joined(new Uint8Array(head.buffer), signature))}`;
  }

  function accuse(before, now) {
    say('fork');
    const evidence = document.getElementById('witnessing-evidence');
    evidence.hidden = false;
    evidence.firstElementChild.href = URL.createObjectURL(new Blob([before.text, '\n', now.text], {type: 'text/plain'}));
    sign.hidden = true;
  }

  async function cosign() {
    const own = await mine();
    const from = own.last ? BigInt(own.last.size) : 0n;
    const answer = await fetch('/witnessing/submission?old=' + from, {cache: 'no-store'});
    const text = await answer.text();
    if (answer.status === 409 && own.last) {
      // the log says that it is smaller than what it signed before: its newest word is fetched to stand beside the old one
      accuse(own.last, {text: await (await fetch('/witnessing/submission?old=0', {cache: 'no-store'})).text()});
      return;
    }
    if (!answer.ok) throw new Error(text);
    const now = read(text);
    const {good} = await YicaiVerify.signers(now.note, [await publicHalf(own.logKey)]);
    if (now.origin !== log || good.length === 0) throw new Error(box.dataset.unable);
    if (own.last) {
      if (!await YicaiVerify.grew(from, now.size, YicaiVerify.hash32(own.last.root, 'root'), now.root, now.path)) {
        accuse(own.last, now);
        return;
      }
      if (from === now.size) say('same', now.size);
    }
    // first remembered, then signed: whatever happens to the answer, nothing smaller or other is signed later
    await keep({...own, last: {size: String(now.size), root: YicaiVerify.toBase64(now.root), text: now.text}});
    const lines = now.text.split('\n').filter(each => each.startsWith(`\u2014 ${log} `));
    sign.elements.witness_note.value = now.note.body + '\n' + lines.join('\n') + '\n';
    sign.elements.witness_line.value = await line(own, now.note.body);
    sign.submit();
  }

  const guarded = work => async event => {
    event.currentTarget.disabled = true;
    const button = event.currentTarget;
    try {
      await work();
    } catch (trouble) {
      console.warn(trouble);
      say('later');
    } finally {
      button.disabled = false;
    }
  };

  async function start() {
    box.hidden = false;
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
      say('unable');
      begin.hidden = true;
      return;
    }
    const own = await mine();
    sign.hidden = own === null;
    if (own?.last) say('last', own.last.size);
    else say(own ? 'ready' : witness === '' ? 'none' : 'other');
    sign.querySelector('button').addEventListener('click', guarded(cosign));
    begin.querySelector('button').addEventListener('click', guarded(register));
  }

  start().catch(() => say('unable'));
})();
