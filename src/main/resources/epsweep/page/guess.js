// A lesson asks for a guess before it shows the finest build's curve and everything that tells it.
(() => {
  const {data, epsilon, state, nearest, set, show} = page;
  const box = document.getElementById('guess');
  if (!box || location.hash) return;
  const {logLeft, logRight, logTop, logBottom} = data.axes;
  const area = document.getElementById('curve');
  const mark = document.getElementById('mark');
  const most = Math.max(...data.builds.map(build => build.digits));
  const hidden = data.builds.findIndex(build => build.digits === most);
  const build = data.builds[hidden];
  const row = document.getElementById('readout').tBodies[0].rows[hidden];
  // Shares of the plot's width and height, from the upper left corner.
  const at = {x: 0.5, y: 0.5};
  const epsilonAt = () => 10 ** (logLeft + at.x * (logRight - logLeft));
  const dAt = () => 10 ** (logTop - at.y * (logTop - logBottom));
  const move = (x, y) => {
    at.x = Math.max(0, Math.min(1, x));
    at.y = Math.max(0, Math.min(1, y));
    mark.style.left = 100 * at.x + '%';
    mark.style.top = 100 * at.y + '%';
    mark.setAttribute('aria-label', 'Your guess: ε = ' + typeset(epsilonAt(), 1) + ', d = ' + typeset(dAt(), 1)
      + '; arrows move it, Enter sets it, Escape skips');
  };
  const decades = (a, b) => Math.abs(Math.log10(a / b)).toFixed(1) + ' decades';
  const score = () => {
    const guess = 'You: ε = ' + typeset(epsilonAt(), 1) + ', d = ' + typeset(dAt(), 1) + '. ';
    if (build.spot) {
      const [e, d] = build.spot;
      return guess + build.name + ': ε* = ' + typeset(e, 2) + ', d* = ' + typeset(d, 2) + '. Off by '
        + decades(epsilonAt(), e) + ' of ε and ' + decades(dAt(), d) + ' of d.';
    }
    const d = build.d[nearest(Math.log10(epsilonAt()))];
    const off = d > 0 ? ' Off by ' + decades(dAt(), d) + ' of d.' : '';
    return guess + build.name + ' has no sweet spot; there d = ' + typeset(d, 2) + '.' + off;
  };
  const end = text => {
    if (box.hidden) return;
    box.hidden = true;
    document.body.classList.remove('guessing');
    row.hidden = false;
    document.getElementById('score').textContent = text;
    mark.disabled = true;
    mark.hidden = text === '';
    set({off: new Set()});
    document.getElementById('stage').scrollIntoView({block: 'nearest'});
  };
  box.querySelector('span').textContent = build.name;
  box.hidden = mark.hidden = false;
  row.hidden = true;
  document.body.classList.add('guessing');
  move(0.5, 0.5);
  area.addEventListener('click', event => {
    if (box.hidden) return;
    const rim = document.getElementById('plot').getBoundingClientRect();
    // A key's click has no place: it means where the mark is.
    if (event.detail > 0) move((event.clientX - rim.left) / rim.width, (event.clientY - rim.top) / rim.height);
    end(score());
  });
  mark.addEventListener('keydown', event => {
    const [right, down] = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key] || [0, 0];
    if (right === 0 && down === 0) return;
    event.preventDefault();
    move(at.x + right / (4 * (logRight - logLeft)), at.y + down / (4 * (logTop - logBottom)));
  });
  box.querySelector('button').addEventListener('click', () => end(''));
  addEventListener('keydown', event => { if (event.key === 'Escape') end(''); });
  addEventListener('beforeprint', () => end(''));
  state.off = new Set([hidden]);
  show();
})();
