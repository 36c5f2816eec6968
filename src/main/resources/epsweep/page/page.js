'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const number = x => x === null ? NaN : Number(x);
  const epsilon = data.epsilon.map(number);
  const last = epsilon.length - 1;
  const parts = ['d', 'roundOff', 'truncation', 'dead'];
  for (const build of data.builds) {
    for (const part of parts) {
      if (build[part]) build[part] = build[part].map(number);
    }
  }
  const byId = id => document.getElementById(id);
  let at = data.at;

  // Numbers as the rest of the page writes them.
  const raised = n => String(n).replace('-', '⁻').replace(/\d/g, c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
  const typeset = (x, digits) => {
    if (x === 0) return '0';
    if (!Number.isFinite(x)) return Number.isNaN(x) ? '–' : x > 0 ? '∞' : '−∞';
    const [mantissa, exponent] = x.toExponential(digits - 1).split('e').map(Number);
    if (exponent >= -3 && exponent < Math.max(4, digits)) return String(Number(mantissa + 'e' + exponent));
    return (mantissa === 1 ? '' : mantissa + '×') + '10' + raised(exponent);
  };
  const percent = share => {
    if (Number.isNaN(share)) return '–';
    const p = 100 * share;
    return p > 0 && p < 1 ? '< 1 %' : p > 99 && p < 100 ? '> 99 %' : p.toFixed(0) + ' %';
  };

  // The table of errors, and the sentence on what rules.
  const rows = [...byId('readout').tBodies[0].rows];
  const readOut = i => {
    byId('epsilon-text').textContent = typeset(epsilon[i], 3);
    data.builds.forEach((build, b) => {
      const cells = rows[b].cells;
      cells[1].textContent = typeset(build.d[i], 3);
      cells[2].textContent = build.roundOff ? typeset(build.roundOff[i], 2) : 'not measured';
      cells[3].textContent = build.truncation ? typeset(build.truncation[i], 2) : 'not measured';
      cells[4].textContent = percent(build.dead[i]);
    });
  };
  const sentences = [...byId('regimes').querySelectorAll('span')];
  const regimes = i => data.builds.forEach((build, b) => {
    const errors = build.roundOff
      ? ' (round-off ' + typeset(build.roundOff[i], 2) + ', truncation ' + typeset(build.truncation[i], 2) + ')'
      : '';
    const dead = build.dead[i] > 0 ? ' The loss does not move at all for ' + percent(build.dead[i]) + ' of the ' + data.perturbed + '.' : '';
    sentences[b].textContent = data.sentences[build.regimes[i]].replace('{errors}', errors)
      .replace('{d}', typeset(build.d[i], 3)).replace('{dead}', dead);
  });

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
    td.append(element('span', g[0] + g[1] + g[2], 'g'), n,
      element('small', count + (count === 1 ? ' digit agrees' : ' digits agree')));
    return td;
  };
  const members = group => data.groups[group].members
    .flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, k) => from + k));
  const digits = i => {
    const g = gradients[data.finest].g;
    const largest = members(Number(byId('group').value))
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

  // The curve: a line at ε with a dot on each build's curve.
  const axes = data.axes;
  const svg = axes && byId('curve').querySelector('svg');
  const x = e => axes.left + (Math.log10(e) - axes.logLeft) / (axes.logRight - axes.logLeft) * (axes.right - axes.left);
  const y = d => {
    const log = Math.max(axes.logBottom, Math.min(axes.logTop, Math.log10(d)));
    return axes.bottom - (log - axes.logBottom) / (axes.logTop - axes.logBottom) * (axes.bottom - axes.top);
  };
  const shape = (name, attributes) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  };
  const layer = id => shape('g', {id, 'aria-hidden': 'true', 'pointer-events': 'none'});
  const cursor = svg && layer('cursor');
  const dots = svg && layer('dots');
  const draw = i => {
    if (!svg) return;
    const at = x(epsilon[i]);
    cursor.replaceChildren(shape('line', {x1: at, x2: at, y1: axes.top, y2: axes.bottom,
      stroke: '#1b1f2a', 'stroke-width': 2.5, 'stroke-dasharray': '9 7'}));
    dots.replaceChildren(...data.builds.filter(build => !Number.isNaN(build.d[i])).map(build =>
      shape('circle', {cx: at, cy: y(build.d[i]), r: 8, fill: build.colour, stroke: '#1b1f2a', 'stroke-width': 3})));
  };

  const slider = byId('epsilon');
  const show = i => { readOut(i); draw(i); };
  const choose = i => {
    at = Math.max(0, Math.min(last, i));
    if (slider) {
      slider.value = Math.log10(epsilon[at]);
      slider.setAttribute('aria-valuetext', 'ε = ' + typeset(epsilon[at], 3));
    }
    show(at);
    regimes(at);
    for (const copy of document.querySelectorAll('.epsilon-copy')) copy.textContent = typeset(epsilon[at], 3);
    if (size > 0) { digits(at); plot(at); }
  };
  // On a narrow screen, which opens at the axis of d: brings the line at ε into the picture's window.
  const reveal = () => {
    const pan = byId('curve');
    if (pan && pan.scrollWidth > pan.clientWidth) {
      pan.scrollLeft = x(epsilon[at]) / svg.viewBox.baseVal.width * pan.scrollWidth - pan.clientWidth / 2;
    }
  };
  const nearest = log => epsilon.reduce((best, e, i) =>
    Math.abs(Math.log10(e) - log) < Math.abs(Math.log10(epsilon[best]) - log) ? i : best, 0);

  for (const hidden of document.querySelectorAll('.track, .presets, .choice')) hidden.hidden = false;
  for (const button of document.querySelectorAll('.presets button')) {
    button.addEventListener('click', () => { choose(Number(button.dataset.at)); reveal(); });
  }
  if (size > 0) byId('group').addEventListener('change', () => digits(at));
  if (svg) {
    // The line runs under curves and callouts, so that they can be read.
    svg.insertBefore(cursor, svg.querySelector('[id^="u-curve"]'));
    svg.append(dots);
    // The middle of the thumb, 16 pixels wide, stands where the axis has its ε.
    const width = svg.viewBox.baseVal.width;
    slider.min = Math.log10(epsilon[0]);
    slider.max = Math.log10(epsilon[last]);
    slider.style.left = `calc(${100 * x(epsilon[0]) / width}% - 8px)`;
    slider.style.width = `calc(${100 * (x(epsilon[last]) - x(epsilon[0])) / width}% + 16px)`;
    slider.addEventListener('input', () => choose(nearest(Number(slider.value))));
    slider.addEventListener('keydown', event => {
      const to = {ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1,
        PageDown: at - 10, PageUp: at + 10, Home: 0, End: last}[event.key];
      if (to !== undefined) { event.preventDefault(); choose(to); }
    });
    const under = event => {
      const box = svg.getBoundingClientRect();
      const px = (event.clientX - box.left) / box.width * width;
      return nearest(axes.logLeft + (px - axes.left) / (axes.right - axes.left) * (axes.logRight - axes.logLeft));
    };
    svg.addEventListener('pointermove', event => show(under(event)));
    svg.addEventListener('pointerleave', () => show(at));
    svg.addEventListener('click', event => choose(under(event)));
  }
  choose(at);
})();
