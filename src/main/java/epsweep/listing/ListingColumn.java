package epsweep.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a listing may hold, and how people call it. */
public enum ListingColumn {
  NUMERIC(
      "numeric",
      true,
      "numerical num n fd finitedifference finitedifferences finitediff"
          + " numericgradient numericalgradient numericgrad numericalgrad numgrad gradnum"
          + " gradnumeric gradnumerical gradapprox approximate approx estimated estimate"
          + " numericderivative numericalderivative numericjacobian central centraldifference"),
  ANALYTIC(
      "analytic",
      true,
      "analytical backprop backpropagated backpropagation bp grad gradient g"
          + " autograd autodiff ad adjoint analyticgradient analyticalgradient analyticgrad"
          + " analyticalgrad gradanalytic backpropgradient backward computed derivative"
          + " analyticderivative analyticalderivative"),
  EPSILON("epsilon", true, "eps ε h step stepsize delta perturbation"),
  DISCREPANCY(
      "discrepancy",
      true,
      "d difference diff error err relativeerror relerror relerr rel reldiff"
          + " relativedifference maxrelativeerror relativediscrepancy"),
  /** ‖n − g‖, where the others are norms. */
  DISTANCE("distance", true, ""),
  /** |n − g|. */
  APART("apart", true, "absoluteerror abserror abserr absolutedifference absdifference absdiff"),
  VALUE("value", true, "theta θ weight parametervalue x"),
  PARAMETER("parameter", false, "param name parametername"),
  INDEX("index", false, "i idx j k element row id"),
  BLOCK("block", false, "layer group tensor variable module gate"),
  PRECISION("precision", false, "build dtype type"),
  SCHEME("scheme", false, "method formula");

  /** Stands in {@code --columns} for a column that is not read. */
  static final String IGNORED = "-";

  private final String label;
  private final boolean number;
  private final String synonyms;

  ListingColumn(String label, boolean number, String synonyms) {
    this.label = label;
    this.number = number;
    this.synonyms = " " + synonyms + " ";
  }

  /** The name in headers and {@code --columns}. */
  public String label() {
    return label;
  }

  /** Whether it holds numbers, not names. */
  public boolean isNumber() {
    return number;
  }

  /** The column that a header calls {@code name}; case, spaces and punctuation do not count. */
  public static Optional<ListingColumn> named(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}\\p{Nl}\\p{No}]", "");
    return Arrays.stream(values())
        .filter(
            column -> column.label.equals(folded) || column.synonyms.contains(" " + folded + " "))
        .findFirst();
  }

  /** Whether a name is of one-sided differences, by the others beside it. */
  public static boolean isOneSided(String name, List<String> beside) {
    return name.strip().equalsIgnoreCase("backward")
        && beside.stream().anyMatch(other -> other.strip().equalsIgnoreCase("forward"));
  }

  /** Every name, for error messages. */
  static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (ListingColumn column : values()) {
      labels.add(column.label);
    }
    return labels;
  }
}
