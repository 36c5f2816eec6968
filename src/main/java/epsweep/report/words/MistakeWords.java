package epsweep.report.words;

import epsweep.analysis.pattern.Amount;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.network.fault.FaultKind;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The name of a mistake in words: a phrase for headlines, and a sentence for the paragraph. */
public final class MistakeWords {

  private static final int MOST_NAMES = 4;
  private static final int MOST_DIGITS = 12;

  private MistakeWords() {}

  /** {@code averaged over T = 39 in lstm.weight_hh}. */
  public static String phrase(Mistake mistake) {
    return what(mistake) + where(mistake);
  }

  /** Where it was made, with a blank before it; empty if everywhere. */
  static String where(Mistake mistake) {
    List<String> names = new ArrayList<>(mistake.places());
    names.addAll(mistake.rows());
    int all = mistake.places().size() + mistake.rowCount();
    return names.isEmpty() ? "" : " in " + names(names, all);
  }

  /** {@code a, b, c and 5 more}. */
  static String names(List<String> names, int all) {
    int shown = Math.min(MOST_NAMES, names.size());
    String first = String.join(", ", names.subList(0, shown));
    return shown < all ? first + " and " + (all - shown) + " more" : first;
  }

  private static String what(Mistake mistake) {
    return mistake.kind().map(kind -> what(kind, mistake)).orElse("a mistake of its own kind");
  }

  private static String what(FaultKind kind, Mistake mistake) {
    return switch (kind) {
      case SCALED -> mistake.factors().isEmpty() ? "scaled" : factor(mistake.factors().get(0));
      case FACTOR_PER_BLOCK ->
          mistake.factors().size() < 2
              ? "a factor of its own"
              : mistake.rows().isEmpty() ? "a factor of its own in each" : counts(mistake);
      case SIGN -> mistake.factors().isEmpty() ? "signs differ, sizes agree" : "the wrong sign";
      case MISSING_DERIVATIVE -> "the derivative of an activation is missing";
      case TRUNCATED_THROUGH_TIME -> "what earlier time steps contribute is missing";
      case TRUNCATED_THROUGH_CELL -> "what flows back through the cell state is missing";
      case TRUNCATED_THROUGH_HIDDEN -> "what flows back through the hidden state is missing";
      case BIAS_MISSING -> "the bias has no gradient";
      case PERMUTED -> permuted(mistake);
      case WEIGHT_DECAY ->
          mistake.amount().map(a -> "λ = " + amount(a) + " of ").orElse("")
              + "weight decay on one side only";
      case ZERO_BLOCK -> "g is zero where the loss depends on the parameters";
      case ERROR_FROM_ABOVE -> "reached by a mistake";
      case LAST_STEP_ONLY -> "only the last time step contributes";
      case ADDITIVE_CONSTANT ->
          mistake
              .amount()
              .map(a -> "n − g is " + amount(a) + " everywhere")
              .orElse("a constant added");
      case NOT_FINITE -> "g is NaN or infinite";
      case HOLDS_PARAMETER -> "g holds the parameter itself";
      case SOFTMAX_LEFT_OUT -> "softmax is left out on one side";
      case SINGLE_ROWS -> mistake.rowCount() == 1 ? "one row is off" : "some rows are off";
      case UNRELATED -> "g has nothing to do with n";
    };
  }

  private static String counts(Mistake mistake) {
    return mistake.factors().stream()
        .map(f -> "by " + f.count())
        .collect(Collectors.joining(", ", "scaled ", ""));
  }

  private static String permuted(Mistake mistake) {
    return mistake.shape().isEmpty()
        ? "n's values in other places"
        : "transposed: " + mistake.shape().get(0) + " × " + mistake.shape().get(1);
  }

  /** What multiplied g. */
  public static String factor(Factor factor) {
    String sign = factor.isNegative() ? "of the wrong sign, and " : "";
    String one = factor.isInverse() ? "summed over " : "averaged over ";
    String where = factor.isInverse() ? " where the loss is averaged" : "";
    return sign
        + switch (factor.meaning()) {
          case STEPS -> one + "T = " + factor.count() + where;
          case BATCH -> one + "B = " + factor.count() + where;
          case STEPS_AND_BATCH -> one + "T·B = " + factor.count() + where;
          case COUNT -> counted(factor);
          case NONE ->
              "scaled by "
                  + UnitFactor.of(factor.k())
                      .orElseGet(() -> multiple(Math.abs(factor.k().value())));
        };
  }

  /** With digits enough to be told from 1: {@code 1.0001}. */
  private static String multiple(double k) {
    int digits = (int) Math.ceil(-StrictMath.log10(Math.abs(k - 1))) + 2;
    return Digits.legible(k, Math.max(3, Math.min(MOST_DIGITS, digits)));
  }

  private static String counted(Factor factor) {
    if (factor.count() == 1) {
      return "of the right size";
    }
    if (factor.count() == 2) {
      return factor.isInverse() ? "twice what it should be" : "half of what it should be";
    }
    return "scaled by "
        + (factor.isInverse() ? "1/" : "")
        + factor.count()
        + ", a count in your model?";
  }

  /** {@code 39 ± 0.1}: no more digits than the error leaves. */
  static String amount(Amount amount) {
    double share = amount.error() / Math.abs(amount.value());
    int digits = share > 0 ? (int) Math.ceil(-StrictMath.log10(share)) + 1 : 6;
    String value = Digits.legible(amount.value(), Math.max(1, Math.min(6, digits)));
    return share < 1e-6 ? value : value + " ± " + Digits.legible(amount.error(), 1);
  }

  /** What follows from the name, in whole sentences. */
  static String sentence(Mistake mistake) {
    if (!mistake.faults().isEmpty()) {
      String one = mistake.faults().get(0).description();
      return mistake.faults().size() == 1
          ? "Backpropagation with this mistake gives the same g: " + one
          : "Backpropagation with any of "
              + mistake.faults().size()
              + " known mistakes gives the same g; the first is: "
              + one;
    }
    return mistake.kind().map(kind -> sentence(kind, mistake)).orElse("");
  }

  private static String sentence(FaultKind kind, Mistake mistake) {
    return switch (kind) {
      case SCALED, FACTOR_PER_BLOCK -> factors(mistake);
      case SIGN ->
          "n and g have the same size in every row, and other signs. Round-off does not turn"
              + " signs.";
      case PERMUTED ->
          "g holds the values of n in other places. Look for a transposed matrix, or for gates in"
              + " another order on one side.";
      case WEIGHT_DECAY ->
          "n − g is the same multiple of the parameter in every row. A penalty on the weights is in"
              + " the loss and not in the gradient, or the other way round.";
      case ADDITIVE_CONSTANT ->
          "n − g is the same in every row, whatever the row's size. Something is added on one side"
              + " only.";
      case ZERO_BLOCK, BIAS_MISSING ->
          "The loss moves with these parameters, and backpropagation gives exactly 0 for every one:"
              + " a detached value, a gradient that is never accumulated, or one that is cleared"
              + " before it is read.";
      case NOT_FINITE ->
          "Look for a division by 0, a logarithm of 0 or an overflow on the way back.";
      case HOLDS_PARAMETER -> "g equals θ in every row: a buffer was mixed up.";
      case TRUNCATED_THROUGH_TIME ->
          "In every row g has the sign of n and is smaller, by no common factor: look whether the"
              + " error is carried from step to step.";
      case SOFTMAX_LEFT_OUT ->
          "n − g has one sign, and only one of the two sums to 0: softmax is differentiated on one"
              + " side only.";
      case MISSING_DERIVATIVE ->
          "Only the rows of one gate are off: look at its activation's derivative.";
      case SINGLE_ROWS -> "All others agree.";
      case UNRELATED ->
          "The two point in directions of their own, as random vectors do: look whether both belong"
              + " to the same parameters.";
      default -> "";
    };
  }

  /** Whether every place has its own factor. */
  private static boolean isEach(Mistake mistake) {
    return mistake.factors().size() > 1 && mistake.rows().isEmpty();
  }

  private static String factors(Mistake mistake) {
    List<String> each = new ArrayList<>();
    for (int i = 0; i < mistake.factors().size(); i++) {
      String place =
          i < mistake.places().size() && isEach(mistake) ? mistake.places().get(i) + " " : "";
      each.add(place + "k = " + amount(mistake.factors().get(i).k()));
    }
    return (each.size() == 1 ? "One factor, " : "A factor of its own in each, ")
        + String.join(", ", each)
        + ", turns g into n. Round-off is random from row to row; it does not multiply.";
  }
}
