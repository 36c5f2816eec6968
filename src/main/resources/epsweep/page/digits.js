'use strict';
// Numbers as the rest of the page writes them.
const typeset = (x, digits) => {
  if (x === 0) return '0';
  if (!Number.isFinite(x)) return Number.isNaN(x) ? '–' : x > 0 ? '∞' : '−∞';
  const raised = n => String(n).replace('-', '⁻').replace(/\d/g, c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
  const [mantissa, exponent] = x.toExponential(digits - 1).split('e').map(Number);
  if (exponent >= -3 && exponent < Math.max(4, digits)) return String(Number(mantissa + 'e' + exponent));
  return (mantissa === 1 ? '' : mantissa + '×') + '10' + raised(exponent);
};
