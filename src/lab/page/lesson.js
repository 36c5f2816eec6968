// Ninety minutes in ten steps: a task, a guess or a look, what there was to see, the next.
(() => {
  const {el, $, t, typeset} = lab;
  const log = Math.log10;
  const sine = (changes = {}) => ({...lab.functionSweep(), ...changes});
  const from = (f, changes) => sine({...changes, epsilon: {from: f, to: 1, 'per-decade': 12}});
  const only = build => ({builds: [build]});

  lab.steps = [
    {key: 'vote', minutes: 10, sweep: from(1e-16, only('float64')), hide: [0], at: 1e-3, votes: [1e-1, 1e-3, 1e-8, 1e-15]},
    {key: 'large', minutes: 12, sweep: sine(only('float64')), at: 0.4, hide: [], divide: 2},
    {key: 'small', minutes: 13, sweep: sine(only('float32')), at: 1e-3, hide: [], divide: 10},
    {key: 'dead', minutes: 7, sweep: sine(only('float32')), at: 1e-6, hide: []},
    {key: 'precision', minutes: 10, sweep: sine(), hide: [0], guess: 0, at: 1e-5},
    {key: 'four-point', minutes: 8, sweep: sine({...only('float64'), schemes: ['four-point']}),
      before: sine(only('float64')), hide: [0], guess: 0, at: 1e-4},
    {key: 'shapes', minutes: 8, sweep: sine({function: 'square'}), hide: [], at: 1e-3,
      variants: {square: 'square', kink: 'max(x, 3*x - 2.004)', offset: '1e6 + sin(x)'}},
    {key: 'network', minutes: 7, sweep: lab.networkSweep(), hide: [], at: 0.02, map: true},
    {key: 'detective', minutes: 10, view: 'detective'},
    {key: 'ticket', minutes: 5, view: 'ticket'},
  ];
  lab.log = [];
  lab.step = () => lab.steps[Math.max(0, Math.min(lab.steps.length - 1, lab.state.step - 1))];
  const inLesson = () => lab.state.view === 'lesson';
  const waits = () => inLesson() && !lab.state.shown;
  lab.hides = i => waits() && (lab.step().hide || []).includes(i);
  lab.hidesPoint = () => waits() && (lab.step().hide || []).includes(Math.min(lab.state.look, lab.state.sweep.builds.length - 1));
  lab.asksGuess = () => waits() && lab.step().guess !== undefined;

  lab.goTo = number => {
    const step = lab.steps[number - 1];
    if (!step) return;
    lab.guess = null;
    lab.vote = null;
    lab.showsMap = Boolean(step.map);
    lab.set({view: 'lesson', step: number, shown: false, theory: false, parts: false, group: 'all', look: (step.hide || []).includes(0) ? 1 : 0,
      at: step.at || lab.state.at, sweep: step.sweep || lab.state.sweep});
  };
  const decades = (a, b) => Math.abs(log(a / b)).toFixed(1);
  lab.guessText = () => {
    const c = lab.answer && lab.answer.curves[lab.step().guess];
    if (!lab.state.shown || !c || !c['sweet-spot']) return t('your-guess');
    return t('guess.off', {epsilon: decades(lab.guess.epsilon, c['sweet-spot'].epsilon), d: decades(lab.guess.d, c['sweet-spot'].discrepancy)});
  };
  lab.reveal = () => {
    if (lab.state.shown) return;
    const step = lab.step();
    const spot = step.guess !== undefined && lab.answer && lab.answer.curves[step.guess]['sweet-spot'];
    if (lab.guess && spot) {
      lab.log.push({step: step.key, epsilon: lab.guess.epsilon, d: lab.guess.d, spotEpsilon: spot.epsilon, spotD: spot.discrepancy,
        offEpsilon: decades(lab.guess.epsilon, spot.epsilon), offD: decades(lab.guess.d, spot.discrepancy)});
    }
    if (step.votes && lab.vote) lab.log.push({step: step.key, epsilon: lab.vote});
    lab.set({shown: true, theory: step.key === 'large' || lab.state.theory});
  };
  lab.picked = group => {
    if (inLesson() && lab.step().map && !lab.state.shown) lab.log.push({step: 'network', block: group});
  };

  const votes = step => el('span', {class: 'votes', role: 'group', 'aria-label': t('step.vote.task')}, ...step.votes.map(e =>
    el('button', {type: 'button', 'aria-pressed': String(lab.vote === e), onclick: () => {
      lab.vote = e;
      lab.set({at: e});
      lab.drawLesson();
    }}, lab.power(Math.round(log(e))))));
  const variants = step => el('span', {class: 'votes', role: 'group', 'aria-label': t('function')}, 
    ...Object.entries(step.variants).map(([name, f]) =>
      el('button', {type: 'button', 'aria-pressed': String(lab.state.sweep.function === f),
        onclick: () => lab.set({shown: false, sweep: sine({function: f})})}, t('shape.' + name))));
  const divider = step => el('span', {class: 'votes'}, el('button', {type: 'button',
    onclick: () => lab.moveLine(log(lab.state.at / step.divide))}, 'ε ÷ ' + step.divide));
  const heard = step => {
    if (step.votes) {
      const c = lab.answer && lab.answer.curves[0];
      return lab.vote && c ? t('vote.result', {epsilon: lab.power(Math.round(log(lab.vote))), d: typeset(lab.dAt(c, lab.vote))}) + ' ' : '';
    }
    if (step.map) {
      const [first] = (lab.answer && lab.answer.groups || []).filter(g => g.kind === 'block')
        .map(g => [g.name, g.curves[0]['best-epsilon']]).sort((a, b) => b[1] - a[1]);
      const all = first && lab.answer.groups[0].curves[0]['best-epsilon'];
      return first ? t('map.result', {block: first[0], epsilon: typeset(first[1]), all: typeset(all)}) + ' ' : '';
    }
    if (step.key === 'dead') {
      const dead = lab.answer ? lab.answer.curves[0]['dead-fraction'].lastIndexOf(1) : -1;
      return dead < 0 ? '' : t('dead.result', {epsilon: typeset(lab.answer.epsilon[dead])}) + ' ';
    }
    return lab.guess ? lab.guessText() + '. ' : '';
  };
  lab.drawLesson = () => {
    $('lesson').hidden = !inLesson();
    if (!inLesson()) return;
    const step = lab.step(), number = lab.state.step, shown = lab.state.shown;
    const shape = step.variants && Object.keys(step.variants).find(name => step.variants[name] === lab.state.sweep.function);
    const base = 'step.' + step.key + (shape ? '.' + shape : '');
    const words = shown ? heard(step) + t(lab.speaks(base + '.reveal') ? base + '.reveal' : 'step.' + step.key + '.task') : t('step.' + step.key + '.task');
    $('lesson').replaceChildren(
      el('ol', {class: 'dots', 'aria-label': t('steps-of-lesson')}, ...lab.steps.map((s, i) => el('li', {}, el('a', {
        href: `#view="lesson"&step=${i + 1}&shown=false`, 'aria-current': i + 1 === number ? 'step' : null,
        title: t('step.' + s.key + '.title'), 'aria-label': t('step.link', {number: i + 1, title: t('step.' + s.key + '.title')}),
        onclick: event => { event.preventDefault(); lab.goTo(i + 1); }}, String(i + 1))))),
      el('div', {class: 'task', 'aria-live': 'polite'},
        el('p', {}, el('b', {}, t('step.' + step.key + '.title')), ' ', el('small', {}, t('minutes', {minutes: step.minutes})), ' ',
          shown && !step.view ? el('span', {class: 'revealed'}, words) : words),
        shown || step.view ? null : el('p', {class: 'look'}, t('step.' + step.key + '.look'))),
      step.votes && !shown ? votes(step) : step.variants ? variants(step) : step.divide ? divider(step) : '',
      el('div', {class: 'go'},
        step.view ? '' : el('button', {type: 'button', class: 'reveal', id: 'reveal', disabled: shown, onclick: lab.reveal}, t('reveal')),
        el('button', {type: 'button', disabled: number === lab.steps.length, onclick: () => lab.goTo(number + 1)}, t('next'))));
  };

  // The step before's curve, pale, where a step asks what becomes of it.
  lab.drawBefore = () => {
    lab.reference = null;
    const before = inLesson() && lab.step().before;
    if (before) {
      const key = lab.state.step;
      lab.ask('reference', {task: 'sweep', settings: before}, answer => {
        if (lab.state.step !== key || !inLesson()) return;
        lab.reference = answer;
        lab.draw();
      });
    } else lab.forget('reference');
  };
})();
