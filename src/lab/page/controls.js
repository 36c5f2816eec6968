// What can be set: a function or a network, the scheme, both builds.
(() => {
  const {el, $, t} = lab;
  const NAMED = {8: 'bfloat16', 11: 'float16', 24: 'float32', 53: 'float64'};
  const BITS = [...Array.from({length: 48}, (_, i) => i + 4), 53];
  const SCHEMES = ['forward', 'central', 'four-point', 'six-point', 'eight-point', 'forward-2'];
  const SHOWN = [['sin', 'sin x'], ['exp', 'eˣ'], ['tanh', 'tanh x'], ['cube', 'x³'], ['square', 'x²'], ['max(x, 3*x - 2.004)', 'max(x, 3x − 2.004)'],
    ['1e6 + sin(x)', '10⁶ + sin x'], ['squire-trapp', 'eˣ / (sin³ x + cos³ x)']];
  lab.bitsOf = name => {
    const named = Object.keys(NAMED).find(bits => NAMED[bits] === name);
    const format = /^e\d+m(\d+)$/.exec(name);
    return named ? Number(named) : format ? Number(format[1]) + 1 : 24;
  };
  lab.buildOf = bits => NAMED[bits] || `e${bits > 24 ? 11 : 8}m${bits - 1}`;

  lab.field = (key, input, output) => el('label', {}, el('span', {class: 'label'}, t(key), output ? ' ' : '', output || ''), input);
  lab.select = (value, options, act) => {
    const select = el('select', {onchange: event => act(event.target.value)},
      ...options.map(([v, words]) => el('option', {value: v, selected: v === value}, words)));
    if (!options.some(([v]) => v === value)) select.append(el('option', {value, selected: true}, value));
    return select;
  };
  // A slider tells while it moves; the row is not drawn again under the finger.
  lab.range = (key, value, [min, max, step], words, act, attributes = {}) => {
    const output = el('output', {}, words(value));
    const input = el('input', {type: 'range', min, max, step, value, 'aria-valuetext': words(value), ...attributes, oninput: event => {
      const now = Number(event.target.value);
      output.textContent = words(now);
      event.target.setAttribute('aria-valuetext', words(now));
      act(now);
    }});
    return lab.field(key, input, output);
  };

  const factor = sweep => {
    const found = /^([\d.]+) \* exact$/.exec(sweep.derivative || '');
    return found ? Number(found[1]) : 1;
  };
  const point = sweep => typeof sweep.at === 'number' ? sweep.at : NaN;

  const functions = sweep => {
    const free = el('input', {type: 'text', value: sweep.function, spellcheck: 'false', autocomplete: 'off', maxlength: 500,
      'aria-describedby': 'trouble', onchange: event => lab.sweep({function: event.target.value})});
    const rows = [
      lab.field('function', lab.select(sweep.function, SHOWN, value => { free.value = value; lab.sweep({function: value}); })),
      lab.field('formula', free)];
    if (Number.isFinite(point(sweep))) {
      rows.push(lab.range('point', sweep.at, [-3, 5, 0.01], x => 'x = ' + x, x => lab.sweep({at: x})));
    } else {
      rows.push(el('p', {}, t('variables', {names: Object.keys(sweep.at || {}).join(', ')})));
    }
    return rows;
  };
  const claim = sweep => lab.range('claim', factor(sweep), [0.5, 2, 0.01], k => '× ' + k.toFixed(2), k => {
    const {derivative, ...rest} = lab.state.sweep;
    lab.set({sweep: k === 1 ? rest : {...rest, derivative: `${k} * exact`}});
  });

  const build = (sweep, i) => {
    const bits = lab.bitsOf(sweep.builds[i]);
    const words = index => `${BITS[index]} ${t('bits')} (${lab.buildOf(BITS[index])})`;
    const at = BITS.includes(bits) ? BITS.indexOf(bits) : BITS.length - 1;
    const row = lab.range(i === 0 ? 'build-a' : 'build-b', at, [0, BITS.length - 1, 1], words, index => {
      const builds = [...lab.state.sweep.builds];
      builds[i] = lab.buildOf(BITS[index]);
      if (builds[0] !== builds[1]) lab.sweep({builds});
    }, {list: 'named-bits'});
    row.classList.add(lab.hue(sweep.builds[i], i));
    return row;
  };
  const check = (key, state) => el('label', {class: 'check'}, el('input', {type: 'checkbox', checked: lab.state[state],
    onchange: event => lab.set({[state]: event.target.checked})}), ' ', t(key));

  const tabs = kind => el('div', {class: 'tabs', role: 'group', 'aria-label': t('subject')},
    ...['function', 'network'].map(tab => el('button', {type: 'button', 'aria-pressed': String(tab === kind),
      onclick: () => lab.set({sweep: lab.kept[tab], group: 'all'})}, t('tab.' + tab))));

  lab.fillControls = () => {
    const sweep = lab.state.sweep;
    const kind = lab.kind();
    const focused = document.activeElement && $('controls').contains(document.activeElement);
    if (focused && document.activeElement.type === 'range' || focused && document.activeElement.type === 'number') return;
    const index = focused ? [...$('controls').querySelectorAll('button,input,select')].indexOf(document.activeElement) : -1;
    const schemes = [...SCHEMES, ...(kind === 'network' ? ['complex-step'] : [])].map(s => [s, t('scheme.' + s)]);
    $('controls').replaceChildren(
      tabs(kind),
      ...(kind === 'network' ? lab.networkFields(sweep) : functions(sweep)),
      lab.field('scheme', lab.select(sweep.schemes[0], schemes, value => lab.sweep({schemes: [value]}))),
      build(sweep, 0),
      ...(sweep.builds.length > 1 ? [build(sweep, 1)] : []),
      el('datalist', {id: 'named-bits'}, ...Object.keys(NAMED).map(b => el('option', {value: BITS.indexOf(Number(b))}))),
      ...(kind === 'function' ? [claim(sweep)] : []),
      lab.field('step', lab.select(sweep.step || 'nominal',
        ['nominal', 'effective', 'power-of-two', 'relative', 'rel-step'].map(s => [s, t('step.' + s)]), step => lab.sweep({step}))),
      check('theory', 'theory'),
      ...(kind === 'function' ? [check('parts', 'parts')] : []),
      el('div', {class: 'files'}, lab.button('save', () => lab.saveFile()), lab.button('open', () => lab.openFile())));
    const inputs = $('controls').querySelectorAll('button,input,select');
    if (index >= 0 && inputs[index]) inputs[index].focus();
  };
})();
