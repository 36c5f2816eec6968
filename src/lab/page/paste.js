// A print is pasted, read and judged; it stays on this machine.
(() => {
  const {el, svg, $, t, typeset} = lab;
  const log = Math.log10;
  const EXAMPLE = 'numerical:tensor([[0.2497, 0.0000], [0.0000, 0.1010]])\nanalytical:tensor([[0.2500, 0.0000], [0.0000, 0.1011]])\n';
  const known = {};
  let box, result;

  const hint = (key, attributes) => lab.field('known.' + key, el('input', {type: 'text', size: 8, value: known[key] || '',
    spellcheck: 'false', autocomplete: 'off', ...attributes, onchange: event => {
      known[key] = event.target.value.trim();
      judge();
    }}));
  const judge = () => {
    const request = {task: 'paste', text: box.value};
    for (const [key, value] of Object.entries(known)) {
      if (value) request[key] = ['precision', 'scheme', 'columns'].includes(key) || Number.isNaN(Number(value)) ? value : Number(value);
    }
    result.classList.add('waiting');
    lab.ask('paste', request, show, message => {
      result.classList.remove('waiting');
      result.replaceChildren(el('p', {class: 'refused', role: 'alert'}, message));
    });
  };
  const evidence = rows => el('table', {class: 'evidence', lang: 'en'}, el('tbody', {}, ...rows.map(row =>
    el('tr', {}, el('th', {scope: 'row'}, row.what), el('td', {}, row.value), el('td', {}, row.meaning)))));
  const show = answer => {
    const verdict = answer.verdict;
    result.classList.remove('waiting');
    result.replaceChildren(
      el('h2', {}, el('strong', {class: 'verdict ' + verdict.label}, t('verdict.' + verdict.label)), ' ',
        el('span', {lang: 'en'}, verdict.headline)),
      el('p', {}, t('means.' + verdict.label)),
      el('p', {lang: 'en'}, verdict.paragraph),
      picture(answer) || '', evidence(verdict.evidence),
      el('p', {class: 'note', lang: 'en'}, [answer.read, answer.note].filter(Boolean).join('. ')),
      el('details', {}, el('summary', {}, t('paste.terminal')), el('pre', {lang: 'en', tabindex: 0}, answer.text)));
  };

  // Pairs lie on the diagonal where they agree; a factor is a line beside it. A curve is a curve.
  const picture = answer => {
    const pairs = answer.numeric && answer.analytic;
    const xs = pairs ? answer.analytic : answer.epsilon, ys = pairs ? answer.numeric : answer.discrepancy;
    if (!xs || !ys) return null;
    const points = xs.map((x, i) => [Math.abs(x), Math.abs(ys[i])]).filter(([x, y]) => x > 0 && y > 0 && Number.isFinite(x + y));
    if (points.length === 0) return null;
    const W = 420, H = 250, m = 46;
    const ends = values => {
      const low = Math.floor(Math.min(...values.map(log)) - 0.1), high = Math.ceil(Math.max(...values.map(log)) + 0.1);
      return [low, high];
    };
    const [x1, x2] = ends(pairs ? points.flat() : points.map(p => p[0]));
    const [y1, y2] = pairs ? [x1, x2] : ends(points.map(p => p[1]));
    const X = v => m + (log(v) - x1) / (x2 - x1) * (W - m - 12), Y = v => H - 34 - (log(v) - y1) / (y2 - y1) * (H - 46);
    const root = svg('svg', {viewBox: `0 0 ${W} ${H}`, class: 'scatter', role: 'img', 'aria-label': t(pairs ? 'paste.pairs' : 'paste.curve')});
    const g = svg('g', {class: 'axes'});
    for (let n = x1; n <= x2; n += Math.ceil((x2 - x1) / 5)) {
      g.append(svg('text', {x: X(10 ** n), y: H - 17, 'text-anchor': 'middle'}, lab.power(n)));
    }
    for (let n = y1; n <= y2; n += Math.ceil((y2 - y1) / 5)) {
      g.append(svg('text', {x: m - 6, y: Y(10 ** n) + 4, 'text-anchor': 'end'}, lab.power(n)));
    }
    g.append(svg('text', {x: W / 2, y: H - 2, 'text-anchor': 'middle', class: 'name'}, pairs ? '|g|' : 'ε'),
      svg('text', {x: m + 4, y: 12, class: 'name'}, pairs ? '|n|' : 'd'));
    root.append(g);
    if (pairs) root.append(svg('line', {class: 'tangent', x1: X(10 ** x1), y1: Y(10 ** x1), x2: X(10 ** x2), y2: Y(10 ** x2)}));
    points.forEach(([x, y]) => root.append(svg('circle', {class: 'point', cx: X(x), cy: Y(y), r: 3.5})));
    return el('figure', {}, root, el('figcaption', {}, t(pairs ? 'paste.pairs' : 'paste.curve')));
  };

  lab.pasteText = text => {
    box.value = text;
    judge();
  };
  lab.drawPaste = () => {
    const kept = box ? box.value : '';
    box = el('textarea', {id: 'print', spellcheck: 'false', autocomplete: 'off', wrap: 'off', rows: 12,
      placeholder: t('paste.placeholder'), oninput: () => judge()});
    box.value = kept;
    result = el('div', {class: 'result', 'aria-live': 'polite'});
    $('paste').replaceChildren(
      el('section', {class: 'in'}, el('h2', {}, el('label', {for: 'print'}, t('paste.title'))), box,
        el('p', {class: 'local'}, t('paste.local')),
        el('div', {class: 'known'}, hint('epsilon'), hint('precision'), hint('scheme'), hint('steps'), hint('batch'), hint('loss'),
          hint('columns')),
        el('div', {class: 'bar'}, lab.button('paste.example', () => lab.pasteText(EXAMPLE)),
          lab.button('paste.clear', () => { box.value = ''; result.replaceChildren(); }))),
      el('section', {class: 'out', 'aria-label': t('paste.result')}, result));
    if (kept) judge();
  };
})();
