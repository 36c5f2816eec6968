package epsweep.analysis.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a factor k in n = k·g may be: T, B, their products and inverses, 2, ½, −1, or else a count
 * that nobody named.
 */
final class KnownFactors {

  /** Figures as people print them: a factor is known to about 1 %. */
  private static final double TOLERANCE = 0.01;

  /** With so wide an interval any number fits; a count that the user gave is no guess. */
  private static final double WIDEST_OF_A_COUNT = 0.1;

  private static final double WIDEST = 0.03;

  /**
   * A factor that may be met.
   *
   * @param widest relative half-width of the widest interval of k in which it is believed
   */
  private record Known(double value, String name, String phrase, double widest) {}

  private final List<Known> known = new ArrayList<>();

  KnownFactors(Circumstances circumstances) {
    circumstances.steps().ifPresent(t -> addCount(t, "T", t + " time steps"));
    circumstances.batch().ifPresent(b -> addCount(b, "B", b + " samples"));
    if (circumstances.steps().isPresent() && circumstances.batch().isPresent()) {
      int t = circumstances.steps().getAsInt();
      int b = circumstances.batch().getAsInt();
      addCount(Math.multiplyFull(t, b), "T·B", "time steps and samples");
    }
    add(-1, "−1", "of the wrong sign: −1 times what it should be");
    add(2, "2", "half of what it should be: scaled by 2");
    add(0.5, "1/2", "twice what it should be: scaled by 1/2");
    add(-2, "−2", "of the wrong sign and half of the size: scaled by −2");
    add(-0.5, "−1/2", "of the wrong sign and twice the size: scaled by −1/2");
  }

  private void add(double value, String name, String phrase) {
    known.add(new Known(value, name, phrase, WIDEST));
  }

  private void addCount(long count, String name, String what) {
    if (count > 1) {
      String is = name + " = " + count;
      known.add(new Known(count, is, "averaged over " + is, WIDEST_OF_A_COUNT));
      known.add(
          new Known(1.0 / count, "1/" + name + " with " + is, summed(is, what), WIDEST_OF_A_COUNT));
    }
  }

  private static String summed(String is, String what) {
    return "summed over " + is + " where the loss is averaged (" + what + ")";
  }

  /** k with its name, if it has one. */
  Factor name(double k, double standardError, double chance) {
    for (Known candidate : known) {
      double widest = candidate.widest * Math.abs(k);
      double tolerance = Math.min(widest, Math.max(TOLERANCE * Math.abs(k), 2 * standardError));
      if (Math.abs(k - candidate.value) <= tolerance) {
        return new Factor(k, standardError, chance, candidate.name, candidate.phrase);
      }
    }
    return count(k, standardError, chance);
  }

  /** A whole number, or one over it, if k is known well enough to tell it from its neighbours. */
  private static Factor count(double k, double standardError, double chance) {
    boolean inverse = Math.abs(k) < 1;
    double size = inverse ? 1 / Math.abs(k) : Math.abs(k);
    double error = inverse ? standardError * size * size : standardError;
    double whole = Math.rint(size);
    double tolerance = Math.max(2 * error, 0.002 * size);
    boolean tells = tolerance < 0.25 && Math.abs(size - whole) <= tolerance;
    if (!tells || whole < 2 || chance > 1e-3) {
      return new Factor(k, standardError, chance, "", "scaled by " + Figures.digits(k));
    }
    String name = (k < 0 ? "−" : "") + (inverse ? "1/" : "") + Figures.digits(whole, 9);
    return new Factor(
        k, standardError, chance, name, "scaled by " + name + "; a count in your model?");
  }
}
