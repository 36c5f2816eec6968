// What is set: a sweep file as JSON and what is looked at. It stands in the address, and can be undone.
(() => {
  const grid = from => ({from, to: 1, 'per-decade': 12});
  lab.functionSweep = () => ({
    name: 'lab', function: 'sin', at: 1, builds: ['float32', 'float64'], schemes: ['central'], epsilon: grid(1e-12),
  });
  lab.networkSweep = () => ({
    name: 'lab',
    model: {
      inputs: 5, layers: [{lstm: 5}, {dense: 5}], loss: 'softmax-cross-entropy', 'loss-at': 'last-step', steps: 39,
      seed: 1, 'weight-scale': 0.447, fault: 'none',
    },
    builds: ['float32', 'float64'], schemes: ['central'], epsilon: grid(1e-9), measure: [],
  });
  const fresh = () => ({view: 'lab', step: 1, sweep: lab.functionSweep(), at: 1e-4, look: 0, group: 'all', theory: false,
    parts: false, shown: true, seed: 1});
  const listeners = [];
  const past = [];
  let last = 0;
  lab.state = fresh();
  lab.kept = {function: lab.functionSweep(), network: lab.networkSweep()};
  lab.onChange = listener => listeners.push(listener);
  lab.kind = () => 'model' in lab.state.sweep ? 'network' : 'function';
  const tell = changed => listeners.forEach(listener => listener(changed));

  lab.set = changes => {
    const now = Date.now();
    const seen = ['sweep', 'step', 'view'].some(key => key in changes);
    // What a finger does in one go is undone in one go.
    if (seen && now - last > 700) past.push(JSON.stringify(lab.state));
    if (seen) last = now;
    Object.assign(lab.state, changes);
    lab.kept[lab.kind()] = lab.state.sweep;
    write();
    tell(Object.keys(changes));
  };
  lab.sweep = changes => lab.set({sweep: {...lab.state.sweep, ...changes}});
  lab.undo = () => {
    if (past.length === 0) return;
    Object.assign(lab.state, JSON.parse(past.pop()));
    write();
    tell(Object.keys(lab.state));
  };
  lab.reset = () => {
    past.push(JSON.stringify(lab.state));
    const {view, step} = lab.state;
    lab.state = {...fresh(), view, step};
    write();
    tell(Object.keys(lab.state));
  };

  // Left out of the address is what a page has that is opened without one.
  const address = () => {
    const plain = fresh();
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(lab.state)) {
      const text = JSON.stringify(value);
      if (text !== JSON.stringify(plain[key]) || key === 'shown') query.set(key, text);
    }
    query.set('lang', lab.language);
    history.replaceState(null, '', '#' + query);
  };
  // Browsers refuse more than some ten addresses a second, Safari three: a drag's last one is written in the end.
  const APART = 400;
  let written = 0, later = 0;
  const write = () => {
    clearTimeout(later);
    const rest = written + APART - Date.now();
    if (rest > 0) {
      later = setTimeout(write, rest);
      return;
    }
    written = Date.now();
    address();
  };
  lab.read = () => {
    const query = new URLSearchParams(location.hash.slice(1));
    const state = fresh();
    for (const [key, value] of Object.entries(state)) {
      if (!query.has(key)) continue;
      try {
        const read = JSON.parse(query.get(key));
        if (typeof read === typeof value && read !== null) state[key] = read;
      } catch { /* an address that somebody cut short */ }
    }
    state.sweep = lab.usable(state.sweep);
    if (lab.languages.includes(query.get('lang'))) lab.language = query.get('lang');
    lab.state = state;
    lab.kept[lab.kind()] = state.sweep;
  };
  lab.tellAll = () => tell(Object.keys(lab.state));
})();
