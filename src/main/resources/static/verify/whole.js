// Reads a whole log in the browser: every entry against its hash, every tile against those below it, the root against the checkpoint.
// A log is {read(path) -> bytes or null}; folders and tar files become one here. Written apart from the Java reading on purpose.
'use strict';

(() => {
  const FULL = 256;
  const HASH = 32;
  const {Unreadable} = YicaiVerify;
  const sha = (...parts) => YicaiNoble.sha256(YicaiVerify.joined(...parts));
  const leafOf = entry => sha(Uint8Array.of(0), entry);
  const nodeOf = (left, right) => sha(Uint8Array.of(1), left, right);

  /** Something does not fit: at an entry, or in a file. */
  class Misfit extends Error {
    constructor(why, entry, file) {
      super(why);
      this.where = {entry, file};
    }
  }

  /** c2sp.org/tlog-tiles: thousands are folders that begin with an x. */
  function pathOf(level, index, width) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0').match(/.{3}/g);
    return `tile/${level}/${digits.map((three, i) => (i < digits.length - 1 ? 'x' : '') + three).join('/')}${width < FULL ? '.p/' + width : ''}`;
  }

  async function tile(log, level, index, width) {
    return await log.read(pathOf(level, index, width)) ?? (width < FULL ? log.read(pathOf(level, index, FULL)) : null);
  }

  /** Entries each behind two bytes of length, the higher one first. */
  function unbundled(bytes, width, first, file) {
    const entries = [];
    let at = 0;
    while (entries.length < width) {
      const end = at + 2 + (bytes[at] << 8 | bytes[at + 1]);
      if (at + 2 > bytes.length || end > bytes.length) throw new Misfit('torn', first + entries.length, file);
      entries.push(bytes.subarray(at + 2, end));
      at = end;
    }
    return entries;
  }

  /** The tree as it grows: roots of complete subtrees, the largest first, each [height, hash]. */
  class Growing {
    constructor() {
      this.peaks = [];
    }

    add(height, hash) {
      while (this.peaks.length > 0 && this.peaks[this.peaks.length - 1][0] === height) {
        hash = nodeOf(this.peaks.pop()[1], hash);
        height++;
      }
      this.peaks.push([height, hash]);
    }

    root() {
      if (this.peaks.length === 0) return YicaiNoble.sha256(new Uint8Array());
      return this.peaks.map(peak => peak[1]).reduceRight((right, left) => nodeOf(left, right));
    }
  }

  const cut = (bytes, i) => bytes.subarray(i * HASH, (i + 1) * HASH);

  /** All of one level against its files; gives the roots of its full tiles, which are the hashes of the level above. */
  async function climb(log, level, hashes) {
    const above = [];
    for (let from = 0; from < hashes.length; from += FULL) {
      const some = hashes.slice(from, from + FULL);
      const file = pathOf(level, from / FULL, some.length);
      const stored = await tile(log, level, from / FULL, some.length);
      if (stored === null) throw new Misfit('missing', null, file);
      some.forEach((hash, i) => {
        if (!YicaiVerify.same(hash, cut(stored, i))) throw new Misfit('tile', null, file);
      });
      if (some.length === FULL) above.push(rootOf(some));
    }
    return above;
  }

  function rootOf(hashes) {
    const tree = new Growing();
    hashes.forEach(hash => tree.add(0, hash));
    return tree.root();
  }

  async function walk(log, kept, size, progress) {
    const tree = new Growing();
    let level = [];
    for (let first = 0; first < size; first += FULL) {
      const width = Math.min(FULL, size - first);
      const [file, n] = [pathOf('entries', first / FULL, width), first / FULL];
      const [bundle, stored, earlier] = await Promise.all([tile(log, 'entries', n, width), tile(log, 0, n, width), kept ? tile(kept, 0, n, width) : null]);
      if (bundle === null) throw new Misfit('missing', first, file);
      if (stored === null || stored.length < width * HASH) throw new Misfit('missing', null, pathOf(0, n, width));
      const leaves = unbundled(bundle, width, first, file).map(leafOf);
      leaves.forEach((leaf, i) => {
        if (!YicaiVerify.same(leaf, cut(stored, i))) throw new Misfit('entry', first + i, file);
        if (earlier !== null && !YicaiVerify.same(leaf, cut(earlier, i))) throw new Misfit('kept', first + i, file);
      });
      if (width === FULL) {
        level.push(rootOf(leaves));
        tree.add(8, level[level.length - 1]);
      } else {
        leaves.forEach(leaf => tree.add(0, leaf));
      }
      await progress(first + width, size);
    }
    for (let height = 1; level.length > 0; height++) level = await climb(log, height, level);
    return tree.root();
  }

  /**
   * Reads all of it.
   *
   * @param kept tiles that somebody kept, or null: then an entry that was changed together with the tiles is named, too
   * @param progress (done, size), may wait
   */
  YicaiVerify.checkWhole = (log, kept, keys, policy, progress = async () => {}) => YicaiVerify.answered(async () => {
    const trust = await YicaiVerify.readTrust(keys, policy);
    const bytes = await log.read('checkpoint');
    if (bytes === null) throw new Unreadable('no checkpoint');
    const note = YicaiVerify.readNoteBytes(bytes);
    const checkpoint = YicaiVerify.readCheckpoint(note.body);
    if (checkpoint.size > 100000000n) throw new Unreadable('too long for a browser');
    const facts = {...await YicaiVerify.judge(note, checkpoint, trust), size: checkpoint.size, origin: checkpoint.origin, root: YicaiVerify.toBase64(checkpoint.root)};
    try {
      const root = await walk(log, kept, Number(checkpoint.size), progress);
      return YicaiVerify.same(root, checkpoint.root) ? {exit: 0, why: '', facts} : {exit: 1, why: 'other root', facts};
    } catch (trouble) {
      if (trouble instanceof Misfit) return {exit: 1, why: 'whole ' + trouble.message, facts: {...facts, ...trouble.where}};
      throw trouble;
    }
  });

  /** The folder around the checkpoint. @param files by their paths, each a Blob */
  function around(files) {
    const checkpoint = [...files.keys()].filter(path => /(^|\/)checkpoint$/.test(path)).sort((a, b) => a.length - b.length)[0];
    const prefix = (checkpoint ?? 'checkpoint').slice(0, -'checkpoint'.length);
    return {read: async path => (files.has(prefix + path) ? new Uint8Array(await files.get(prefix + path).arrayBuffer()) : null)};
  }

  /** What a person chose as a folder. */
  YicaiVerify.fromFolder = list => around(new Map([...list].map(file => [file.webkitRelativePath || file.name, file])));

  const text = bytes => new TextDecoder('latin1').decode(bytes).replace(/\0.*$/s, '');

  /** A plain tar (POSIX ustar, as tar -cf makes it); contents stay where they are until they are read. */
  YicaiVerify.fromTar = async blob => {
    const files = new Map();
    for (let at = 0; at + 512 <= blob.size;) {
      const head = new Uint8Array(await blob.slice(at, at + 512).arrayBuffer());
      if (head.every(byte => byte === 0)) break;
      const size = parseInt(text(head.subarray(124, 136)).trim() || '0', 8);
      if (text(head.subarray(257, 262)) !== 'ustar' || !Number.isSafeInteger(size) || size < 0) throw new Error('tar');
      const folder = text(head.subarray(345, 500));
      if (head[156] === 48 || head[156] === 0) files.set((folder ? folder + '/' : '') + text(head.subarray(0, 100)), blob.slice(at + 512, at + 512 + size));
      at += 512 + Math.ceil(size / 512) * 512;
    }
    return around(files);
  };
})();
