// The curve: a line at the chosen ε, a paler one with its figures under the pointer, the slider.
(() => {
  const {data, epsilon, last, state, shown, nearest, set, listeners} = page;
  const axes = data.axes;
  const units = 1000;
  const plot = document.getElementById('plot');
  const area = document.getElementById('curve');
  const slider = document.getElementById('epsilon');
  const x = e => (Math.log10(e) - axes.logLeft) / (axes.logRight - axes.logLeft) * units;
  const y = d => Math.max(0, Math.min(units, (axes.logTop - Math.log10(d)) / (axes.logTop - axes.logBottom) * units));
  const percent = u => (u / units * 100).toFixed(2) + '%';
  const shape = (name, attributes) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  };
  const layer = id => shape('g', {id, 'aria-hidden': 'true'});
  const cursor = layer('cursor');
  const ghost = layer('ghost');

  const unit = u => String(Number(u.toFixed(1)));
  const path = d => {
    let text = '';
    let open = false;
    d.forEach((value, i) => {
      if (!Number.isNaN(value)) text += (open ? 'L' : 'M') + unit(x(epsilon[i])) + ' ' + unit(y(value));
      open = !Number.isNaN(value);
    });
    return text;
  };
  const lines = data.builds.map((_, b) => plot.querySelector('.curve.b' + b));
  const spots = [...plot.querySelectorAll('.spot')];
  let drawn = data.group;
  const curves = () => {
    if (drawn === state.group) return;
    drawn = state.group;
    for (const band of plot.querySelectorAll('.band, .right')) band.classList.toggle('away', drawn !== data.group);
    const placed = [];
    shown().forEach((curve, b) => {
      lines[b].setAttribute('d', path(curve.d));
      const middle = Math.floor(epsilon.length / 2);
      const [e, d] = curve.spot || [epsilon[middle], curve.d[middle]];
      const at = [x(e), Number.isNaN(d) ? 0 : y(d)];
      const {nearX, nearY, nearTop, offsets, offsetsNearTop, unitsPerPixel} = data.labels;
      const offset = (at[1] < nearTop ? offsetsNearTop : offsets).find(o =>
        !placed.some(p => Math.abs(p[0] - at[0]) < nearX && Math.abs(p[1] - at[1] - unitsPerPixel * o) < nearY)) || 0;
      if (offset !== 0) placed.push([at[0], at[1] + unitsPerPixel * offset]);
      spots[b].setAttribute('x', percent(at[0]));
      spots[b].setAttribute('y', percent(at[1]));
      spots[b].classList.toggle('none', !curve.spot);
      spots[b].lastChild.setAttribute('y', offset);
    });
  };

  // Where a thin curve runs on a thick one their hues take turns: side by side they would blend to a third.
  const thickFirst = [...plot.querySelectorAll('.curve')];
  const turns = new Map(thickFirst.slice(1).map(line => [line, [0, 1].map(() => shape('path', {class: 'turn'}))]));
  turns.forEach((both, line) => line.after(...both));
  const fused = 4;
  let turned;
  const takeTurns = () => {
    const now = [state.group, ...state.off].join();
    if (turned === now) return;
    turned = now;
    const on = thickFirst.filter(line => !state.off.has(lines.indexOf(line)));
    turns.forEach((both, line) => {
      const d = shown()[lines.indexOf(line)].d;
      const under = thick => path(d.map((value, i) => Math.abs(y(value) - y(shown()[lines.indexOf(thick)].d[i])) < fused ? value : NaN));
      const thick = on.slice(0, Math.max(0, on.indexOf(line))).find(other => under(other));
      [thick, line].forEach((of, k) => {
        both[k].setAttribute('d', thick ? under(thick) : '');
        if (!thick) return;
        both[k].setAttribute('class', 'turn b' + lines.indexOf(of) + (k > 0 ? ' over' : ''));
        both[k].style.strokeWidth = getComputedStyle(thick).strokeWidth;
      });
    });
  };

  const mark = (into, i, radius) => {
    const at = percent(x(epsilon[i]));
    into.replaceChildren(shape('line', {x1: at, x2: at, y1: 0, y2: '100%'}),
      ...shown().flatMap((curve, b) => Number.isNaN(curve.d[i]) || state.off.has(b) ? []
        : [shape('circle', {class: 'dot b' + b, cx: at, cy: percent(y(curve.d[i])), r: radius})]));
  };
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  const hover = i => {
    mark(ghost, i, 4);
    const line = (text, kind) => {
      const p = document.createElement('p');
      if (kind) p.className = kind;
      p.textContent = text;
      return p;
    };
    tip.replaceChildren(line('ε = ' + typeset(epsilon[i], 3)), ...shown().flatMap((curve, b) => state.off.has(b) ? []
      : [line(data.builds[b].name + '  d = ' + typeset(curve.d[i], 3), 'b' + b)]));
    const share = x(epsilon[i]) / units;
    tip.classList.toggle('left', share > 0.5);
    tip.style.left = 100 * share + '%';
    tip.hidden = false;
  };
  const leave = () => { ghost.replaceChildren(); tip.hidden = true; };

  const show = () => {
    curves();
    takeTurns();
    mark(cursor, state.at, 6);
    slider.value = Math.log10(epsilon[state.at]);
    slider.setAttribute('aria-valuetext', 'ε = ' + typeset(epsilon[state.at], 3) + shown().map((curve, b) =>
      state.off.has(b) ? '' : '; ' + data.builds[b].name + ' d = ' + typeset(curve.d[state.at], 3)).join(''));
  };
  plot.insertBefore(cursor, document.getElementById('curves'));
  plot.append(ghost);
  area.append(tip);
  // The middle of the thumb, 16 pixels wide, stands where the axis has its ε.
  slider.min = Math.log10(epsilon[0]);
  slider.max = Math.log10(epsilon[last]);
  slider.style.left = `calc(${x(epsilon[0]) / units * 100}% - 8px)`;
  slider.style.width = `calc(${(x(epsilon[last]) - x(epsilon[0])) / units * 100}% + 16px)`;
  slider.addEventListener('input', () => set({at: nearest(Number(slider.value))}));
  slider.addEventListener('keydown', event => {
    const to = {ArrowLeft: state.at - 1, ArrowDown: state.at - 1, ArrowRight: state.at + 1, ArrowUp: state.at + 1,
      PageDown: state.at - 10, PageUp: state.at + 10, Home: 0, End: last}[event.key];
    if (to !== undefined) { event.preventDefault(); set({at: to}); }
  });
  const under = event => {
    const box = plot.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return nearest(axes.logLeft + share * (axes.logRight - axes.logLeft));
  };
  area.addEventListener('pointermove', event => {
    hover(under(event));
    if (event.buttons === 1) set({at: under(event)});
  });
  area.addEventListener('pointerleave', leave);
  area.addEventListener('click', event => { if (event.detail > 0) set({at: under(event)}); });
  // A row of the heat map opens its group's U.
  for (const name of document.querySelectorAll('#heat-map text')) {
    const group = data.groups.findIndex(g => g.name === name.textContent);
    if (group < 0) continue;
    name.classList.add('opens');
    name.addEventListener('click', () => {
      set({group});
      document.getElementById('stage').scrollIntoView();
    });
  }
  listeners.push(show);
  page.show();
})();
