// Words in the reader's language, numbers as they are set, and elements that hold text as text.
const lab = {};
(() => {
  const messages = {};
  for (const script of document.querySelectorAll('script.messages')) {
    messages[script.lang] = JSON.parse(script.textContent);
  }
  lab.languages = Object.keys(messages);
  lab.language = lab.languages.find(l => navigator.language.startsWith(l)) || lab.languages[0];
  lab.speaks = key => key in messages[lab.language];
  lab.t = (key, values = {}) => (messages[lab.language][key] ?? key)
    .replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);

  // 3.2×10⁻⁵; plain from a thousandth to ten thousand.
  const raised = n => String(n).replace('-', '⁻').replace(/\d/g, c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
  lab.power = n => '10' + raised(n);
  lab.typeset = (x, digits = 2) => {
    if (x === null || Number.isNaN(x)) return '–';
    if (x === 0) return '0';
    if (typeof x === 'string') return x.replace('Infinity', '∞').replace('-', '−');
    const [mantissa, exponent] = x.toExponential(digits - 1).split('e');
    const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    if (exponent >= -3 && exponent < 4) return String(Number(x.toPrecision(digits))).replace('-', '−');
    return (short === '1' ? '' : short.replace('-', '−') + '×') + lab.power(Number(exponent));
  };

  const put = (element, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  };
  lab.el = (tag, attributes = {}, ...children) => put(document.createElement(tag), attributes, children);
  lab.svg = (tag, attributes = {}, ...children) =>
    put(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
  // A format has the same colour everywhere; two without a name differ.
  lab.hue = (build, i) => ['float32', 'float64', 'bfloat16', 'float16'].includes(build) ? build : 'other' + i;
  lab.$ = id => document.getElementById(id);
  lab.button = (key, act, attributes = {}) =>
    lab.el('button', {type: 'button', onclick: act, ...attributes}, lab.t(key));
})();
