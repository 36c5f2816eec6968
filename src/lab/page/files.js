// A sweep file out of the page and into it.
(() => {
  const {el, $} = lab;
  lab.download = (name, type, text) => {
    const link = el('a', {href: URL.createObjectURL(new Blob([text], {type})), download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  lab.saveFile = () => lab.ask('write', {task: 'write', settings: lab.state.sweep},
    answer => lab.download('lab.yaml', 'application/yaml', answer.text));
  const read = async file => {
    const name = file.name.replace(/[^\w.-]/g, '_').slice(0, 60) || 'file';
    lab.ask('read', {task: 'read', name, text: await file.text()},
      answer => {
        lab.set({view: 'lab', group: 'all', look: 0, sweep: lab.usable(JSON.parse(answer.settings))});
      });
  };
  // What a sweep file or an address may leave out and the controls show.
  const list = (value, usual) => Array.isArray(value) && value.length > 0 ? value : usual;
  lab.usable = sweep => ({
    ...sweep, builds: list(sweep.builds, ['float32', 'float64']), schemes: list(sweep.schemes, ['central']),
    epsilon: {from: 1e-9, to: 1, 'per-decade': 12, ...sweep.epsilon},
  });
  lab.openFile = () => {
    const input = el('input', {type: 'file', accept: '.yaml,.yml,.json,text/*'});
    input.addEventListener('change', () => { if (input.files[0]) read(input.files[0]); });
    input.click();
  };
  lab.startFiles = () => {
    addEventListener('dragover', event => {
      event.preventDefault();
      document.body.classList.add('dropping');
    });
    addEventListener('dragleave', () => document.body.classList.remove('dropping'));
    addEventListener('drop', event => {
      event.preventDefault();
      document.body.classList.remove('dropping');
      const file = event.dataTransfer.files[0];
      if (!file) return;
      if (lab.state.view === 'paste') file.text().then(lab.pasteText);
      else read(file);
    });
  };
})();
