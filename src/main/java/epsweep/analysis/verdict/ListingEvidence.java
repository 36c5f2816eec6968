package epsweep.analysis.verdict;

import java.util.ArrayList;
import java.util.List;

/** The figures of a comparison, each with what it means. */
final class ListingEvidence {

  private ListingEvidence() {}

  static List<Evidence> of(Comparison all) {
    List<Evidence> evidence = new ArrayList<>();
    Agreement agreement = all.agreement();
    evidence.add(
        new Evidence(
            "discrepancy d",
            Figures.level(all.discrepancy()),
            "over "
                + rows(all.pairs().size())
                + "; digits as printed leave "
                + Figures.level(all.printed() / 2)
                + " open"));
    if (all.fit().exists()) {
      fit(all.fit(), evidence);
    }
    agreement
        .signAgreement()
        .ifPresent(
            share ->
                evidence.add(
                    new Evidence("signs", Figures.percent(share), "agree, by magnitude of n")));
    roundOff(all, evidence);
    return evidence;
  }

  private static void fit(ScaleFit fit, List<Evidence> evidence) {
    evidence.add(
        new Evidence(
            "factor k in n = k·g",
            Figures.withError(fit.factor(), fit.standardError()),
            fit.distinct() < 2
                ? "the quotient of one row: it says nothing of others"
                : "least squares; "
                    + Figures.percent(fit.agreeing())
                    + " of the rows above the noise agree with it within 15 %, by chance with"
                    + " probability "
                    + Figures.chance(fit.chance())));
    evidence.add(
        new Evidence(
            "residual after scaling",
            Figures.level(fit.residual()),
            "‖n − k·g‖/‖n‖: what one factor does not explain"));
    evidence.add(
        new Evidence(
            "cosine", Figures.digits(fit.cosine(), 5), "1 where g points the same way as n"));
  }

  private static void roundOff(Comparison all, List<Evidence> evidence) {
    RoundOff roundOff = all.roundOff();
    roundOff.quantum().ifPresent(quantum -> evidence.add(quantum(quantum)));
    if (Double.isNaN(roundOff.typical())) {
      return;
    }
    String source =
        roundOff.measured()
            ? "as n moves between neighbouring ε"
            : roundOff.quantum().isPresent()
                ? "ulp(L)/" + divisor(all.known()) + ", one quantum"
                : "ulp(L)/" + divisor(all.known()) + " if the loss is in [1, 2)";
    evidence.add(
        new Evidence(
            "round-off of n",
            Figures.digits(roundOff.typical(), 2),
            source + "; n − g is " + Figures.digits(all.residual(), 2) + " (RMS of the rows)"));
  }

  /** The quantum, and how sure it is. */
  static Evidence quantum(Quantum quantum) {
    boolean fitted = quantum.rows() > 0;
    String binade = quantum.format().name() + " loss in " + quantum.binade();
    String scheme =
        quantum.schemeGiven()
            ? quantum.scheme().label() + " differences, as given"
            : "central differences (or one-sided ones and a loss in " + quantum.lowerBinade() + ")";
    String sure =
        fitted
            ? "; all "
                + quantum.rows()
                + " different values are multiples of it, by chance with"
                + " probability "
                + Figures.chance(quantum.chance())
            : "; from the loss as given";
    return new Evidence(
        "quantum of n", Figures.digits(quantum.size(), 5), binade + ", " + scheme + sure);
  }

  private static String divisor(Circumstances known) {
    int divisor = QuantumFinder.scheme(known).divisor();
    return divisor == 1 ? "ε" : divisor + "ε";
  }

  static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
