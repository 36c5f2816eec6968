// The state of the page, what it shows in words and digits, and its place in the address.
const page = (() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const number = x => x === null ? NaN : Number(x);
  const epsilon = data.epsilon.map(number);
  const last = epsilon.length - 1;
  const curves = [...data.builds, ...data.groups.flatMap(group => group.curves || [])];
  for (const curve of curves) {
    for (const part of ['d', 'roundOff', 'truncation', 'dead']) {
      if (curve[part]) curve[part] = curve[part].map(number);
    }
  }
  const byId = id => document.getElementById(id);
  const state = {at: data.at, group: data.group, off: new Set()};
  const listeners = [];
  // The curves of the chosen group, one for each build.
  const shown = () => data.groups[state.group].curves || data.builds;

  // Shares as the rest of the page writes them.
  const percent = share => {
    if (Number.isNaN(share)) return '–';
    const p = 100 * share;
    return p > 0 && p < 1 ? '< 1 %' : p > 99 && p < 100 ? '> 99 %' : p.toFixed(0) + ' %';
  };

  // The table of errors, and the sentence on what rules.
  const rows = [...byId('readout').tBodies[0].rows];
  const sentences = [...byId('regimes').children];
  const readOut = i => {
    byId('epsilon-text').textContent = typeset(epsilon[i], 3);
    shown().forEach((curve, b) => {
      const cells = rows[b].cells;
      cells[1].textContent = typeset(curve.d[i], 3);
      cells[2].textContent = curve.roundOff ? typeset(curve.roundOff[i], 2) : '–';
      cells[3].textContent = curve.truncation ? typeset(curve.truncation[i], 2) : '–';
      cells[4].textContent = percent(curve.dead[i]);
      sentences[b].lastElementChild.textContent = data.sentences[curve.regimes[i]];
    });
  };

  // Gradients: g in float64, the relative error r of n in float32; n = g + g r, or r where g is 0.
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer;
  const size = data.parameters ? data.parameters.length : 0;
  const gradients = size === 0 ? [] : data.builds.map(build =>
    ({g: new Float64Array(bytes(build.analytic)), r: new Float32Array(bytes(build.errors))}));
  const relative = (b, i, p) => {
    const r = Math.abs(gradients[b].r[i * size + p]);
    return gradients[b].g[p] !== 0 || r === 0 || Number.isNaN(r) ? r : Infinity;
  };
  const numeric = (b, i, p) => {
    const g = gradients[b].g[p];
    const r = gradients[b].r[i * size + p];
    return g === 0 ? r : g + g * r;
  };
  const agreeing = (error, most) => error === 0 ? most
    : Number.isNaN(error) ? 0 : Math.max(0, Math.min(most, Math.floor(-Math.log10(2 * error))));
  const split = (n, error, most) => {
    const count = agreeing(error, most);
    if (!Number.isFinite(n)) return ['', Number.isNaN(n) ? 'no value' : n > 0 ? '∞' : '−∞', '', 0];
    if (n === 0) return count > 0 ? ['0', '', '', count] : ['', '0', '', 0];
    const [mantissa, exponent] = Math.abs(n).toExponential(Math.min(most, count + data.rotten) - 1).split('e');
    const sign = n < 0 ? '−' : '';
    const cut = count === 0 ? 0 : sign.length + Math.min(mantissa.length, count === 1 ? 1 : count + 1);
    const text = sign + mantissa;
    return [text.slice(0, cut), text.slice(cut), 'e' + exponent.replace('-', '−'), count];
  };
  const element = (name, text, kind) => {
    const e = document.createElement(name);
    e.textContent = text;
    if (kind) e.className = kind;
    return e;
  };
  const cell = (b, i, p) => {
    const most = data.builds[b].digits;
    const g = split(gradients[b].g[p], 0, most);
    const [good, bad, exponent, count] = split(numeric(b, i, p), relative(b, i, p), most);
    const n = element('span', '', 'n');
    n.append(element('b', good), element('s', bad), exponent);
    const td = document.createElement('td');
    td.hidden = !columns.has(b);
    td.append(element('span', g[0] + g[1] + g[2], 'g'), n,
      element('small', count + (count === 1 ? ' digit agrees' : ' digits agree')));
    return td;
  };
  const members = group => data.groups[group].members
    .flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, k) => from + k));
  // There is room for two builds: the coarsest and the finest of those that are on.
  let columns = new Set();
  const narrow = () => {
    const on = data.builds.map((_, b) => b).filter(b => !state.off.has(b));
    const ends = [Math.min, Math.max].map(end => end(...on.map(b => data.builds[b].digits)));
    columns = new Set(ends.map(digits => on.find(b => data.builds[b].digits === digits)));
    if (size > 0) [...byId('digits').tHead.rows[0].cells].slice(1).forEach((th, b) => { th.hidden = !columns.has(b); });
  };
  const digits = i => {
    const g = gradients[data.finest].g;
    const largest = members(state.group)
      .sort((p, q) => Math.abs(g[q]) - Math.abs(g[p])).slice(0, data.rows);
    byId('digits').tBodies[0].replaceChildren(...largest.map(p => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.append(element('bdi', data.parameters[p]));
      row.append(head, ...data.builds.map((_, b) => cell(b, i, p)));
      return row;
    }));
  };
  const marks = [...document.querySelectorAll('#errors g')].map(g => [...g.children]);
  const plot = i => {
    const {top, bottom, least, most} = data.plot;
    marks.forEach((uses, b) => uses.forEach((use, p) => {
      const error = relative(b, i, p);
      const log = Math.max(least, Math.min(most, Math.log10(error)));
      const y = Number.isNaN(error) ? -20 : bottom - (log - least) / (most - least) * (bottom - top);
      use.setAttribute('y', y.toFixed(1));
    }));
  };

  const show = () => {
    readOut(state.at);
    narrow();
    for (const copy of document.querySelectorAll('.epsilon-copy')) copy.textContent = typeset(epsilon[state.at], 3);
    if (size > 0) { digits(state.at); plot(state.at); }
    data.builds.forEach((_, b) => {
      const off = state.off.has(b);
      for (const mark of document.querySelectorAll('#plot .b' + b)) mark.classList.toggle('off', off);
      rows[b].classList.toggle('off', off);
      rows[b].querySelector('input').checked = !off;
      sentences[b].hidden = off || (data.crowded && !columns.has(b));
      if (marks[b]) marks[b][0].parentNode.classList.toggle('off', off);
    });
    byId('group').value = state.group;
    for (const listener of listeners) listener();
  };

  // The address holds the state: #eps=0.0147&group=lstm&off=float64.
  const nearest = log => epsilon.reduce((best, e, i) =>
    Math.abs(Math.log10(e) - log) < Math.abs(Math.log10(epsilon[best]) - log) ? i : best, 0);
  const write = () => {
    const fields = ['eps=' + Number(epsilon[state.at].toPrecision(3))];
    if (state.group !== data.group) fields.push('group=' + encodeURIComponent(data.groups[state.group].name));
    for (const b of state.off) fields.push('off=' + encodeURIComponent(data.builds[b].name));
    history.replaceState(null, '', '#' + fields.join('&'));
  };
  const restore = () => {
    const fields = new URLSearchParams(location.hash.slice(1));
    const log = Math.log10(Number(fields.get('eps')));
    if (Number.isFinite(log)) state.at = nearest(log);
    const group = data.groups.findIndex(g => g.name === fields.get('group'));
    if (group >= 0) state.group = group;
    const off = data.builds.map((_, b) => b).filter(b => fields.getAll('off').includes(data.builds[b].name));
    if (off.length < data.builds.length) state.off = new Set(off);
  };
  let waiting = 0;
  const set = change => {
    Object.assign(state, change);
    state.at = Math.max(0, Math.min(last, state.at));
    show();
    clearTimeout(waiting);
    waiting = setTimeout(write, 100);
  };

  for (const hidden of document.querySelectorAll('.track, .presets, .toggle')) hidden.hidden = false;
  byId('group').closest('p').hidden = data.groups.length < 2;
  for (const button of document.querySelectorAll('.presets button')) {
    button.addEventListener('click', () => set({at: Number(button.dataset.at)}));
  }
  byId('group').addEventListener('change', event => set({group: Number(event.target.value)}));
  rows.forEach((row, b) => row.querySelector('input').addEventListener('change', event => {
    const off = new Set(state.off);
    if (event.target.checked) off.delete(b); else off.add(b);
    set({off: off.size < data.builds.length ? off : new Set()});
  }));
  // Folded tables are printed too.
  const folded = () => [...document.querySelectorAll('details:not([open])')];
  let opened = [];
  addEventListener('beforeprint', () => { opened = folded(); for (const d of opened) d.open = true; });
  addEventListener('afterprint', () => { for (const d of opened) d.open = false; });
  addEventListener('hashchange', () => { if (location.hash.includes('=')) { restore(); show(); } });
  restore();
  return {data, epsilon, last, state, shown, nearest, set, show, listeners};
})();
