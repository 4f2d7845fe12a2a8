// The questions a resident asks, answered with core.js: does this proof hold, did the log only grow, whom does the policy believe.
// Each answer is {exit: 0 holds, 1 does not hold, 2 cannot be read, why, facts}.
'use strict';

(() => {
  const {Unreadable, Refused, insist} = YicaiVerify;
  const MOST = 64;

  function latin(bytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }

  /** c2sp.org/tlog-policy, line by line. */
  async function readPolicy(bytes) {
    insist(bytes.length <= 262144 && (bytes.length === 0 || bytes[bytes.length - 1] === 10), 'policy');
    const policy = {logs: [], witnesses: new Map(), groups: new Map(), quorum: undefined};
    const seen = new Set();
    const grouped = new Set();
    const defined = name => policy.witnesses.has(name) || policy.groups.has(name);
    const fresh = name => insist(name !== 'none' && !defined(name), 'policy name');
    const key = async (use, text, types) => {
      const read = await YicaiVerify.readKey(YicaiVerify.utf8Lenient(text));
      const mark = use + latin(read.material);
      insist(types.includes(read.type) && !seen.has(mark), 'policy key');
      seen.add(mark);
      return read;
    };
    for (const line of latin(bytes).split('\n')) {
      insist(!/[\x00-\x08\x0b-\x1f\x7f]/.test(line), 'policy control character');
      const words = line.split(/[ \t]+/).filter(word => word !== '');
      if (words.length === 0 || words[0].startsWith('#')) continue;
      const [verb, name] = words;
      if (verb === 'log') {
        insist([2, 3].includes(words.length) && policy.logs.length < MOST, 'policy log');
        policy.logs.push(await key('log', name, [1, 6]));
      } else if (verb === 'witness') {
        insist([3, 4].includes(words.length) && policy.witnesses.size < MOST, 'policy witness');
        const read = await key('witness', words[2], [4, 6]);
        fresh(name);
        policy.witnesses.set(name, read);
      } else if (verb === 'group') {
        insist(words.length >= 4 && words.length <= MOST + 3 && policy.groups.size < MOST, 'policy group');
        fresh(name);
        const members = words.slice(3);
        for (const member of members) {
          insist(defined(member) && !grouped.has(member), 'policy member');
          grouped.add(member);
        }
        const least = {any: 1n, all: BigInt(members.length)}[words[2]] ?? YicaiVerify.whole(words[2], 'policy threshold');
        insist(least >= 1n && least <= BigInt(members.length), 'policy threshold');
        policy.groups.set(name, {least: Number(least), members});
      } else {
        insist(verb === 'quorum' && words.length === 2 && policy.quorum === undefined && (name === 'none' || defined(name)), 'policy quorum');
        policy.quorum = name;
      }
    }
    insist(policy.quorum !== undefined, 'policy quorum');
    return policy;
  }

  function counts(policy, name, signed) {
    const group = policy.groups.get(name);
    if (!group) return signed.has(name);
    return group.members.filter(member => counts(policy, member, signed)).length >= group.least;
  }

  /** Who signed, or refuses. @param trust {keys, policy}, both may be absent */
  async function judge(note, checkpoint, trust) {
    const logs = (trust.policy ? trust.policy.logs : trust.keys).filter(key => key.name === checkpoint.origin);
    if (!trust.policy && trust.keys.length === 0) return {signed: null, witnesses: [], unknown: 0};
    const log = await YicaiVerify.signers(note, logs);
    if (log.good.length === 0) {
      if (log.unknown.length > 0) throw new Unreadable('kind of key');
      throw new Refused('no trusted signature');
    }
    const answer = {signed: checkpoint.origin, witnesses: [], unknown: 0};
    if (!trust.policy) return answer;
    const all = [...trust.policy.witnesses.values()];
    const found = await YicaiVerify.signers(note, all);
    const nameOf = key => [...trust.policy.witnesses].find(([, each]) => each.text === key.text)[0];
    answer.witnesses = found.good.map(each => ({name: nameOf(each.key), second: each.second})).sort((a, b) => (a.name < b.name ? -1 : 1));
    answer.unknown = found.unknown.length;
    const names = new Set(answer.witnesses.map(each => each.name));
    if (trust.policy.quorum === 'none' || counts(trust.policy, trust.policy.quorum, names)) return answer;
    found.unknown.forEach(each => names.add(nameOf(each.key)));
    if (counts(trust.policy, trust.policy.quorum, names)) throw new Unreadable('kind of key');
    throw new Refused('too few witnesses');
  }

  function hashLines(lines) {
    insist(lines.length <= 63, 'too many hashes');
    return lines.map(line => YicaiVerify.hash32(line, 'hash'));
  }

  function readProof(bytes) {
    insist(bytes.length <= YicaiVerify.PROOF_MOST, 'proof');
    const text = YicaiVerify.utf8(bytes);
    const blank = text.indexOf('\n\n');
    insist(blank >= 0, 'proof');
    const lines = text.slice(0, blank).split('\n');
    insist(lines.shift() === 'c2sp.org/tlog-proof@v1', 'proof');
    let extra = null;
    if (lines.length > 0 && lines[0].startsWith('extra ')) extra = YicaiVerify.fromBase64(lines.shift().slice(6), 'extra');
    insist(lines.length > 0 && lines[0].startsWith('index '), 'index');
    const index = YicaiVerify.whole(lines.shift().slice(6), 'index');
    return {extra, index, path: hashLines(lines), note: YicaiVerify.readNote(text.slice(blank + 2))};
  }

  async function answered(work) {
    try {
      return await work();
    } catch (trouble) {
      if (trouble instanceof Refused) return {exit: 1, why: trouble.message, facts: {}};
      if (trouble instanceof Unreadable) return {exit: 2, why: trouble.message, facts: {}};
      throw trouble;
    }
  }

  /** Reads what a person trusts. @param keys vkeys as texts @param policy bytes or null */
  async function readTrust(keys, policy) {
    return {policy: policy === null ? null : await readPolicy(policy), keys: await Promise.all(keys.map(YicaiVerify.readKey))};
  }

  /** @param file bytes of a tlog-proof @param entry bytes, or null when the file's extra line holds them */
  const checkProof = (file, entry, keys, policy) => answered(async () => {
    const trust = await readTrust(keys, policy);
    const proof = readProof(file);
    const checkpoint = YicaiVerify.readCheckpoint(proof.note.body);
    const bytes = entry ?? proof.extra;
    insist(bytes !== null, 'no entry');
    const facts = {...await judge(proof.note, checkpoint, trust), index: proof.index, size: checkpoint.size, origin: checkpoint.origin, root: YicaiVerify.toBase64(checkpoint.root), entry: bytes};
    const holds = await YicaiVerify.included(proof.index, checkpoint.size, await YicaiVerify.leafHash(bytes), proof.path, checkpoint.root);
    return holds ? {exit: 0, why: '', facts} : {exit: 1, why: 'not there', facts};
  });

  /** @param proof hash lines, may be empty */
  const checkGrowth = (one, other, proof, keys, policy) => answered(async () => {
    const trust = await readTrust(keys, policy);
    let [early, late] = [one, other].map(bytes => YicaiVerify.readNoteBytes(bytes)).map(note => ({note, ...YicaiVerify.readCheckpoint(note.body)}));
    if (early.size > late.size) [early, late] = [late, early];
    insist(early.origin === late.origin, 'two logs');
    await judge(early.note, early, trust);
    const facts = {...await judge(late.note, late, trust), from: early.size, to: late.size, origin: late.origin};
    const no = why => ({exit: 1, why, facts});
    if (early.size === late.size) return YicaiVerify.same(early.root, late.root) ? {exit: 0, why: '', facts} : no('fork');
    if (early.size === 0n) return YicaiVerify.same(early.root, await YicaiVerify.sha256(new Uint8Array())) ? {exit: 0, why: '', facts} : no('fork');
    const path = hashLines(proof.split('\n').filter(line => line !== ''));
    return await YicaiVerify.grew(early.size, late.size, early.root, late.root, path) ? {exit: 0, why: '', facts} : no('proof does not fit');
  });

  /** Octets of a policy as the text they are; what is no UTF-8 becomes signs that fit no key. */
  YicaiVerify.utf8Lenient = text => new TextDecoder('utf-8', {ignoreBOM: true}).decode(Uint8Array.from(text, letter => letter.charCodeAt(0)));
  Object.assign(YicaiVerify, {answered, judge, readPolicy, readProof, readTrust, checkProof, checkGrowth});
})();
