package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back through a step of {@link GruLanes}: with δh from {@link RecurrentPass} and s = b_hn
 * + R_n h₍t−1₎,
 *
 * <pre>
 *   δz = δh ⊙ (h₍t−1₎ − n) ⊙ z (1 − z)      δn = δh ⊙ (1 − z) ⊙ (1 − n²)
 *   δr = δn ⊙ s ⊙ r (1 − r)                 δs = δn ⊙ r;   past z: δh₍t−1₎ = δh ⊙ z
 * </pre>
 */
final class GruCell<V> implements RecurrentCell<V> {

  private static final int R = 0;
  private static final int Z = 1;
  private static final int N = 2;
  private static final int S = 3;
  private static final int PARTS = 4;

  private final Arithmetic<V> math;
  private final GruLanes<V> lanes;
  private final LayerSlip slip;
  private final Slopes<V> slopes;
  private final int units;
  private final V ones;

  /** r, z, n and s of every step: vectors over units. */
  private final List<V[]> parts = new ArrayList<>();

  GruCell(Arithmetic<V> math, GruLanes<V> lanes, int units, int steps, LayerSlip slip) {
    this.math = math;
    this.lanes = lanes;
    this.units = units;
    this.slip = slip;
    slopes = new Slopes<>(math, slip, units);
    ones = math.row(units);
    math.fill(ones, math.scalar(1), 0, 0, units);
    for (int t = 0; t < steps; t++) {
      parts.add(math.rows(PARTS, units));
    }
  }

  @Override
  public LayerLanes<V> lanes() {
    return lanes;
  }

  @Override
  public void keep(int step) {
    for (int j = 0; j < units; j++) {
      for (int part = 0; part < PARTS; part++) {
        math.copy(lanes.part(part, j), 0, parts.get(step)[part], j, 1);
      }
    }
  }

  @Override
  public void differentiate(V[] delta, V dh, int step, V before, V direct) {
    V[] part = parts.get(step);
    V slope = math.row(units);
    V factor = math.row(units);

    slopes.differentiate(slope, Derivative.UPDATE_GATE, part[Z]);
    math.subtract(factor, before, part[N], 0, units);
    product(delta[Z], dh, factor, slope);
    slopes.differentiate(slope, Derivative.NEW_GATE, part[N]);
    math.subtract(factor, ones, part[Z], 0, units);
    product(delta[N], dh, factor, slope);
    math.addProduct(direct, dh, slip.reversesUpdateGate() ? factor : part[Z], 0, units);

    slopes.differentiate(slope, Derivative.RESET_GATE, part[R]);
    product(delta[R], delta[N], part[S], slope);
    math.multiply(delta[S], delta[N], slip.forgetsResetGate() ? ones : part[R], 0, units);
  }

  private void product(V y, V a, V b, V d) {
    math.multiply(y, a, b, 0, units);
    math.multiply(y, y, d, 0, units);
  }
}
