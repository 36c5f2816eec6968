// The exit ticket: three questions, the log of guesses, and both as a file for the teacher.
(() => {
  const {el, $, t, typeset} = lab;
  const answers = {};
  const KEYS = ['votes', 'digits', 'factor'];
  // A cell that a spreadsheet would take for a formula is a text.
  const cell = value => {
    const text = String(value ?? '');
    return '"' + (/^[=+\-@\t\r]/.test(text) && !/^-?[\d.eE+-]+$/.test(text) ? "'" : '') + text.replace(/"/g, '""') + '"';
  };
  const csv = () => [['what', 'epsilon', 'd', 'off-decades-epsilon', 'off-decades-d', 'answer'],
    ['name', '', '', '', '', answers.name],
    ...lab.log.map(entry => [entry.step, entry.epsilon?.toExponential(1), entry.d?.toExponential(1), entry.offEpsilon, entry.offD,
      entry.block ?? (entry.of ? `${entry.right} of ${entry.of}, seed ${entry.seed}` : '')]),
    ...KEYS.map(key => ['ticket ' + key, '', '', '', '', answers[key]])].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';

  const question = (key, i) => el('label', {class: 'question'}, el('span', {}, `${i + 1}. ` + t('ticket.' + key)),
    Object.assign(el('textarea', {rows: 2, maxlength: 2000, oninput: event => { answers[key] = event.target.value; }}), {value: answers[key] || ''}));
  const guesses = () => {
    const rows = lab.log.map(entry => el('tr', {}, el('th', {scope: 'row'}, t('step.' + entry.step + '.title')),
      el('td', {}, entry.offEpsilon ? t('guess.off', {epsilon: entry.offEpsilon, d: entry.offD})
        : entry.block ? entry.block : entry.of ? t('score', {right: entry.right, of: entry.of}) : 'ε = ' + typeset(entry.epsilon, 1))));
    return rows.length === 0 ? el('p', {class: 'note'}, t('log.empty')) : el('table', {}, el('tbody', {}, ...rows));
  };
  lab.drawTicket = () => $('ticket').replaceChildren(
    el('section', {}, el('h2', {}, t('ticket.title')),
      el('label', {class: 'question'}, el('span', {}, t('ticket.name')),
        el('input', {type: 'text', maxlength: 100, autocomplete: 'off', value: answers.name || '', oninput: event => { answers.name = event.target.value; }})),
      ...KEYS.map(question),
      el('div', {class: 'bar'}, lab.button('export', () => lab.download('ticket.csv', 'text/csv', '\ufeff' + csv()), {class: 'reveal'}),
        lab.button('paste.own', () => lab.set({view: 'paste'})))),
    el('section', {}, el('h2', {}, t('log')), guesses(), el('p', {class: 'note'}, t('ticket.local'))));
})();
