// On a chart, under the pointer or by the arrow keys: a line at the nearest ε, and what the curves of its plot are there.
(() => {
  // Two bytes hold three digits and an exponent.
  const decoded = (text, least) => {
    const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const special = {0xffff: NaN, 0xfffe: 0, 0xfffd: Infinity};
    return Array.from(new Uint16Array(bytes.buffer), code =>
      special[code] ?? Number(code % 900 + 100 + 'e' + (Math.floor(code / 900) + least)));
  };
  const plotsOf = source => {
    const {plots, grids} = JSON.parse(source.textContent);
    return plots.map(({kind, axes, lines}) => ({
      kind, axes,
      x: [...new Set(lines.flatMap(line => grids[line.grid]))].sort((a, b) => a - b),
      lines: lines.map(line => ({...line, x: grids[line.grid], y: decoded(line.values, line.least)})),
    }));
  };
  const nearest = (values, log) => values.reduce((best, value, i) =>
    Math.abs(Math.log10(value) - log) < Math.abs(Math.log10(values[best]) - log) ? i : best, 0);
  const shape = (name, attributes) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  };
  const tip = document.createElement('div');
  tip.id = 'reading';
  tip.hidden = true;
  tip.setAttribute('role', 'status');
  document.body.append(tip);
  const text = (words, colour) => {
    const p = document.createElement('p');
    p.textContent = words;
    if (colour) {
      const key = document.createElement('i');
      key.style.background = colour;
      p.prepend(key);
    }
    return p;
  };

  for (const source of document.querySelectorAll('.paper > script')) {
    const paper = source.parentNode;
    const svg = paper.querySelector('svg');
    const ghost = shape('g', {class: 'ghost', 'aria-hidden': 'true'});
    svg.append(ghost);
    let parsed;
    const plots = () => parsed ??= plotsOf(source);
    const at = {plot: 0, x: -1};
    const leave = () => { ghost.replaceChildren(); tip.hidden = true; };
    const show = () => {
      const {kind, axes: [left, right, logLeft, logRight, top, bottom, logTop, logBottom], x, lines} = plots()[at.plot];
      const place = left + (Math.log10(x[at.x]) - logLeft) / (logRight - logLeft) * (right - left);
      const height = y => bottom - (kind === 'share' ? y : (Math.log10(y) - logBottom) / (logTop - logBottom)) * (bottom - top);
      const told = lines.filter(line => line.x.includes(x[at.x])).map(line => ({...line, value: line.y[line.x.indexOf(x[at.x])]}))
        .filter(line => !Number.isNaN(line.value));
      const dots = kind === 'row' ? [] : told.map(line => height(line.value)).filter(y => y >= top - 1 && y <= bottom + 1);
      ghost.replaceChildren(shape('line', {x1: place, x2: place, y1: top, y2: bottom}),
        ...dots.map(y => shape('circle', {cx: place, cy: y, r: 7})));
      tip.replaceChildren(text((kind === 'rung' ? 'u = ' : 'ε = ') + typeset(x[at.x], 3)), ...told.map(line => text(line.name
        + '  ' + (kind === 'share' ? typeset(100 * line.value, 3) + ' %' : typeset(line.value, 3)), line.colour)));
      tip.hidden = false;
      return new DOMPoint(place, (top + bottom) / 2).matrixTransform(svg.getScreenCTM());
    };
    const beside = ({x, y}) => {
      tip.style.left = Math.max(4, Math.min(x + 14, innerWidth - tip.offsetWidth - 4)) + 'px';
      tip.style.top = Math.max(4, Math.min(y + 14, innerHeight - tip.offsetHeight - 4)) + 'px';
    };
    paper.addEventListener('pointerleave', leave);
    paper.addEventListener('pointermove', event => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const plot = plots().findIndex(({axes: [left, right, , , top, bottom]}) =>
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
      if (plot < 0) { leave(); return; }
      const {axes: [left, right, logLeft, logRight], x} = plots()[plot];
      at.plot = plot;
      at.x = nearest(x, logLeft + (point.x - left) / (right - left) * (logRight - logLeft));
      show();
      beside({x: event.clientX, y: event.clientY});
    });
    // ← → go from ε to ε, ↑ ↓ from plot to plot.
    const go = (along, across) => {
      const log = at.x < 0 ? 0 : Math.log10(plots()[at.plot].x[at.x]);
      at.plot = Math.max(0, Math.min(plots().length - 1, at.plot + across));
      const {x} = plots()[at.plot];
      at.x = at.x < 0 ? x.length >> 1 : Math.max(0, Math.min(x.length - 1, nearest(x, log) + along));
      beside(show());
    };
    paper.setAttribute('aria-keyshortcuts', 'ArrowLeft ArrowRight ArrowUp ArrowDown');
    paper.addEventListener('focus', () => { if (paper.matches(':focus-visible')) go(0, 0); });
    paper.addEventListener('blur', leave);
    paper.addEventListener('keydown', event => {
      const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
      if (event.key === 'Escape') leave();
      if (!step) return;
      event.preventDefault();
      go(...step);
    });
  }
})();
