// One question at a time; of those that wait, only the newest of each kind is asked.
(() => {
  const waiting = new Map();
  const order = ['coarse', 'point', 'reference', 'fine'];
  let busy = false;
  // JSON in ASCII: nothing that was pasted can end a line of it.
  const pure = request => JSON.stringify(request)
    .replace(/[\u007f-\uffff]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  const ask = async request => JSON.parse(await engine.ask(pure(request)));

  const next = async () => {
    const kinds = [...waiting.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (busy || kinds.length === 0) return;
    const {request, take, fail} = waiting.get(kinds[0]);
    waiting.delete(kinds[0]);
    busy = true;
    try {
      const answer = await ask(request);
      if (answer.error) fail(answer.error.message);
      else take(answer);
    } catch (e) {
      fail(String(e && e.message || e));
    }
    busy = false;
    next();
  };
  lab.ask = (kind, request, take, fail = lab.trouble) => {
    waiting.set(kind, {request, take, fail});
    next();
  };
  lab.forget = kind => waiting.delete(kind);
  lab.trouble = message => {
    lab.$('trouble').textContent = message;
    lab.$('trouble').hidden = !message;
  };

  // Coarse first, then as it is set; what comes too late is not shown.
  let asked = 0;
  lab.answer = null;
  lab.resweep = () => {
    const mine = ++asked;
    const sweep = lab.state.sweep;
    const request = perDecade => ({
      task: 'sweep', group: lab.state.group,
      settings: {...sweep, epsilon: {...sweep.epsilon, 'per-decade': perDecade}},
    });
    const fine = sweep.epsilon['per-decade'] || 12;
    document.body.classList.add('stale');
    lab.forget('fine');
    const show = (answer, final) => {
      if (mine !== asked) return;
      lab.trouble('');
      lab.answer = answer;
      document.body.classList.toggle('stale', !final);
      lab.draw();
    };
    const refused = message => {
      if (mine !== asked) return;
      lab.trouble(message);
      document.body.classList.remove('stale');
    };
    lab.ask('coarse', request(Math.min(3, fine)), answer => {
      show(answer, fine <= 3);
      if (fine > 3 && mine === asked) lab.ask('fine', request(fine), a => show(a, true), refused);
    }, refused);
  };
  lab.repoint = () => {
    const {sweep, look, group, at} = lab.state;
    if (lab.hidesPoint()) return;
    const build = sweep.builds[Math.min(look, sweep.builds.length - 1)];
    lab.ask('point', {task: 'point', settings: sweep, build, group, epsilon: at}, lab.drawPoint, () => lab.drawPoint(null));
  };
})();
