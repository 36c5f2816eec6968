package epsweep.analysis.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One verdict from those on the parts of a model, or on several measurements of it. */
final class Parts {

  /** Worst first. */
  private static final List<Judgement> ORDER =
      List.of(
          Judgement.WRONG,
          Judgement.NON_DETERMINISTIC,
          Judgement.KINK,
          Judgement.UNRESOLVED,
          Judgement.PRECISION_LIMITED,
          Judgement.CORRECT);

  private static final double SAME_FACTOR = 0.01;

  private final Map<String, Verdict> parts;

  /**
   * @param parts by name, in order; at least one
   */
  Parts(Map<String, Verdict> parts) {
    this.parts = parts;
  }

  /** Of several measurements of one gradient the worst counts, but what tells beats what cannot. */
  Verdict measurements() {
    if (parts.size() == 1) {
      return parts.values().iterator().next();
    }
    boolean told = parts.values().stream().anyMatch(v -> v.judgement() != Judgement.UNRESOLVED);
    Map.Entry<String, Verdict> worst = worst(told);
    return with(worst.getValue(), worst.getKey());
  }

  private Map.Entry<String, Verdict> worst(boolean passOverUnresolved) {
    return parts.entrySet().stream()
        .filter(e -> !passOverUnresolved || e.getValue().judgement() != Judgement.UNRESOLVED)
        .min((a, b) -> Integer.compare(rank(a.getValue()), rank(b.getValue())))
        .orElseThrow();
  }

  /**
   * The verdict on all blocks together: the worst of them.
   *
   * @param whole the verdict on all rows at once
   */
  Verdict blocks(Verdict whole) {
    Map.Entry<String, Verdict> worst = worst(false);
    List<Map.Entry<String, Verdict>> wrong = alike(Judgement.WRONG);
    if (wrong.isEmpty()) {
      boolean worse = rank(whole) < rank(worst.getValue());
      String where = worse ? "all blocks" : names(alike(worst.getValue().judgement()));
      return with(worse ? whole : worst.getValue(), where, whole);
    }
    if (wrong.size() == parts.size() && whole.kind().isPresent()) {
      return with(whole, "all blocks", whole);
    }
    Optional<WrongKind> kind = kind(wrong);
    Optional<Factor> factor =
        kind.equals(Optional.of(WrongKind.FACTOR_PER_BLOCK))
            ? Optional.empty()
            : wrong.get(0).getValue().factor().filter(f -> wrong.stream().allMatch(has(f)));
    Verdict first = wrong.get(0).getValue();
    String headline =
        kind.equals(Optional.of(WrongKind.FACTOR_PER_BLOCK)) ? "another factor in each" : first.headline();
    String text =
        kind.equals(Optional.of(WrongKind.FACTOR_PER_BLOCK))
            ? "No, do not blame float: each block has a factor of its own: " + factors(wrong) + "."
            : first.paragraph();
    return with(
        new Verdict(
            Judgement.WRONG,
            kind,
            factor,
            whole.agreement(),
            whole.quantum(),
            headline,
            text,
            whole.evidence()),
        names(wrong),
        whole);
  }

  private static java.util.function.Predicate<Map.Entry<String, Verdict>> has(Factor factor) {
    return entry ->
        entry
            .getValue()
            .factor()
            .filter(f -> Math.abs(f.value() - factor.value()) <= tolerance(f, factor))
            .isPresent();
  }

  private static double tolerance(Factor a, Factor b) {
    return Math.max(
        SAME_FACTOR * Math.abs(a.value()), 3 * (a.standardError() + b.standardError()));
  }

  private static Optional<WrongKind> kind(List<Map.Entry<String, Verdict>> wrong) {
    List<Optional<WrongKind>> kinds =
        wrong.stream().map(e -> e.getValue().kind()).distinct().toList();
    if (kinds.size() > 1 || kinds.get(0).isEmpty()) {
      return Optional.empty();
    }
    WrongKind kind = kinds.get(0).get();
    boolean biases = wrong.stream().allMatch(e -> e.getKey().toLowerCase(java.util.Locale.ROOT).contains("bias"));
    if (kind == WrongKind.ZERO_BLOCK && biases) {
      return Optional.of(WrongKind.BIAS_MISSING);
    }
    boolean one =
        wrong.get(0).getValue().factor().filter(f -> wrong.stream().allMatch(has(f))).isPresent();
    return Optional.of(kind == WrongKind.SCALED && !one ? WrongKind.FACTOR_PER_BLOCK : kind);
  }

  private static String factors(List<Map.Entry<String, Verdict>> wrong) {
    return wrong.stream()
        .map(e -> e.getKey() + " k = " + e.getValue().factor().map(Factor::text).orElse("–"))
        .collect(Collectors.joining(", "));
  }

  private List<Map.Entry<String, Verdict>> alike(Judgement judgement) {
    return parts.entrySet().stream().filter(e -> e.getValue().judgement() == judgement).toList();
  }

  private static String names(List<Map.Entry<String, Verdict>> some) {
    return some.stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
  }

  private static int rank(Verdict verdict) {
    return ORDER.indexOf(verdict.judgement());
  }

  private Verdict with(Verdict verdict, String where) {
    return with(verdict, where, verdict);
  }

  /** The verdict, said of where it holds, with a line of evidence for each part. */
  private Verdict with(Verdict verdict, String where, Verdict figures) {
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    parts.forEach(
        (name, part) ->
            evidence.add(
                new Evidence(
                    name.isEmpty() ? "the rest" : name,
                    part.agreement().discrepancy().isPresent()
                        ? "d = " + Figures.level(part.agreement().discrepancy().getAsDouble())
                        : "–",
                    part.judgement().label() + ": " + part.headline())));
    return new Verdict(
        verdict.judgement(),
        verdict.kind(),
        verdict.factor(),
        figures.agreement(),
        verdict.quantum(),
        where + ": " + verdict.headline(),
        verdict.paragraph() + " That holds for: " + where + ".",
        evidence);
  }
}
