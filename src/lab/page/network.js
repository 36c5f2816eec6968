// The network's tab, and its heat map: every block over ε, a picker of blocks.
(() => {
  const {el, svg, $, t, typeset} = lab;
  lab.faults = [];
  const model = changes => lab.sweep({model: {...lab.state.sweep.model, ...changes}});
  const units = m => m.layers[0].lstm || m.layers[0].dense;
  const withUnits = (m, n) => [{...m.layers[0], [m.layers[0].lstm ? 'lstm' : 'dense']: n}, ...m.layers.slice(1)];

  lab.networkFields = sweep => {
    const m = sweep.model;
    const seed = el('input', {type: 'number', min: 0, max: 99999, value: m.seed ?? 1,
      onchange: event => model({seed: Math.round(Number(event.target.value)) || 0})});
    const pair = el('div', {class: 'pair'},
      lab.range('steps', m.steps, [1, 60, 1], n => 'T = ' + n, n => model({steps: n})),
      lab.range('units', units(m), [1, 8, 1], n => String(n), n => model({layers: withUnits(m, n)})),
      lab.range('weight-scale', Math.log10(m['weight-scale'] ?? 0.3), [-2, 1, 0.05], w => typeset(10 ** w),
        w => model({'weight-scale': Number((10 ** w).toPrecision(3))})),
      lab.field('seed', seed));
    const losses = ['softmax-cross-entropy', 'mean-squared-error'].map(l => [l, t('loss.' + l)]);
    const faults = lab.faults.map(f => [f.name, f.name]);
    const fault = lab.faults.find(f => f.name === (m.fault || 'none'));
    const groups = lab.answer && lab.answer.groups ? lab.answer.groups.map(g => [g.name, g.name]) : [['all', 'all']];
    return [pair,
      lab.field('loss', lab.select(m.loss || 'softmax-cross-entropy', losses, loss => model({loss}))),
      lab.field('fault', el('span', {}, lab.select(m.fault || 'none', faults, f => model({fault: f})))),
      fault && fault.name !== 'none' ? el('p', {lang: 'en', class: 'note'}, fault.sentence) : null,
      lab.field('block', lab.select(lab.state.group, groups, group => lab.set({group})))].filter(Boolean);
  };

  // Nine shades, a decade and a half each, from d = 1 down.
  const shade = d => typeof d !== 'number' ? 'none' : 'heat' + Math.min(8, Math.round(-Math.log10(Math.max(d, 1e-16)) / 1.5));
  lab.drawMap = () => {
    const host = $('magnifier').querySelector('.view');
    if (!lab.answer || lab.kind() !== 'network' || !host.clientWidth) return;
    const groups = lab.answer.groups.filter(g => g.kind !== 'gate');
    const W = host.clientWidth, H = host.clientHeight, left = 118;
    const high = H / groups.length;
    const epsilon = lab.answer.epsilon;
    const wide = (W - left) / epsilon.length;
    const root = svg('svg', {viewBox: `0 0 ${W} ${H}`, role: 'group', 'aria-label': t('map.title')});
    groups.forEach((group, row) => {
      const curve = group.curves[Math.min(lab.state.look, group.curves.length - 1)];
      const best = typeset(curve['best-epsilon']);
      const g = svg('g', {class: 'row', role: 'button', tabindex: 0, 'aria-pressed': String(group.name === lab.state.group),
        'aria-label': t('map.row', {block: group.name, epsilon: best}),
        onclick: () => lab.pickBlock(group.name),
        onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); lab.pickBlock(group.name); } }});
      g.append(svg('rect', {class: 'back', x: 0, y: row * high, width: W, height: high}));
      g.append(svg('text', {x: 4, y: (row + 0.5) * high + 4}, group.name));
      curve.discrepancy.forEach((d, i) => g.append(svg('rect', {x: left + i * wide, y: row * high + 1, width: wide + 0.6,
        height: Math.max(1, high - 2), class: shade(d)})));
      const at = epsilon.findIndex(e => e >= curve['best-epsilon'] * 0.999);
      g.append(svg('circle', {class: 'best', cx: left + (at + 0.5) * wide, cy: (row + 0.5) * high, r: Math.min(4, high / 3)}));
      root.append(g);
    });
    host.replaceChildren(root);
  };
  lab.pickBlock = group => {
    lab.set({group});
    lab.picked(group);
  };
})();
