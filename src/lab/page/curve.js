// The U: d over ε in both builds, the ε line, the digits that agree, and what comes before.
(() => {
  const {svg, $, t, typeset} = lab;
  const log = Math.log10;
  lab.frame = null;
  lab.reference = null;

  const range = answer => {
    const left = log(answer.epsilon[0]);
    const right = log(answer.epsilon[answer.epsilon.length - 1]);
    const unit = Math.min(...answer.curves.map(curve => curve['unit-roundoff']));
    return {left, right, top: 0.3, bottom: Math.floor(log(unit)) - 0.5};
  };
  const frame = (answer, width, height) => {
    const r = range(answer);
    const small = width < 560;
    const box = {x: small ? 46 : 64, y: 12, w: width - (small ? 84 : 134), h: height - 62};
    return {
      ...r, box, width, height,
      X: l => box.x + (l - r.left) / (r.right - r.left) * box.w,
      Y: l => box.y + (r.top - Math.max(r.bottom, Math.min(r.top, l))) / (r.top - r.bottom) * box.h,
      logX: x => r.left + (x - box.x) / box.w * (r.right - r.left),
      logY: y => r.top - (y - box.y) / box.h * (r.top - r.bottom),
    };
  };

  const ticks = (from, to, most) => {
    const first = Math.ceil(from), last = Math.floor(to);
    const stride = [1, 2, 3, 4, 5].find(s => (last - first) / s + 1 <= most) || 8;
    return Array.from({length: last - first + 1}, (_, i) => first + i).filter(n => n % stride === 0);
  };
  const axes = f => {
    const g = svg('g', {class: 'axes'});
    const {box} = f;
    const line = (x1, y1, x2, y2) => g.append(svg('line', {x1, y1, x2, y2}));
    const text = (x, y, anchor, words, more = {}) => g.append(svg('text', {x, y, 'text-anchor': anchor, ...more}, words));
    for (const n of ticks(f.left, f.right, box.w / 80)) {
      line(f.X(n), box.y, f.X(n), box.y + box.h);
      text(f.X(n), box.y + box.h + 20, 'middle', lab.power(n));
    }
    for (const n of ticks(f.bottom, 0, box.h / 34)) {
      line(box.x, f.Y(n), box.x + box.w, f.Y(n));
      text(box.x - 8, f.Y(n) + 5, 'end', lab.power(n));
      text(box.x + box.w + 10, f.Y(n) + 5, 'start', String(-n), {class: 'digits'});
    }
    text(box.x + box.w / 2, box.y + box.h + 42, 'middle', t('axis.epsilon'), {class: 'name'});
    const side = (x, words) => text(0, 0, 'middle', words,
      {class: 'name', transform: `translate(${x} ${box.y + box.h / 2}) rotate(-90)`});
    if (f.width < 560) {
      text(4, f.height - 6, 'start', t('axis.d'), {class: 'name'});
      text(f.width - 4, f.height - 6, 'end', t('axis.digits'), {class: 'name'});
    } else {
      side(15, t('axis.d'));
      side(f.width - 6, t('axis.digits'));
    }
    return g;
  };

  // Breaks where d has no value or is exactly 0.
  lab.path = (f, epsilon, values) => {
    let d = '', pen = 'M';
    epsilon.forEach((e, i) => {
      const v = values[i];
      if (typeof v === 'number' && v > 0) {
        d += pen + f.X(log(e)).toFixed(1) + ' ' + f.Y(log(v)).toFixed(1);
        pen = 'L';
      } else if (v === 0) {
        d += pen + f.X(log(e)).toFixed(1) + ' ' + (f.box.y + f.box.h);
        pen = 'L';
      } else pen = 'M';
    });
    return d || 'M0 0';
  };

  const curve = (f, answer, c, build) => {
    const g = svg('g', {class: lab.hue(c.build, build)});
    g.append(svg('path', {class: 'curve', d: lab.path(f, answer.epsilon, c.discrepancy)}));
    if (lab.state.parts && c['truncation-part']) {
      for (const part of ['truncation', 'round-off']) {
        g.append(svg('path', {class: part, d: lab.path(f, answer.epsilon, c[part + '-part'])}));
      }
    }
    if (lab.state.theory) {
      for (const line of ['round-off-line', 'truncation-line']) {
        if (!c[line]) continue;
        const [[e1, d1], [e2, d2]] = c[line];
        g.append(svg('line', {class: 'theory', 'clip-path': 'url(#inside)', x1: f.X(log(e1)), x2: f.X(log(e2)),
          y1: high(f, d1), y2: high(f, d2)}));
      }
      const p = c.prediction;
      if (p && p.epsilon) {
        const x = f.X(log(p.epsilon)), y = f.Y(log(p.discrepancy));
        g.append(svg('path', {class: 'predicted', d: `M${x} ${y - 8}l8 8l-8 8l-8 -8z`},
          svg('title', {}, t('predicted', {epsilon: typeset(p.epsilon), d: typeset(p.discrepancy)}))));
      }
    }
    if (c['sweet-spot']) {
      const s = c['sweet-spot'];
      g.append(svg('circle', {class: 'spot', r: 7, cx: f.X(log(s.epsilon)), cy: f.Y(log(s.discrepancy))},
        svg('title', {}, t('spot', {build: c.build, epsilon: typeset(s.epsilon), d: typeset(s.discrepancy)}))));
    }
    return g;
  };
  const high = (f, d) => f.box.y + (f.top - log(d)) / (f.top - f.bottom) * f.box.h;

  // Names stand over the left ends, apart from each other.
  const names = (f, answer, shown) => {
    const g = svg('g', {class: 'names'});
    let taken = [];
    for (const [build, c] of shown) {
      const i = c.discrepancy.findIndex(v => typeof v === 'number' && v > 0);
      if (i < 0) continue;
      const x = f.X(log(answer.epsilon[i])) + 8;
      const near = answer.epsilon.map((e, k) => [f.X(log(e)), c.discrepancy[k]])
        .filter(([left, d]) => left < x + 80 && typeof d === 'number' && d > 0).map(([, d]) => f.Y(log(d)));
      let y = Math.min(...near) < f.box.y + 34 ? Math.max(...near) + 22 : Math.min(...near) - 10;
      while (taken.some(other => Math.abs(other - y) < 20)) y += 20;
      taken.push(y);
      g.append(svg('text', {class: 'name ' + lab.hue(c.build, build), x, y}, c.build));
    }
    return g;
  };

  lab.draw = () => {
    const host = $('plot');
    if (lab.answer === null || host.clientWidth * host.clientHeight === 0) return;
    const answer = lab.answer;
    const f = lab.frame = frame(answer, host.clientWidth, host.clientHeight);
    const {box} = f;
    const root = svg('svg', {viewBox: `0 0 ${f.width} ${f.height}`, role: 'group', 'aria-label': lab.spoken()});
    root.append(svg('clipPath', {id: 'inside'}, svg('rect', {x: box.x, y: box.y, width: box.w, height: box.h})));
    root.append(axes(f));
    const inside = svg('g', {'clip-path': 'url(#inside)'});
    if (lab.reference) {
      lab.reference.curves.forEach((c, i) => inside.append(svg('g', {class: 'before ' + lab.hue(c.build, i)},
        svg('path', {class: 'curve', d: lab.path(f, lab.reference.epsilon, c.discrepancy)}))));
    }
    const shown = answer.curves.map((c, i) => [i, c]).filter(([i]) => !lab.hides(i));
    shown.reverse().forEach(([i, c]) => inside.append(curve(f, answer, c, i)));
    root.append(inside, names(f, answer, shown));
    host.replaceChildren(root);
    lab.marks(root, f);
    lab.drawControls(answer);
    lab.says();
  };
  const nearest = (epsilon, at) => epsilon.reduce((best, e, i) =>
    Math.abs(log(e / at)) < Math.abs(log(epsilon[best] / at)) ? i : best, 0);
  lab.dAt = (c, at) => c.discrepancy[nearest(lab.answer.epsilon, at)];

  // The picture in one sentence.
  lab.spoken = () => lab.answer.curves.filter((c, i) => !lab.hides(i)).map(c => c['sweet-spot']
    ? t('spot', {build: c.build, epsilon: typeset(c['sweet-spot'].epsilon), d: typeset(c['sweet-spot'].discrepancy)})
    : t('no-spot', {build: c.build, d: typeset(c['least-discrepancy'])})).join(' ') || t('hidden');
  lab.says = () => {
    const verdict = lab.answer.verdict;
    const open = lab.answer.curves.every((c, i) => !lab.hides(i));
    lab.$('says').replaceChildren(...(open ? [
      lab.el('strong', {class: 'verdict ' + verdict.label}, t('verdict.' + verdict.label)), ' ',
      lab.el('span', {}, t('means.' + verdict.label)), ' ',
      lab.el('span', {lang: 'en', class: 'headline'}, verdict.headline)] : [t('hidden')]));
  };
})();
