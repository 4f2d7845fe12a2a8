// Checks proofs of a Yicai log in the browser, from the texts of c2sp.org and RFC 9162, without the platform.
// Written apart from the Java verifiers on purpose: what one of them misses, the other shall see.
// A classic script, so that it also runs from a folder on a stick.
'use strict';

globalThis.YicaiVerify = (() => {
  const NOTE_MOST = 262144;
  const PROOF_MOST = 393216;
  const BIGGEST = 2n ** 63n - 1n;
  const KEY_BYTES = {1: 32, 4: 32, 6: 1312};
  const BLOB_BYTES = {1: 64, 4: 72, 6: 2428};

  /** The text does not keep to its format. */
  class Unreadable extends Error {}
  /** Well written, but not to be believed. */
  class Refused extends Error {}

  const insist = (so, why) => { if (!so) throw new Unreadable(why); };
  const encoder = new TextEncoder();

  function utf8(bytes) {
    try {
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    } catch {
      throw new Unreadable('utf8');
    }
  }

  function toBase64(bytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }

  function fromBase64(text, why) {
    insist(/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0, why);
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    insist(toBase64(bytes) === text, why); // one spelling only
    return bytes;
  }

  function hash32(text, why) {
    const bytes = fromBase64(text, why);
    insist(bytes.length === 32, why);
    return bytes;
  }

  function whole(text, why) {
    insist(/^(0|[1-9][0-9]*)$/.test(text) && text.length < 20, why);
    const value = BigInt(text);
    insist(value <= BIGGEST, why);
    return value;
  }

  const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

  function joined(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const leafHash = entry => sha256(joined(Uint8Array.of(0), entry));
  const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

  // ---- RFC 9162, 2.1.3.2 and 2.1.4.2, with the position kept as one number of bits

  async function included(index, size, leaf, path, root) {
    if (index >= size) return false;
    let [here, last, value] = [index, size - 1n, leaf];
    for (const sibling of path) {
      if (last === 0n) return false;
      if (here % 2n === 1n || here === last) {
        value = await nodeHash(sibling, value);
        while (here % 2n === 0n && here > 0n) [here, last] = [here / 2n, last / 2n];
      } else {
        value = await nodeHash(value, sibling);
      }
      [here, last] = [here / 2n, last / 2n];
    }
    return last === 0n && same(value, root);
  }

  async function grew(from, to, rootFrom, rootTo, path) {
    if (from < 1n || from > to) return false;
    if (from === to) return path.length === 0 && same(rootFrom, rootTo);
    const rest = [...path];
    let [here, last] = [from - 1n, to - 1n];
    while (here % 2n === 1n) [here, last] = [here / 2n, last / 2n];
    const powerOfTwo = (from & (from - 1n)) === 0n;
    if (rest.length === 0) return false;
    let before = powerOfTwo ? rootFrom : rest.shift();
    let after = before;
    for (const sibling of rest) {
      if (last === 0n) return false;
      if (here % 2n === 1n || here === last) {
        before = await nodeHash(sibling, before);
        after = await nodeHash(sibling, after);
        while (here % 2n === 0n && here > 0n) [here, last] = [here / 2n, last / 2n];
      } else {
        after = await nodeHash(after, sibling);
      }
      [here, last] = [here / 2n, last / 2n];
    }
    return last === 0n && same(before, rootFrom) && same(after, rootTo);
  }

  // ---- c2sp.org/signed-note and c2sp.org/tlog-checkpoint

  function keyName(name) {
    insist(name.length > 0 && name.length < 256 && !/[\p{White_Space}+\x00-\x1f]/u.test(name), 'name');
    return name;
  }

  async function readKey(text) {
    const [, name, id, rest] = /^([^+]+)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
    insist(text.length <= 4096 && name !== undefined, 'key');
    const typed = fromBase64(rest, 'key');
    const type = typed[0];
    insist(typed.length > 1 && type in KEY_BYTES && typed.length === 1 + KEY_BYTES[type], 'key');
    const digest = await sha256(joined(encoder.encode(keyName(name) + '\n'), typed));
    const hex = [...digest.slice(0, 4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    insist(hex === id, 'key id');
    return {name, id, type, material: typed.slice(1), text};
  }

  function readSignature(line) {
    const found = /^\u2014 ([^ ]*) (.*)$/s.exec(line);
    insist(line.length <= 16384 && found !== null, 'signature line');
    const bytes = fromBase64(found[2], 'signature line');
    insist(bytes.length >= 5, 'signature line');
    const id = [...bytes.slice(0, 4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return {name: keyName(found[1]), id, blob: bytes.slice(4)};
  }

  function readNote(text) {
    const blank = text.lastIndexOf('\n\n');
    insist(text.length <= NOTE_MOST && blank >= 0 && text.endsWith('\n') && blank + 2 < text.length, 'note');
    const lines = text.slice(blank + 2, -1).split('\n');
    insist(lines.length <= 64, 'note');
    const signatures = lines.map(readSignature);
    const body = text.slice(0, blank + 1);
    insist(!/[\x00-\x09\x0b-\x1f]/.test(body), 'note');
    return {body, signatures};
  }

  function readNoteBytes(bytes) {
    insist(bytes.length <= NOTE_MOST, 'note');
    return readNote(utf8(bytes));
  }

  function readCheckpoint(body) {
    insist(body.length <= 65536 && body.endsWith('\n'), 'checkpoint');
    const lines = body.slice(0, -1).split('\n');
    insist(lines.length >= 3 && lines.every(line => line !== ''), 'checkpoint');
    return {origin: lines[0], size: whole(lines[1], 'size'), root: hash32(lines[2], 'root')};
  }

  /** Seconds since 1970, or null when this is no time. */
  function secondOf(blob) {
    const second = new DataView(blob.buffer, blob.byteOffset, 8).getBigUint64(0);
    return second <= BIGGEST ? second : null;
  }

  const named = text => {
    const bytes = encoder.encode(text);
    insist(bytes.length > 0 && bytes.length < 256, 'name');
    return joined(Uint8Array.of(bytes.length), bytes);
  };

  function eight(...numbers) {
    const view = new DataView(new ArrayBuffer(8 * numbers.length));
    numbers.forEach((number, i) => view.setBigUint64(8 * i, number));
    return new Uint8Array(view.buffer);
  }

  /** c2sp.org/tlog-cosignature: ML-DSA-44 signs the tree that the text describes, with the signer's name and time. Null where noble.js is not loaded. */
  function verifies44(key, body, blob) {
    const noble = globalThis.YicaiNoble;
    const second = secondOf(blob);
    if (!noble || second === null) return noble ? false : null;
    let message;
    try {
      const checkpoint = readCheckpoint(body);
      message = joined(encoder.encode('subtree/v1\n\0'), named(key.name), eight(second), named(checkpoint.origin), eight(0n, checkpoint.size), checkpoint.root);
    } catch (trouble) {
      if (trouble instanceof Unreadable) return false; // such a key signs nothing but checkpoints
      throw trouble;
    }
    return noble.verify44(blob.slice(8), message, key.material);
  }

  /** true or false; null when this browser cannot tell. */
  async function verifies(key, body, signature) {
    const {blob} = signature;
    if (blob.length !== BLOB_BYTES[key.type]) return false;
    if (key.type === 6) return verifies44(key, body, blob);
    let message = body;
    if (key.type === 4) {
      const second = secondOf(blob);
      if (second === null) return false;
      message = `cosignature/v1\ntime ${second}\n${body}`;
    }
    let imported;
    try {
      imported = await crypto.subtle.importKey('raw', key.material, 'Ed25519', false, ['verify']);
    } catch (trouble) {
      if (trouble.name === 'NotSupportedError') return null;
      return false;
    }
    return crypto.subtle.verify('Ed25519', imported, blob.slice(-64), encoder.encode(message));
  }

  /** The keys that signed; a bad signature of one of them refuses the note. */
  async function signers(note, keys) {
    const good = [];
    const unknown = [];
    for (const signature of note.signatures) {
      for (const key of keys) {
        if (key.name !== signature.name || key.id !== signature.id) continue;
        const verified = await verifies(key, note.body, signature);
        if (verified === false) throw new Refused('bad signature of ' + key.name);
        const list = verified === null ? unknown : good;
        if (!list.some(each => each.key.text === key.text)) list.push({key, second: key.type === 1 ? null : secondOf(signature.blob)});
      }
    }
    return {good, unknown};
  }

  return {
    Unreadable, Refused, insist, utf8, toBase64, fromBase64, hash32, whole, same, joined, encoder, sha256, leafHash, included, grew, readKey, readNote, readNoteBytes,
    readCheckpoint, signers, PROOF_MOST, NOTE_MOST,
  };
})();
