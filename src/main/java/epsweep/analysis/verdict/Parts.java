package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final int MOST_NAMES = 4;

  /** {@code lstm.bias}, {@code bias_ih_l0}, {@code b}, {@code fc1.b}. */
  private static final Pattern BIAS =
      Pattern.compile("bias|(^|[^a-z])b([^a-z]|$)", Pattern.CASE_INSENSITIVE);

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
    Verdict verdict = worst.getValue();
    return with(verdict, worst.getKey(), verdict.paragraph(), verdict);
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
    List<Map.Entry<String, Verdict>> wrong = alike(Judgement.WRONG);
    if (!wrong.isEmpty()) {
      boolean alike = wrong.size() == parts.size() && whole.kind().isPresent();
      return alike ? in("all blocks", whole, whole) : in(names(wrong), wrong(wrong, whole), whole);
    }
    Verdict worst = worst(false).getValue();
    List<Map.Entry<String, Verdict>> like = alike(worst.judgement());
    return rank(whole) < rank(worst)
        ? in("all blocks together", whole, whole)
        : in(like.size() == parts.size() ? "all blocks" : names(like), worst, whole);
  }

  private static Verdict wrong(List<Map.Entry<String, Verdict>> wrong, Verdict whole) {
    Verdict first = wrong.get(0).getValue();
    Optional<FaultKind> kind = kind(wrong);
    if (wrong.stream().map(e -> e.getValue().kind()).distinct().count() > 1) {
      return several(wrong, whole);
    }
    boolean perBlock = kind.equals(Optional.of(FaultKind.FACTOR_PER_BLOCK)) && wrong.size() > 1;
    return new Verdict(
        Judgement.WRONG,
        kind,
        perBlock ? Optional.empty() : common(wrong),
        whole.agreement(),
        whole.quantum(),
        perBlock ? "a factor of its own in each" : first.headline(),
        perBlock
            ? "No, do not blame float: each block has a factor of its own: " + factors(wrong) + "."
            : first.paragraph(),
        first.evidence());
  }

  private static Verdict several(List<Map.Entry<String, Verdict>> wrong, Verdict whole) {
    String each =
        wrong.stream()
            .map(e -> e.getKey() + " (" + e.getValue().headline() + ")")
            .collect(Collectors.joining(", "));
    return new Verdict(
        Judgement.WRONG,
        Optional.empty(),
        Optional.empty(),
        whole.agreement(),
        whole.quantum(),
        "several mistakes, or one that spreads",
        "No, do not blame float: the blocks are wrong in different ways: "
            + each
            + ". A mistake near the loss reaches all that lies before it: begin there.",
        whole.evidence());
  }

  /** The factor that all share. */
  private static Optional<Factor> common(List<Map.Entry<String, Verdict>> wrong) {
    return wrong.get(0).getValue().factor().filter(f -> wrong.stream().allMatch(has(f)));
  }

  private static Predicate<Map.Entry<String, Verdict>> has(Factor factor) {
    return entry ->
        entry
            .getValue()
            .factor()
            .filter(f -> Math.abs(f.value() - factor.value()) <= tolerance(f, factor))
            .isPresent();
  }

  private static double tolerance(Factor a, Factor b) {
    return Math.max(SAME_FACTOR * Math.abs(a.value()), 3 * (a.standardError() + b.standardError()));
  }

  private static Optional<FaultKind> kind(List<Map.Entry<String, Verdict>> wrong) {
    List<Optional<FaultKind>> kinds =
        wrong.stream().map(e -> e.getValue().kind()).distinct().toList();
    if (kinds.size() > 1 || kinds.get(0).isEmpty()) {
      return Optional.empty();
    }
    FaultKind kind = kinds.get(0).get();
    boolean biases = wrong.stream().allMatch(e -> BIAS.matcher(e.getKey()).find());
    if (kind == FaultKind.ZERO_BLOCK && biases) {
      return Optional.of(FaultKind.BIAS_MISSING);
    }
    boolean factors = kind == FaultKind.SCALED && common(wrong).isEmpty();
    return Optional.of(factors ? FaultKind.FACTOR_PER_BLOCK : kind);
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
    List<String> names = some.stream().map(Map.Entry::getKey).toList();
    int shown = Math.min(MOST_NAMES, names.size());
    return String.join(", ", names.subList(0, shown))
        + (shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
  }

  private static int rank(Verdict verdict) {
    return ORDER.indexOf(verdict.judgement());
  }

  private Verdict in(String where, Verdict verdict, Verdict figures) {
    return with(verdict, where, verdict.paragraph() + " That holds for " + where + ".", figures);
  }

  /** The verdict, said of where it holds, with a line of evidence for each part. */
  private Verdict with(Verdict verdict, String where, String paragraph, Verdict figures) {
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
        paragraph,
        evidence);
  }
}
