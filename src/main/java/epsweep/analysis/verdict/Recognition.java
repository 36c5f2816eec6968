package epsweep.analysis.verdict;

import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.NetworkModel;
import epsweep.network.NetworkSpec;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which known mistakes reproduce a wrong gradient of the built-in network: backpropagation is done
 * again with each of them and compared.
 *
 * <p>It names what figures alone cannot, such as the gate whose derivative is missing, but only
 * after the numeric gradient has shown g to be wrong, and only for mistakes of the catalogue.
 *
 * @param faults those that give g, to its last bits; empty if none does
 * @param spec the network
 */
record Recognition(List<Fault> faults, NetworkSpec spec) {

  /** Two ways to the same gradient differ by round-off alone. */
  private static final double MOST_ROUNDOFFS = 1024;

  /**
   * Looks for the mistakes.
   *
   * @param analytic g in {@code build}, at the parameters {@code swept}
   * @return empty if the model is not the built-in network
   */
  static Optional<Recognition> of(Model model, Build build, int[] swept, double[] analytic) {
    if (!(model instanceof NetworkModel network)) {
      return Optional.empty();
    }
    List<Fault> faults = new ArrayList<>();
    double own = MOST_ROUNDOFFS * build.unitRoundoff();
    double[] right = network.with(Fault.NONE).in(build).analyticGradient(swept);
    if (distance(right, analytic) <= own) {
      return Optional.of(new Recognition(List.of(), network.spec()));
    }
    for (Fault fault : Fault.values()) {
      if (fault != Fault.NONE && fault.problem(network.spec()).isEmpty()) {
        double[] g = network.with(fault).in(build).analyticGradient(swept);
        if (distance(g, analytic) <= own) {
          faults.add(fault);
        }
      }
    }
    return Optional.of(new Recognition(List.copyOf(faults), network.spec()));
  }

  private static double distance(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    double norm = Pairs.norm(b);
    return norm == 0 ? Pairs.norm(a) : Pairs.norm(difference) / norm;
  }

  /** The kind that all of them share. */
  Optional<FaultKind> kind() {
    List<Optional<FaultKind>> kinds = faults.stream().map(Fault::kind).distinct().toList();
    return kinds.size() == 1 ? kinds.get(0) : Optional.empty();
  }

  /** Where the mistake is made, if all of them agree. */
  List<String> origins() {
    List<List<String>> origins = faults.stream().map(f -> f.origins(spec)).distinct().toList();
    return origins.size() == 1 ? origins.get(0) : List.of();
  }

  /** Whether a group is, holds or lies in a place where the mistake is made. */
  boolean startsIn(String group) {
    return group.equals("all")
        || origins().stream()
            .anyMatch(
                origin ->
                    origin.equals(group)
                        || origin.startsWith(group + ".")
                        || origin.startsWith(group + "[")
                        || group.startsWith(origin + "["));
  }

  /**
   * A wrong verdict with what was recognised. Where n differs from g in rows that a kink might
   * explain, a mistake that reproduces g decides.
   */
  Verdict name(String group, Verdict verdict) {
    boolean open =
        verdict.judgement() == Judgement.UNRESOLVED || verdict.judgement() == Judgement.KINK;
    boolean differs = verdict.agreement().discrepancy().orElse(0) > ListingJudge.CERTAIN;
    if (faults.isEmpty()) {
      return verdict;
    }
    if (verdict.judgement() != Judgement.WRONG && !(open && differs)) {
      return startsIn(group) ? hidden(verdict) : verdict;
    }
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    faults.forEach(fault -> evidence.add(reproduced(fault)));
    String origins = String.join(", ", origins());
    if (!origins.isEmpty()) {
      evidence.add(new Evidence("origin", origins, "what else is wrong is reached from there"));
    }
    boolean here = origins.isEmpty() || startsIn(group);
    if (verdict.kind().isPresent() && here && (kind().isEmpty() || kind().equals(verdict.kind()))) {
      return with(verdict, verdict.kind(), verdict.headline(), verdict.paragraph(), evidence);
    }
    if (!here) {
      return with(
          verdict,
          Optional.of(FaultKind.ERROR_FROM_ABOVE),
          "reached by a mistake in " + origins,
          "No, do not blame float: g differs from n here because of a mistake made in "
              + origins
              + ". "
              + described(),
          evidence);
    }
    String at = origins.isEmpty() ? "" : " in " + origins;
    return with(
        verdict,
        kind(),
        kind().map(FaultKind::label).orElse("g differs from n") + at,
        "No, do not blame float: g differs from n by far more than round-off. " + described(),
        evidence);
  }

  /** A mistake too small to stand out of the round-off. */
  private Verdict hidden(Verdict verdict) {
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    faults.forEach(fault -> evidence.add(reproduced(fault)));
    return new Verdict(
        Judgement.UNRESOLVED,
        Optional.empty(),
        verdict.factor(),
        verdict.agreement(),
        verdict.quantum(),
        "no larger than round-off, but a known mistake gives the same g",
        "These figures cannot tell: n differs from g by no more than round-off may explain. Use a"
            + " finer build. "
            + described(),
        evidence);
  }

  private static Evidence reproduced(Fault fault) {
    return new Evidence(fault.label(), "reproduces g", fault.description());
  }

  private String described() {
    return faults.size() == 1
        ? "Backpropagation with this mistake gives the same g: " + faults.get(0).description()
        : "Backpropagation with any of "
            + faults.size()
            + " known mistakes gives the same g; the first is: "
            + faults.get(0).description();
  }

  private static Verdict with(
      Verdict verdict,
      Optional<FaultKind> kind,
      String headline,
      String paragraph,
      List<Evidence> evidence) {
    return new Verdict(
        Judgement.WRONG,
        kind,
        verdict.factor(),
        verdict.agreement(),
        verdict.quantum(),
        headline,
        paragraph,
        evidence);
  }
}
