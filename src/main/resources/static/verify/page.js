// The page for people: asks for files, lets checks.js look, and says in plain words what was found.
'use strict';

(() => {
  const WORDS = {
    zh: {
      title: '自己核对', lead: '核对在您的浏览器里做，不联网，不问我们。', other: 'English', keys: '日志的公钥（一行一个）', keysHint: '请从公告栏、居委会那里拿公钥。没有公钥，就不知道是谁签的名。',
      policy: '信任名单文件（可以不选）', policyHint: '写着要哪些见证人签名才算数。',
      proof: '核对一份证明', proofFile: '证明文件（.tlog-proof）', proofText: '或者把证明贴在这里', check: '核对',
      growth: '核对两次签名', growthHint: '新的日志是不是接着旧的写的？同样条数的两次签名，不用下面的证明也能比。', one: '一次签名（checkpoint）', two: '另一次签名', path: '中间的证明（一行一个校验码，可以空着）',
      whole: '核对整本日志', wholeHint: '从第一条读到最后一条：每一条、每一块、总校验码都重新算一遍。十万条大约几秒到十几秒。', folder: '日志的文件夹（里面有 checkpoint 和 tile）', tar: '或者打成一个包的日志（.tar，不压缩）', kept: '以前存下的同一本日志的文件夹（可以不选）', keptHint: '有人连文件一起改了的时候，靠它能说出是哪一条。', wholeHolds: f => `${f.size} 条全部读过，每一条都在原位，总校验码和签名的一样。`, reading: (done, all) => `读到第 ${done} 条，共 ${all} 条……`, at: n => `第一条对不上的：第 ${n + 1} 条（序号 ${n}）。`, inFile: name => `文件：${name}`,
      holds: '对得上。', proofHolds: f => `这一条在日志里，排第 ${f.index + 1n} 条，签名时日志共 ${f.size} 条。`, grew: f => `日志从 ${f.from} 条到 ${f.to} 条，只往后接，没有改动前面的。`,
      broken: '对不上。', unreadable: '看不懂，没法核对。', signed: f => `签名的日志：${f.signed}`, unsigned: '没有给公钥，所以没有核对是谁签的名。', witness: w => `见证人 ${w.name} 也签了名，时间 ${new Date(Number(w.second) * 1000).toLocaleString('zh-CN')}。`,
      badTar: '这个包看不懂，请用不压缩的 tar。',
      unknown: n => `另有 ${n} 个签名，这个浏览器不会核对（抗量子签名）。可以用 ./yicai verify。`, entry: '这一条的原文：', lie: '请记得：对得上，说明记下后没人改过，不说明记的就是真的。',
      noCrypto: '这个浏览器现在不能核对。请用 https 打开，或者把这一页存到电脑上再打开。', nothing: '请先选文件，或者把文字贴进来。', large: '这个文件太大，不像是证明。',
      why: {'not there': '这一条不在日志的这个位置，或者日志被改过。', fork: '条数一样，总校验码不一样：日志给不同的人看了不同的内容。请把两份都留好，这就是证据。', 'proof does not fit': '中间的证明接不上。可能是证明拿错了，也可能日志改过。', 'no trusted signature': '没有您信任的公钥签的名。', 'too few witnesses': '见证人的签名不够。', 'two logs': '这是两个不同日志的签名。', 'kind of key': '这种签名要用 ./yicai verify 核对。', 'no entry': '证明里没有原文。', 'whole entry': '这一条和它的校验码对不上：记下后被改过。', 'whole kept': '这一条和以前存下的不一样：是连文件一起改的。', 'whole tile': '一块校验码和它下面的对不上。', 'whole missing': '少了一个文件，或者文件不完整。', 'whole torn': '文件在一条的中间断了。', 'other root': '各条和各块互相对得上，总校验码和签名的不一样：有人连文件一起改了，或者签名是另一段历史的。选上以前存下的文件夹，就能说出是哪一条。', 'no checkpoint': '没有找到 checkpoint。请选一本日志的文件夹，比如 dongsi/2026。', 'too long for a browser': '这本日志太长，请用 ./yicai verify log。', key: '公钥写得不对。', 'key id': '公钥写得不对，可能抄错了。'},
    },
    en: {
      title: 'Check it yourself', lead: 'The check runs inside your browser. It needs no network and does not ask us.', other: '中文', keys: 'Keys of the log (one a line)', keysHint: 'Take them from the notice board or the committee. Without a key nobody knows who signed.',
      policy: 'Policy file (optional)', policyHint: 'It says which witnesses must have signed.',
      proof: 'Check a proof', proofFile: 'Proof file (.tlog-proof)', proofText: 'or paste the proof here', check: 'Check',
      growth: 'Check two checkpoints', growthHint: 'Does the new log continue the old one? Two checkpoints of the same size are compared without the proof below.', one: 'One checkpoint', two: 'The other checkpoint', path: 'The proof between them (one hash a line, may be empty)',
      whole: 'Check a whole log', wholeHint: 'From the first entry to the last: every entry, every tile and the root are computed again. A hundred thousand entries take seconds.', folder: 'Folder of the log (it holds checkpoint and tile)', tar: 'or the log as one package (.tar, not compressed)', kept: 'Folder of the same log that somebody kept (optional)', keptHint: 'With it an entry is named that was changed together with the files.', wholeHolds: f => `All ${f.size} entries were read; each is in its place, and the root is the one that was signed.`, reading: (done, all) => `${done} of ${all} entries read …`, at: n => `The first that does not fit: entry ${n + 1} (index ${n}).`, inFile: name => `File: ${name}`,
      holds: 'It holds.', proofHolds: f => `The entry is in the log, number ${f.index + 1n} of ${f.size} when it was signed.`, grew: f => `From ${f.from} to ${f.to} entries the log only grew; nothing before was changed.`,
      broken: 'It does not hold.', unreadable: 'This cannot be read, so it was not checked.', signed: f => `Signed by the log ${f.signed}`, unsigned: 'No key was given, so nobody knows who signed.', witness: w => `The witness ${w.name} signed too, at ${new Date(Number(w.second) * 1000).toLocaleString('en-GB')}.`,
      badTar: 'This package cannot be read; please use a plain tar.',
      unknown: n => `${n} more signatures are of a kind that this browser cannot check (post-quantum). Use ./yicai verify.`, entry: 'The entry itself:', lie: 'Please remember: this shows that nobody changed it afterwards, not that it was true.',
      noCrypto: 'This browser cannot check now. Open the page over https, or save it on your computer and open it there.', nothing: 'Please choose a file or paste the text first.', large: 'This file is too large to be a proof.',
      why: {'not there': 'The entry is not at this place of the log, or the log was changed.', fork: 'The same size, different roots: the log showed different things to different people. Keep both: they are the evidence.', 'proof does not fit': 'The proof between them does not fit. It may be the wrong proof, or the log was changed.', 'no trusted signature': 'No key that you trust has signed this.', 'too few witnesses': 'Too few witnesses signed.', 'two logs': 'These are checkpoints of two different logs.', 'kind of key': 'Signatures of this kind are checked with ./yicai verify.', 'no entry': 'The proof does not hold the entry.', 'whole entry': 'This entry does not fit its hash: it was changed after it was written down.', 'whole kept': 'This entry is not what was kept: it was changed together with the files.', 'whole tile': 'A tile does not fit those below it.', 'whole missing': 'A file is missing or too short.', 'whole torn': 'The file ends within an entry.', 'other root': 'Entries and tiles fit each other, but not the signed root: somebody changed entries together with the files, or the checkpoint is of another history. Choose a folder that was kept, and the entry is named.', 'no checkpoint': 'There is no checkpoint. Choose the folder of one log, such as dongsi/2026.', 'too long for a browser': 'This log is too long for a browser; use ./yicai verify log.', key: 'The key is not written correctly.', 'key id': 'The key is not written correctly; perhaps it was copied wrongly.'},
    },
  };

  const main = document.getElementById('verify');
  let words = WORDS[document.documentElement.lang.startsWith('en') ? 'en' : 'zh'];

  function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function field(id, label, hint, control) {
    control.id = id;
    const below = hint ? [make('p', {className: 'hint', id: id + '-hint'}, hint)] : [];
    if (hint) control.setAttribute('aria-describedby', id + '-hint');
    return make('div', {className: 'field'}, make('label', {htmlFor: id}, label), ...below, control);
  }

  const area = () => make('textarea', {className: 'input', rows: 4, spellcheck: false, maxLength: 400000});
  const chooser = () => make('input', {className: 'input', type: 'file'});
  const folderChooser = () => make('input', {className: 'input', type: 'file', webkitdirectory: true});
  const value = id => document.getElementById(id).value;
  const bytesOf = text => YicaiVerify.encoder.encode(text.replace(/\r\n/g, '\n'));

  async function file(id, most) {
    const chosen = document.getElementById(id).files[0];
    if (!chosen) return null;
    if (chosen.size > most) throw new Error(words.large);
    return new Uint8Array(await chosen.arrayBuffer());
  }

  const keys = () => value('v-keys').split('\n').map(line => line.trim()).filter(line => line !== '');
  // a text that was pasted often lost its last line end
  const pasted = id => (value(id).trim() === '' ? null : bytesOf(value(id).trim() + '\n'));

  function tell(where, answer, good) {
    const f = answer.facts;
    const head = [words.holds, words.broken, words.unreadable][answer.exit];
    const lines = [answer.exit === 0 ? good(f) : words.why[answer.why] ?? answer.why];
    if (answer.exit < 2 && 'signed' in f) lines.push(f.signed ? words.signed(f) : words.unsigned);
    for (const witness of f.witnesses ?? []) lines.push(words.witness(witness));
    if (f.unknown > 0) lines.push(words.unknown(f.unknown));
    if (Number.isInteger(f.entry)) lines.push(words.at(f.entry));
    if (f.file) lines.push(words.inFile(f.file));
    if (answer.exit === 0) lines.push(words.lie);
    const entry = answer.exit === 0 && f.entry instanceof Uint8Array ? [make('p', {}, words.entry), make('pre', {className: 'code'}, new TextDecoder().decode(f.entry))] : [];
    where.className = 'found ' + ['holds', 'broken', 'unreadable'][answer.exit];
    where.replaceChildren(make('p', {className: 'verdict'}, head), ...lines.map(line => make('p', {}, line)), ...entry);
  }

  function panel(title, hint, fields, ask, good) {
    const found = make('div', {role: 'status'});
    const button = make('button', {type: 'button', className: 'btn'}, words.check);
    button.addEventListener('click', async () => {
      if (!globalThis.crypto?.subtle) {
        found.replaceChildren(make('p', {}, words.noCrypto));
        return;
      }
      try {
        tell(found, await ask(found), good);
      } catch (trouble) {
        found.className = 'found unreadable';
        found.replaceChildren(make('p', {}, trouble.message));
      }
    });
    return make('section', {className: 'panel stack'}, make('h2', {}, title), ...(hint ? [make('p', {className: 'hint'}, hint)] : []), ...fields, make('p', {}, button), found);
  }

  async function askProof() {
    const bytes = await file('v-proof', YicaiVerify.PROOF_MOST) ?? pasted('v-proof-text');
    if (!bytes) throw new Error(words.nothing);
    return YicaiVerify.checkProof(bytes, null, keys(), await file('v-policy', 262144));
  }

  async function askGrowth() {
    const [one, two] = [pasted('v-one'), pasted('v-two')];
    if (!one || !two) throw new Error(words.nothing);
    return YicaiVerify.checkGrowth(one, two, value('v-path').trim(), keys(), await file('v-policy', 262144));
  }

  const folder = id => (document.getElementById(id).files.length > 0 ? YicaiVerify.fromFolder(document.getElementById(id).files) : null);

  async function askWhole(found) {
    const tar = document.getElementById('v-tar').files[0];
    const log = folder('v-folder') ?? (tar ? await YicaiVerify.fromTar(tar).catch(() => { throw new Error(words.badTar); }) : null);
    if (!log) throw new Error(words.nothing);
    let shown = 0;
    const progress = async (done, all) => {
      if (performance.now() - shown < 200) return;
      found.replaceChildren(make('progress', {max: all, value: done}), make('p', {}, words.reading(done, all)));
      await new Promise(next => setTimeout(next)); // the page stays alive meanwhile
      shown = performance.now();
    };
    return YicaiVerify.checkWhole(log, folder('v-kept'), keys(), await file('v-policy', 262144), progress);
  }

  function draw() {
    const alone = main.tagName === 'MAIN';
    const other = make('button', {type: 'button', className: 'btn ghost small'}, words.other);
    other.addEventListener('click', () => {
      words = words === WORDS.zh ? WORDS.en : WORDS.zh;
      document.documentElement.lang = words === WORDS.zh ? 'zh-CN' : 'en';
      draw();
    });
    const keysField = area();
    keysField.value = main.dataset.keys ?? '';
    main.replaceChildren(
      ...(alone ? [make('p', {}, other), make('h1', {}, words.title), make('p', {className: 'lead'}, words.lead)] : []),
      make('section', {className: 'panel stack'}, field('v-keys', words.keys, words.keysHint, keysField), field('v-policy', words.policy, words.policyHint, chooser())),
      panel(words.proof, '', [field('v-proof', words.proofFile, '', chooser()), field('v-proof-text', words.proofText, '', area())], askProof, f => words.proofHolds(f)),
      panel(words.growth, words.growthHint, [field('v-one', words.one, '', area()), field('v-two', words.two, '', area()), field('v-path', words.path, '', area())], askGrowth, f => words.grew(f)),
      panel(words.whole, words.wholeHint, [field('v-folder', words.folder, '', folderChooser()), field('v-tar', words.tar, '', chooser()), field('v-kept', words.kept, words.keptHint, folderChooser())], askWhole, f => words.wholeHolds(f)),
    );
  }

  if (main) draw();
})();
