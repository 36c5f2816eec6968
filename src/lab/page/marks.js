// What a hand moves on the U: the ε line, and the cross of a guess.
(() => {
  const {svg, t, typeset} = lab;
  const log = Math.log10;
  const clamp = (x, low, high) => Math.max(low, Math.min(high, x));
  lab.guess = null;

  const line = (root, f) => {
    const {box} = f;
    const at = clamp(log(lab.state.at), f.left, f.right);
    const g = svg('g', {id: 'line', tabindex: 0, role: 'slider', 'aria-label': t('epsilon-line'),
      'aria-valuemin': f.left.toFixed(2), 'aria-valuemax': f.right.toFixed(2), 'aria-valuenow': at.toFixed(2),
      'aria-valuetext': 'ε = ' + typeset(lab.state.at)});
    const x = f.X(at), late = x > box.x + box.w - 130;
    g.append(
      svg('line', {x1: x, x2: x, y1: box.y, y2: box.y + box.h}),
      svg('rect', {x: x - 8, y: box.y + box.h - 10, width: 16, height: 20, rx: 4}),
      svg('text', {x: x + (late ? -8 : 8), y: box.y + 18, 'text-anchor': late ? 'end' : 'start'},
        'ε = ' + typeset(lab.state.at)));
    root.append(g);
  };
  const cross = (root, f) => {
    if (!lab.guess || lab.guess.step !== lab.state.step || lab.state.view !== 'lesson') return;
    const x = f.X(log(lab.guess.epsilon)), y = f.Y(log(lab.guess.d));
    const late = x > f.box.x + f.box.w / 2;
    root.append(svg('g', {id: 'guess'},
      svg('path', {d: `M${x - 9} ${y - 9}l18 18m0 -18l-18 18`}),
      svg('text', {x: x + (late ? -14 : 14), y: y - 10, 'text-anchor': late ? 'end' : 'start'}, lab.guessText())));
  };
  lab.marks = (root, f) => {
    const focused = document.activeElement && document.activeElement.id === 'line';
    if (!lab.asksGuess()) line(root, f);
    cross(root, f);
    if (focused && lab.$('line')) lab.$('line').focus();
  };
  // The line follows the finger at once; what it says follows when it is there.
  lab.moveLine = at => {
    const f = lab.frame;
    if (!f) return;
    lab.set({at: Number((10 ** clamp(at, f.left, f.right)).toPrecision(4))});
  };
  lab.drawLine = () => {
    const old = lab.$('line');
    if (!old) return;
    const focused = document.activeElement === old;
    line(old.parentNode, lab.frame);
    old.remove();
    if (focused) lab.$('line').focus();
  };
  lab.placeGuess = (logE, logD) => {
    const f = lab.frame;
    lab.guess = {step: lab.state.step, epsilon: 10 ** clamp(logE, f.left, f.right), d: 10 ** clamp(logD, f.bottom, 0)};
    lab.draw();
    lab.drawLesson();
  };

  const place = event => {
    const rim = lab.$('plot').getBoundingClientRect();
    const f = lab.frame;
    return [f.logX(event.clientX - rim.left), f.logY(event.clientY - rim.top)];
  };
  lab.startMarks = () => {
    const plot = lab.$('plot');
    let held = false;
    const act = event => {
      const [logE, logD] = place(event);
      if (lab.asksGuess()) lab.placeGuess(logE, logD);
      else lab.moveLine(logE);
    };
    plot.addEventListener('pointerdown', event => {
      if (!lab.frame || event.button > 0) return;
      held = true;
      plot.setPointerCapture(event.pointerId);
      act(event);
    });
    plot.addEventListener('pointermove', event => { if (held) act(event); });
    for (const end of ['pointerup', 'pointercancel']) plot.addEventListener(end, () => { held = false; });
  };

  // Arrows: the line, or the cross where a guess is asked for.
  lab.arrow = (key, far) => {
    if (!lab.frame) return;
    const step = far ? 0.5 : 0.05;
    const [dx, dy] = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[key];
    if (lab.asksGuess()) {
      const g = lab.guess && lab.guess.step === lab.state.step ? lab.guess
        : {epsilon: 10 ** ((lab.frame.left + lab.frame.right) / 2), d: 10 ** ((lab.frame.top + lab.frame.bottom) / 2)};
      lab.placeGuess(log(g.epsilon) + 2 * dx * step, log(g.d) + 2 * dy * step);
    } else if (dx !== 0) lab.moveLine(log(lab.state.at) + dx * step);
  };
})();
