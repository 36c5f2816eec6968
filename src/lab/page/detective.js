// Six curves without names: float, a bug, or a kink of the loss?
(() => {
  const {el, svg, $, t} = lab;
  const log = Math.log10;
  const ANSWERS = ['float', 'bug', 'kink'];
  lab.quiz = null;
  let said = [], hints = [], shown = false;

  const plot = (epsilon, curves, label, deep) => {
    const bottom = deep ? -16 : -8;
    const W = 260, H = 120, left = log(epsilon[0]), right = log(epsilon[epsilon.length - 1]);
    const f = {box: {y: 8, h: H - 24}, X: l => 34 + (l - left) / (right - left) * (W - 42), Y: l => 8 + Math.max(bottom, Math.min(0, l)) / bottom * (H - 24)};
    const root = svg('svg', {viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': label});
    const axes = svg('g', {class: 'axes'});
    for (const n of [0, bottom / 2, bottom]) {
      axes.append(svg('line', {x1: 34, x2: W - 8, y1: f.Y(n), y2: f.Y(n)}), svg('text', {x: 30, y: f.Y(n) + 4, 'text-anchor': 'end'}, lab.power(n)));
    }
    for (const n of [-9, -6, -3, 0]) axes.append(svg('text', {x: f.X(n), y: H - 2, 'text-anchor': 'middle'}, lab.power(n)));
    root.append(axes);
    curves.forEach(([build, values]) => root.append(svg('g', {class: build},
      svg('path', {class: 'curve', d: lab.path(f, epsilon, values)}))));
    return root;
  };
  // What was put in its place.
  const claimed = curve => {
    const {derivative, model} = JSON.parse(curve.settings);
    return derivative ? ': ' + derivative : model ? ': ' + model.fault : '';
  };
  const card = (curve, i) => {
    const curves = [['float32', curve.float32], ...(hints[i] || shown ? [['float64', curve.float64]] : [])];
    const right = said[i] === curve.answer;
    return el('article', {class: shown ? (right ? 'right' : 'wrong') : '', 'aria-label': t('curve', {letter: 'ABCDEF'[i]})},
      el('h2', {}, 'ABCDEF'[i], ' ', el('button', {type: 'button', class: 'small', 'aria-pressed': String(Boolean(hints[i])), disabled: shown,
        onclick: () => { hints[i] = !hints[i]; lab.drawDetective(); }}, t('other-precision'))),
      plot(lab.quiz.epsilon, curves, t('curve', {letter: 'ABCDEF'[i]}), shown || hints.some(Boolean)),
      shown
        ? el('p', {class: 'solution'}, el('b', {}, t('answer.' + curve.answer)), ' ', el('span', {lang: 'en'}, curve.shown + claimed(curve)), ' ',
          el('button', {type: 'button', class: 'small', onclick: () => lab.set({view: 'lab', shown: true, group: 'all', look: 0,
            sweep: lab.usable({...JSON.parse(curve.settings), name: 'lab'})})}, t('open-in-lab')))
        : el('div', {class: 'votes', role: 'group', 'aria-label': t('curve', {letter: 'ABCDEF'[i]})}, ...ANSWERS.map(a =>
          el('button', {type: 'button', 'aria-pressed': String(said[i] === a),
            onclick: () => { said[i] = a; lab.drawDetective(); }}, t('answer.' + a)))));
  };
  const draw = seed => {
    lab.quiz = null;
    said = [];
    hints = [];
    shown = false;
    lab.ask('quiz', {task: 'quiz', seed}, answer => {
      lab.quiz = {...answer, seed};
      lab.drawDetective();
    });
  };
  const grade = () => {
    shown = true;
    const score = lab.quiz.curves.filter((c, i) => said[i] === c.answer).length;
    lab.log.push({step: 'detective', seed: lab.quiz.seed, right: score, of: lab.quiz.curves.length});
    lab.drawDetective();
  };
  lab.drawDetective = () => {
    const host = $('detective');
    const focus = [...host.querySelectorAll('button')].indexOf(document.activeElement);
    const seed = lab.state.seed;
    if (!lab.quiz || lab.quiz.seed !== seed) {
      host.replaceChildren(el('p', {class: 'note'}, t('drawing')));
      draw(seed);
      lab.quiz = {seed, curves: []};
      return;
    }
    if (lab.quiz.curves.length === 0) return;
    const score = lab.quiz.curves.filter((c, i) => said[i] === c.answer).length;
    host.replaceChildren(
      el('div', {class: 'six'}, ...lab.quiz.curves.map(card)),
      el('div', {class: 'bar'},
        shown ? el('p', {role: 'status'}, t('score', {right: score, of: 6})) : lab.button('reveal', grade, {class: 'reveal', disabled: said.filter(Boolean).length < 6}),
        el('label', {}, t('seed'), ' ', el('input', {type: 'number', min: 0, max: 999999999, value: seed,
          onchange: event => lab.set({seed: Math.max(0, Math.round(Number(event.target.value)) || 0)})})),
        lab.button('again', () => lab.set({seed: seed + 1})),
        lab.button('print-blank', () => lab.print(false)), lab.button('print-solution', () => lab.print(true))));
    const buttons = host.querySelectorAll('button');
    if (focus >= 0 && buttons[focus]) buttons[focus].focus();
  };

  // The sheet to draw on, or with everything on it.
  lab.print = solved => {
    const body = lab.quiz.curves.map((curve, i) => el('article', {}, el('h3', {}, 'ABCDEF'[i]),
      plot(lab.quiz.epsilon, [['float32', curve.float32], ...(solved ? [['float64', curve.float64]] : [])], t('curve', {letter: 'ABCDEF'[i]}), solved),
      solved ? el('p', {}, el('b', {}, t('answer.' + curve.answer)), ' ', curve.shown + claimed(curve))
        : el('p', {}, ANSWERS.map(a => '☐ ' + t('answer.' + a)).join('   '))));
    $('sheet').replaceChildren(
      el('h1', {}, t(solved ? 'sheet.solution' : 'sheet.blank')), solved ? '' : el('p', {}, t('sheet.name')),
      el('ol', {class: 'questions'}, ...['votes', 'digits', 'factor'].map(key => el('li', {}, t('ticket.' + key),
        solved ? el('p', {class: 'solution'}, t('ticket.' + key + '.answer')) : el('p', {class: 'line'}, ' ')))),
      el('h2', {}, t('sheet.six', {seed: lab.quiz.seed})), el('div', {class: 'six'}, ...body));
    print();
  };
})();
