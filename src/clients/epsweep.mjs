/**
 * Lets epsilon-sweep check a gradient in JavaScript (node 18 or later, no package):
 *
 *     import { serve } from './epsweep.mjs';
 *     serve({ blocks: { 'lstm.weight_ih': [20, 5, 'i,f,g,o'], 'dense.bias': [5] }, values, gradient, loss });
 *
 * `program:` of a sweep file names the script; the protocol is in src/examples/PROTOCOL.md. A Float32Array rounds what
 * it keeps and nothing else: a float32 build needs Math.fround around every operation. What is logged goes to standard
 * error, for standard output belongs to the tool.
 */
import { createInterface } from 'node:readline';

/**
 * Answers until the tool says quit.
 *
 * @param blocks for each tensor its sizes, and the names of the gates that its rows fall into where it has such
 * @param values Float64Array or Float32Array: every parameter, block after block, row-major
 * @param gradient what is to be checked, in the same order
 * @param loss takes an array like values and returns a number
 */
export async function serve({ blocks, values, gradient, loss }) {
  console.log = console.info = console.debug = console.error;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'quit') break;
    process.stdout.write(answer(line.split(' ')) + '\n');
  }

  function answer([request, ...words]) {
    switch (request) {
      case 'epsweep': return 'epsweep 1 part';
      case 'blocks': return Object.entries(blocks).map(([name, sizes]) => shape(name, sizes)).join(' ');
      case 'values': return values.join(' ');
      case 'gradient': return gradient.join(' ');
      case 'loss': {
        const losses = [];
        for (let at = 1; at < words.length; at += 2) {
          const kept = values[words[at]];
          values[words[at]] = Number(words[at + 1]);
          losses.push(loss(values));
          values[words[at]] = kept;
        }
        return losses.join(' ');
      }
      case 'point': return String(loss(values.constructor.from(words, Number)));
      case 'part': {
        const at = values.slice();
        const bits = Buffer.from(words[1], 'hex');
        for (let k = 0; k < bits.length / 8; k++) at[Number(words[0]) + k] = bits.readDoubleBE(8 * k);
        return String(loss(at));
      }
      default: throw new Error('unknown request: ' + request);
    }
  }
}

/** More than two sizes count as rows and the rest. */
function shape(name, sizes) {
  const gates = sizes.filter((size) => typeof size === 'string');
  const [rows, ...rest] = sizes.filter((size) => typeof size === 'number');
  return [name, rows, rest.reduce((a, b) => a * b, 1), gates[0] ?? 1].join(' ');
}
