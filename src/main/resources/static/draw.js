// Computes a draw again from its file, by itself: no library, no server, also without TLS. Written apart from the Java that drew,
// from docs/draws.md alone; the two are tested against each other.
(function () {
  'use strict';

  const K = [];
  const START = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (START.length < 8) START.push(fraction(Math.sqrt(n)));
    K.push(fraction(Math.cbrt(n)));
  }

  function fraction(x) {
    return Math.floor((x - Math.floor(x)) * 4294967296) >>> 0;
  }

  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  // FIPS 180-4
  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const blocks = Math.ceil((bytes.length + 9) / 64);
    const padded = new Uint8Array(blocks * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
    const h = START.slice();
    const w = new Array(64);
    for (let b = 0; b < blocks; b++) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(b * 64 + i * 4);
      for (let i = 16; i < 64; i++) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      let [a, c, d, e, f, g, p, q] = h;
      for (let i = 0; i < 64; i++) {
        const t1 = (q + (turn(f, 6) ^ turn(f, 11) ^ turn(f, 25)) + ((f & g) ^ (~f & p)) + K[i] + w[i]) | 0;
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & c) ^ (a & d) ^ (c & d))) | 0;
        q = p; p = g; g = f; f = (e + t1) | 0; e = d; d = c; c = a; a = (t1 + t2) | 0;
      }
      [a, c, d, e, f, g, p, q].forEach((x, i) => { h[i] = (h[i] + x) | 0; });
    }
    return h.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
  }

  const number = (seed, k, total) => Number(BigInt('0x' + sha256(seed + ',' + k)) % BigInt(total)) + 1;

  const STRATA = ['HIGH', 'MEDIUM', 'LOW'];
  const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
  const LINE = new RegExp('^(HIGH|MEDIUM|LOW) (ACTIVITY|VISIT) (CONFIRMED|UNCONFIRMED) (' + UUID + ') (' + UUID + ')$');

  function picks(seed, percent, records) {
    const drawn = [];
    let k = 1;
    for (const stratum of STRATA) {
      const list = records.filter((each) => each.stratum === stratum);
      const want = Math.floor((list.length * percent[stratum] + 99) / 100);
      const seen = new Set();
      while (seen.size < want) {
        const n = number(seed, k, list.length);
        if (!seen.has(n)) {
          seen.add(n);
          drawn.push(k + ' ' + stratum + ' ' + n + ' ' + list[n - 1].record);
        }
        k++;
      }
    }
    return drawn;
  }

  class Wrong extends Error {}

  function goodDay(text) {
    const [year, month, day] = text.split('-').map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }

  function goodChance(means, text) {
    if (means === 'DICE') return /^[0-9]{20}$/.test(text);
    const found = /^((?:\d\d,){5}\d\d)\+(\d\d)$/.exec(text);
    if (!found) return false;
    const red = found[1].split(',').map(Number);
    return red.every((each, i) => each >= 1 && each <= 33 && (i === 0 || red[i - 1] < each)) && Number(found[2]) >= 1 && Number(found[2]) <= 16;
  }

  // Nanoseconds since 1970, so that moments compare as they are written.
  function moment(text) {
    const found = /^([1-9]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d{1,9}))?Z$/.exec(text);
    if (!found || !goodDay(found[1])) return null;
    return BigInt(Date.parse(text.slice(0, 19) + 'Z')) * 1000000n + BigInt((found[3] || '').padEnd(9, '0'));
  }

  // fixed: the fingerprint of the list as it was noted, or nothing. What the check says: HOLDS, or what is wrong and the line of the file, 0 for the file as a whole.
  function check(text, fixed) {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    let at = 0;
    const next = () => { at++; if (at > lines.length) throw new Wrong(); return lines[at - 1]; };
    const empty = () => { if (next() !== '') throw new Wrong(); };
    const after = (word, form) => {
      const line = next();
      if (!line.startsWith(word + ' ')) throw new Wrong();
      const found = new RegExp('^(?:' + form + ')$', 'u').exec(line.slice(word.length + 1));
      if (!found) throw new Wrong();
      return found[0];
    };
    const when = (word) => { const m = moment(after(word, '.*')); if (m === null) throw new Wrong(); return m; };
    const records = [];
    const given = [];
    let population, digest, percent = {}, seed, committed, means, named, chance = null, drawn, listAt, picksAt, fixedOn;
    try {
      if (next() !== 'yicai-draw@v1') throw new Wrong();
      seed = after('origin', '[!-{}~]{1,200}') + '|' + after('size', '0|[1-9]\\d{0,17}') + '|' + after('root', '[A-Za-z0-9+/]{43}=') + '|';
      population = Number(after('population', '[1-9]\\d{0,8}'));
      digest = after('sha256', '[0-9a-f]{64}');
      for (const stratum of STRATA) percent[stratum] = Number(after('rate ' + stratum, '\\d|[1-9]\\d|100'));
      committed = when('committed');
      fixedOn = new Date(Number(committed / 1000000n) + 8 * 3600000).toISOString().slice(0, 10); // Beijing, where the lottery is drawn
      const by = after('by', 'DICE [^|\\n]{1,40}\\|[^|\\n]{1,40}\\|[^|\\n]{1,40}|LOTTERY \\d{7}\\|[1-9]\\d{3}-\\d\\d-\\d\\d');
      means = by.slice(0, by.indexOf(' '));
      named = by.slice(by.indexOf(' ') + 1);
      if (means === 'LOTTERY' && !goodDay(named.slice(8))) throw new Wrong();
      if (at < lines.length && lines[at].startsWith('randomness ')) {
        chance = after('randomness', '[0-9,+]{20}');
        drawn = when('drawn');
      }
      empty();
      listAt = at + 1;
      while (at < lines.length && lines[at] !== '') {
        const found = LINE.exec(next());
        if (!found) throw new Wrong();
        records.push({ stratum: found[1], record: found[4], line: found[0] });
      }
      empty();
      picksAt = at + 1;
      if (chance !== null) {
        while (at < lines.length && lines[at] !== '') given.push(next());
        empty();
      }
      if (at !== lines.length) throw new Wrong();
    } catch (trouble) {
      if (trouble instanceof Wrong) return 'FORMAT ' + Math.min(at, lines.length + 1);
      throw trouble;
    }
    const seen = new Set();
    for (let i = 0; i < records.length; i++) {
      const key = STRATA.indexOf(records[i].stratum) + records[i].record;
      const before = i === 0 ? '' : STRATA.indexOf(records[i - 1].stratum) + records[i - 1].record;
      if (key <= before || seen.has(records[i].record)) return 'ORDER ' + (listAt + i);
      seen.add(records[i].record);
    }
    if (population !== records.length) return 'POPULATION 0';
    if (digest !== sha256(records.map((each) => each.line + '\n').join(''))) return 'LIST 0';
    if (fixed && fixed !== digest) return 'COMMITMENT 0';
    if (chance === null) return 'HOLDS';
    if (!goodChance(means, chance)) return 'RANDOMNESS 0';
    if (drawn <= committed || (means === 'LOTTERY' && named.slice(8) <= fixedOn)) return 'TIME 0';
    const right = picks(seed + chance, percent, records);
    for (let i = 0; i < Math.max(right.length, given.length); i++) {
      if (right[i] !== given[i]) return 'PICKS ' + (picksAt + i);
    }
    return 'HOLDS';
  }

  globalThis.yicaiDraw = { check, number, sha256 };

  const button = globalThis.document && document.getElementById('draw-check');
  if (button) {
    const says = document.getElementById('draw-says');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = await (await fetch(document.getElementById('draw-file').href)).text();
      const verdict = check(text, document.getElementById('draw-sha256').textContent.trim());
      const drawn = text.includes('\nrandomness ');
      says.className = verdict === 'HOLDS' ? 'notice' : 'alarm';
      says.textContent = verdict !== 'HOLDS' ? says.dataset.wrong + ' ' + verdict : drawn ? says.dataset.holds : says.dataset.fixed;
    });
  }
})();
