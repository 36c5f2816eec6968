// Under the pointer on a further chart: a line at the nearest ε, and what its plot's curves are there.
(() => {
  const {data, epsilon, typeset, nearest} = page;
  const curve = /^c\d+-(?:curve-|wall-)?((?!sweet-spot|heat|band|interval|predicted|marked).+)$/;
  const longestFirst = data.builds.map(b => b.name).sort((a, b) => b.length - a.length);
  const named = id => {
    const build = longestFirst.find(b => id.startsWith(b + '-') || id.endsWith('-' + b));
    if (!build) return id;
    return id.startsWith(build) ? build + ' ' + id.slice(build.length + 1)
      : id.slice(0, -build.length - 1) + ' ' + build;
  };
  // The corners of a line, one list for each part of it that has no gap.
  const parts = d => d.split('M').slice(1).filter(part => !/[ACQ]/.test(part))
    .map(part => part.split('L').map(corner => corner.trim().split(/[ ,]+/).map(Number)));
  const curves = svg => [...svg.querySelectorAll('g[id]')].flatMap(g => {
    const id = curve.exec(g.id);
    const path = g.querySelector('path[clip-path][fill=none]');
    return id && path ? [{name: named(id[1]), colour: path.parentNode.getAttribute('stroke'), parts: parts(path.getAttribute('d'))}] : [];
  });
  const height = (line, x) => {
    for (const part of line.parts) {
      for (let i = 1; i < part.length; i++) {
        const [[x0, y0], [x1, y1]] = [part[i - 1], part[i]];
        if (x >= x0 - 0.1 && x <= x1 + 0.1) return y0 + (x1 > x0 ? Math.max(0, Math.min(1, (x - x0) / (x1 - x0))) : 0) * (y1 - y0);
      }
    }
    return NaN;
  };
  // A plot has a line if more of it lies between its sides than beside them, and it is as high.
  const inside = (line, [left, right, , , top, bottom]) => {
    const corners = line.parts.flat();
    return corners.length > 0 && corners.every(([x]) => x > left - 1 && x < right + 1)
      && corners.some(([, y]) => y > top - 1 && y < bottom + 1);
  };
  const shape = (name, attributes) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  };
  const tip = document.createElement('div');
  tip.id = 'reading';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
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

  for (const paper of document.querySelectorAll('[data-axes]')) {
    const svg = paper.querySelector('svg');
    const ghost = shape('g', {class: 'ghost', 'aria-hidden': 'true'});
    svg.append(ghost);
    let plots;
    const leave = () => { ghost.replaceChildren(); tip.hidden = true; };
    paper.addEventListener('pointerleave', leave);
    paper.addEventListener('pointermove', event => {
      plots ??= JSON.parse(paper.dataset.axes).map(axes => ({axes, lines: curves(svg).filter(line => inside(line, axes))}));
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const plot = plots.find(({axes: [left, right, , , top, bottom]}) =>
        at.x >= left && at.x <= right && at.y >= top && at.y <= bottom);
      if (!plot || plot.lines.length === 0) { leave(); return; }
      const [left, right, logLeft, logRight, top, bottom, logTop, logBottom] = plot.axes;
      const i = nearest(logLeft + (at.x - left) / (right - left) * (logRight - logLeft));
      const x = left + (Math.log10(epsilon[i]) - logLeft) / (logRight - logLeft) * (right - left);
      const read = plot.lines.map(line => ({line, y: height(line, x)})).filter(({y}) => !Number.isNaN(y));
      ghost.replaceChildren(shape('line', {x1: x, x2: x, y1: top, y2: bottom}),
        ...read.filter(({y}) => y >= top && y <= bottom).map(({y}) => shape('circle', {cx: x, cy: y, r: 7})));
      tip.replaceChildren(text('ε = ' + typeset(epsilon[i], 3)), ...read.map(({line, y}) => text(line.name + '  ≈ '
        + typeset(10 ** (logTop + (y - top) / (bottom - top) * (logBottom - logTop)), 2), line.colour)));
      tip.hidden = false;
      tip.style.left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 4) + 'px';
      tip.style.top = Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 4) + 'px';
    });
  }
})();
