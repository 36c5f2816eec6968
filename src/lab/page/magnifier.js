// One ε closely: the loss as the build sees it, and the subtraction digit by digit.
(() => {
  const {svg, el, $, t, typeset} = lab;
  lab.point = null;
  lab.showsMap = false;

  const picture = p => {
    const host = $('magnifier').querySelector('.view');
    const W = host.clientWidth, H = host.clientHeight;
    const reach = p.at[p.at.length - 1];
    const finite = p.height.filter(h => typeof h === 'number');
    const span = 1.12 * Math.max(...finite.map(Math.abs), Math.abs(p.slope) * p.step * reach, 1e-300);
    const X = x => W / 2 + x / reach * (W / 2 - 8);
    const Y = y => H / 2 - Math.max(-1.5, Math.min(1.5, y / span)) * (H / 2 - 6);
    const root = svg('svg', {viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': t('magnifier.spoken', {build: p.build})});
    const steps = p.at.map((x, i) => (i === 0 ? 'M' : 'L') + X(x).toFixed(1) + ' ' + Y(p.height[i] || 0).toFixed(1));
    const rise = p.slope * p.step * reach;
    root.append(
      svg('path', {class: 'stairs ' + lab.hue(p.build, lab.state.look), d: steps.join('')}),
      svg('line', {class: 'tangent', x1: X(-reach), x2: X(reach), y1: Y(-rise), y2: Y(rise)}));
    for (const pair of p.pairs || []) {
      const [x1, x2, y1, y2] = [X(pair['left-at']), X(pair['right-at']), Y(pair['left-height']), Y(pair['right-height'])];
      root.append(svg('line', {class: 'secant', x1, x2, y1, y2}),
        svg('circle', {class: 'foot', cx: x1, cy: y1, r: 5}), svg('circle', {class: 'foot', cx: x2, cy: y2, r: 5}));
    }
    host.replaceChildren(root);
  };

  const name = offset => {
    const x = lab.kind() === 'network' ? 'θ' : 'x';
    const f = lab.kind() === 'network' ? 'L' : 'f';
    if (offset === 0) return `${f}(${x})`;
    const size = Math.abs(offset) === 1 ? 'ε' : Math.abs(offset) + 'ε';
    return `${f}(${x}${offset > 0 ? '+' : '−'}${size})`;
  };
  const row = (label, ...parts) => el('tr', {}, el('th', {scope: 'row'}, label), el('td', {}, ...parts));
  const digits = p => {
    const body = el('tbody');
    const single = p.pairs && p.pairs.length === 1;
    for (const pair of p.pairs || []) {
      for (const side of ['right', 'left']) {
        body.append(row(name(pair[side + '-at']), el('span', {class: 'gone'}, pair.shared),
          el('b', {}, pair[side + '-rest']), pair.exponent));
      }
      if (single) body.append(row('−', el('span', {class: 'gone'}, pair.zeros), el('b', {}, pair.difference), pair.exponent));
    }
    body.append(
      row('n', el('b', {class: 'agree'}, p.agreeing), el('span', {class: 'rotten'}, p.rotten), p.power),
      row('g', p.whole));
    const first = (p.pairs || [])[0];
    const words = !first ? t('no-subtraction')
      : p.dead ? t('dead') : t('cancelled', {lost: first.cancelled, all: p.digits, left: first.left});
    return [el('table', {}, body),
      el('p', {}, words),
      el('p', {}, t('agreeing', {count: p.agree, d: typeset(p.discrepancy)}),
        p.parameter && lab.kind() === 'network' ? ' ' + t('largest', {parameter: p.parameter}) : '')];
  };

  lab.drawPoint = answer => {
    lab.point = answer;
    const told = $('subtraction').querySelector('.view');
    if (!told) return;
    document.body.classList.toggle('no-point', answer === null);
    if (answer === null || lab.hidesPoint()) {
      $('magnifier').querySelector('.view').replaceChildren();
      told.replaceChildren(el('p', {}, t('hidden')));
      return;
    }
    if (!lab.showsMap) picture(answer);
    told.replaceChildren(...digits(answer));
  };

  // Which build is looked at is chosen here, beside what it sees.
  const looks = () => el('span', {class: 'looks', role: 'group', 'aria-label': t('look')},
    ...lab.state.sweep.builds.map((build, i) => el('button', {type: 'button', class: lab.hue(build, i),
      'aria-pressed': String(i === lab.state.look), onclick: () => lab.set({look: i})}, build)));
  lab.heads = () => {
    const map = lab.kind() === 'network' ? el('button', {type: 'button', class: 'small', 'aria-pressed': String(lab.showsMap),
      onclick: () => { lab.showsMap = !lab.showsMap; lab.heads(); }}, t('map')) : null;
    if (lab.kind() !== 'network') lab.showsMap = false;
    $('magnifier').replaceChildren(
      el('h2', {}, t(lab.showsMap ? 'map.title' : 'magnifier'), ' ', map),
      el('div', {class: 'view'}),
      el('p', {class: 'key'}, ...(lab.showsMap ? [t('map.key')] : [el('span', {class: 'tangent'}, t('tangent')), ' ',
        el('span', {class: 'secant'}, t('secant'))])));
    $('subtraction').replaceChildren(el('h2', {}, t('subtraction'), ' ', looks()), el('div', {class: 'view', tabindex: 0, role: 'region', 'aria-label': t('subtraction')}));
    if (lab.showsMap) lab.drawMap();
    lab.drawPoint(lab.point);
  };
})();
