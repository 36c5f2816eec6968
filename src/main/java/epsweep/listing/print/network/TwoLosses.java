package epsweep.listing.print.network;

import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** ε and the loss from the two perturbed losses that some checkers print: n = (L₊ − L₋)/2ε. */
final class TwoLosses {

  /** How far the ε of different rows may lie apart. */
  private static final double NEAR = 0.01;

  private TwoLosses() {}

  static Facts facts(PrintText text) {
    Facts facts = text.facts();
    List<Double> epsilons = new ArrayList<>();
    double numeric = Double.NaN;
    double plus = Double.NaN;
    for (Run run : text.runs()) {
      String label = run.label().strip();
      double value = run.number(0).value();
      if (label.endsWith("numericalGrad=") || label.endsWith("estimated_gradient evaluates to")) {
        numeric = value;
      } else if (label.endsWith("scorePlus=") || label.endsWith("objective+ =")) {
        plus = value;
      } else if (label.endsWith("scoreMinus=") || label.endsWith("objective- =")) {
        epsilons.add((plus - value) / (2 * numeric));
      }
    }
    facts = Double.isFinite(plus) ? facts.withLoss(plus) : facts;
    double[] sorted =
        epsilons.stream().mapToDouble(e -> e).filter(e -> e > 0 && e < 1).sorted().toArray();
    if (sorted.length == 0) {
      return facts;
    }
    double middle = sorted[sorted.length / 2];
    boolean one = Arrays.stream(sorted).allMatch(e -> Math.abs(e - middle) <= NEAR * middle);
    return one ? facts.withEpsilon(rounded(middle)) : facts;
  }

  /** People take round ones. */
  private static double rounded(double epsilon) {
    double power = StrictMath.pow(10, Math.rint(StrictMath.log10(epsilon)));
    return Math.abs(epsilon - power) <= NEAR * power ? power : epsilon;
  }
}
