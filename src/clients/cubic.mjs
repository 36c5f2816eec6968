// L = Σ aᵢ θᵢ³ in float64, or in float32 with that argument; with `bug` its gradient lacks the factor 3.
import { serve } from './epsweep.mjs';

const float32 = process.argv.includes('float32');
const r = float32 ? Math.fround : (x) => x; // every operation rounds
const values = (float32 ? Float32Array : Float64Array).of(0.3, -0.7, 1.1, 0.9, -0.2, 0.5);
const a = (i) => r(1 / (i + 1));
const factor = process.argv.includes('bug') ? 1 : 3;

serve({
  blocks: { w: [2, 2], b: [2] },
  values,
  gradient: values.map((t, i) => r(r(r(factor * a(i)) * t) * t)),
  loss: (at) => at.reduce((sum, t, i) => r(sum + r(r(r(a(i) * t) * t) * t)), 0),
});
