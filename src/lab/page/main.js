// Starts the page, and says what changes when something is set.
(() => {
  const {el, $, t} = lab;
  const VIEWS = ['lab', 'lesson', 'paste'];
  const go = view => {
    if (view === 'lesson') lab.goTo(lab.state.step);
    else lab.set({view, shown: true});
  };
  const head = () => {
    document.documentElement.lang = lab.language;
    document.title = t('title');
    for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t('label.' + element.dataset.label));
    $('views').replaceChildren(...VIEWS.map(view => el('button', {type: 'button', 'aria-current': view === lab.state.view ? 'page' : null,
      onclick: () => go(view)}, t('view.' + view))));
    $('tools').replaceChildren(
      lab.button('undo', lab.undo, {'aria-keyshortcuts': 'Z'}), lab.button('reset', lab.reset),
      lab.button('projector', () => { document.body.classList.toggle('projector'); lab.draw(); lab.heads(); }, {'aria-keyshortcuts': 'F'}),
      lab.button('keys', help, {'aria-keyshortcuts': '?'}),
      el('select', {'aria-label': t('language'), onchange: event => { lab.language = event.target.value; lab.set({}); lab.tellAll(); }},
        ...lab.languages.map(l => el('option', {value: l, selected: l === lab.language}, l))));
  };
  const help = () => {
    const rows = ['arrows', 'far', 'reveal', 'steps', 'undo', 'views', 'projector', 'help'];
    $('help').replaceChildren(el('h2', {}, t('keys')), el('table', {}, el('tbody', {}, ...rows.map(key =>
      el('tr', {}, el('th', {scope: 'row'}, t('key.' + key + '.keys')), el('td', {}, t('key.' + key)))))),
      el('p', {class: 'note'}, t('about')), lab.button('close', () => $('help').close(), {autofocus: true}));
    if (!$('help').open) $('help').showModal();
  };

  lab.onChange(changed => {
    const has = (...keys) => keys.some(key => changed.includes(key));
    const {view, step} = lab.state;
    const stepView = view === 'lesson' && lab.step().view;
    if (has('view', 'step', 'shown')) {
      $('bench').hidden = view === 'paste' || Boolean(stepView);
      $('paste').hidden = view !== 'paste';
      $('detective').hidden = stepView !== 'detective';
      $('ticket').hidden = stepView !== 'ticket';
      document.body.dataset.view = view;
      head();
      if (view === 'paste') lab.drawPaste();
      if (stepView === 'ticket') lab.drawTicket();
    }
    if (stepView === 'detective' && has('view', 'step', 'seed')) lab.drawDetective();
    if (has('view', 'step', 'shown', 'sweep')) lab.drawLesson();
    if ($('bench').hidden) return;
    if (has('sweep', 'group', 'look', 'view', 'step', 'theory', 'parts', 'shown')) {
      lab.fillControls();
      lab.heads();
    }
    if (has('view', 'step')) lab.drawBefore();
    if (has('sweep', 'group', 'view', 'step')) lab.resweep();
    else if (has('theory', 'parts', 'shown', 'look')) lab.draw();
    if (has('at')) lab.drawLine();
    if (has('sweep', 'group', 'at', 'look', 'view', 'step', 'shown')) lab.repoint();
    if (has('shown')) lab.drawPoint(lab.point);
  });

  // A new block list arrives with the answer; a new width changes every picture.
  let listed = '';
  lab.drawControls = answer => {
    const names = answer.groups.map(g => g.name).join();
    if (lab.kind() === 'network' && names !== listed) lab.fillControls();
    listed = names;
    if (lab.showsMap) lab.drawMap();
    if (lab.state.view === 'lesson') lab.drawLesson();
  };
  addEventListener('resize', () => {
    lab.draw();
    lab.drawPoint(lab.point);
    if (lab.showsMap) lab.drawMap();
  });

  const KEYS = {
    r: () => lab.reveal(), n: () => lab.goTo(lab.state.step + 1), p: () => lab.goTo(lab.state.step - 1), z: () => lab.undo(),
    1: () => go('lab'), 2: () => go('lesson'), 3: () => go('paste'), '?': help,
    f: () => { document.body.classList.toggle('projector'); lab.draw(); lab.heads(); },
  };
  addEventListener('keydown', event => {
    const target = event.target;
    const typing = target.matches('input, select, textarea') || $('help').open;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith('Arrow') && !$('bench').hidden) {
      const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (!sideways && !lab.asksGuess()) return;
      event.preventDefault();
      lab.arrow(event.key, event.shiftKey);
    } else if (KEYS[event.key.toLowerCase()]) {
      event.preventDefault();
      KEYS[event.key.toLowerCase()]();
    }
  });
  // A link to a step brings what the step sets, but for what the link says itself.
  const open = () => {
    const linked = new URLSearchParams(location.hash.slice(1));
    lab.read();
    const said = Object.fromEntries(Object.entries(lab.state).filter(([key]) => linked.has(key)));
    if (lab.state.view === 'lesson') {
      lab.goTo(lab.state.step);
      lab.set(said);
    } else lab.tellAll();
  };
  addEventListener('hashchange', open);
  lab.startMarks();
  lab.startFiles();
  open();
  lab.ask('choices', {task: 'choices'}, answer => {
    lab.faults = answer.faults;
    if (lab.kind() === 'network') lab.fillControls();
  });
})();
