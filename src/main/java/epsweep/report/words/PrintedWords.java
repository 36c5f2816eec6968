package epsweep.report.words;

import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Doubt;
import epsweep.analysis.printed.PrintedVerdict;
import epsweep.analysis.printed.Quantum;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;

/** Two columns at one ε: the user's question answered, with the figures. */
final class PrintedWords {

  private static final String FEW_VALUES =
      " But n has no three different values here, and agreement at so few, or at 0 and 1, proves"
          + " little: list more parameters, at values of no special kind.";

  private final PrintedVerdict verdict;
  private final Circumstances known;

  private PrintedWords(PrintedVerdict verdict, Circumstances known) {
    this.verdict = verdict;
    this.known = known;
  }

  static Words of(PrintedVerdict verdict, Circumstances known) {
    PrintedWords words = new PrintedWords(verdict, known);
    return new Words(words.headline(), words.paragraph(), words.figures());
  }

  private String headline() {
    return switch (verdict.judgement()) {
      case CORRECT -> "no mistake larger than " + all() + " of ‖g‖ is left";
      case PRECISION_LIMITED -> limitedHeadline();
      case WRONG -> verdict.name().map(MistakeWords::phrase).orElse("g differs from n");
      case KINK -> "a kink within ε of the parameter";
      case NON_DETERMINISTIC -> "the loss differs from call to call";
      case UNRESOLVED ->
          verdict
              .name()
              .map(name -> "the likeliest is: " + MistakeWords.phrase(name))
              .orElseGet(() -> DoubtWords.headline(doubt()));
    };
  }

  private String limitedHeadline() {
    return verdict.resolution().all() < 1
        ? "a mistake below " + all() + " of ‖g‖ would not show"
        : DoubtWords.headline(doubt());
  }

  private String all() {
    return Digits.legible(verdict.resolution().all(), 2);
  }

  private Doubt doubt() {
    return verdict.doubt().orElse(Doubt.ROUND_OFF);
  }

  private String paragraph() {
    return switch (verdict.judgement()) {
      case CORRECT ->
          "There is nothing to blame: g and n agree to d = "
              + d()
              + " over "
              + rows()
              + ", and no row stands out (in one row: "
              + Digits.legible(verdict.resolution().oneRow(), 2)
              + " of ‖g‖)."
              + (verdict.doubt().isPresent() ? FEW_VALUES : "");
      case PRECISION_LIMITED -> "Yes: " + DoubtWords.limited(verdict, known);
      case WRONG ->
          "No, do not blame float. "
              + verdict.name().map(MistakeWords::sentence).orElseGet(this::unnamed);
      case KINK ->
          "No, neither float nor, it seems, g: n lies between g/2 and g in every row, as a central"
              + " difference across the kink of a ReLU does, n = g(½ + x/2ε). To be certain, print"
              + " both one-sided differences: one of them is g.";
      case NON_DETERMINISTIC, UNRESOLVED ->
          "These figures cannot tell. "
              + verdict.name().map(MistakeWords::sentence).map(s -> s + " But: ").orElse("")
              + DoubtWords.open(doubt(), verdict, known);
    };
  }

  private String unnamed() {
    return "n − g goes with g, which noise does not, more than truncation or kinks can make it (d ="
        + " "
        + d()
        + "). Compare block by block, from the loss backwards, to find where it begins.";
  }

  private String d() {
    return Digits.level(verdict.discrepancy());
  }

  private String rows() {
    int rows = verdict.names().size();
    return rows == 1 ? "1 row" : rows + " rows";
  }

  private List<Words.Figure> figures() {
    List<Words.Figure> figures = new ArrayList<>();
    if (!Double.isNaN(verdict.discrepancy())) {
      figures.add(new Words.Figure("discrepancy d", d(), "over " + rows()));
    }
    verdict.name().map(Mistake::factors).orElse(List.of()).stream()
        .map(this::factor)
        .forEach(figures::add);
    if (verdict.chance() < 1 && verdict.chance() > 0) {
      String chance = verdict.chance() < 1e-9 ? "below 1e-9" : Digits.legible(verdict.chance(), 1);
      figures.add(
          new Words.Figure("chance", chance, "that n of a right g looks so, by noise alone"));
    }
    verdict.roundOff().quantum().map(PrintedWords::quantum).ifPresent(figures::add);
    if (verdict.roundOff().isKnown() && !Double.isNaN(verdict.apart())) {
      figures.add(
          new Words.Figure(
              "round-off of n",
              Digits.legible(verdict.roundOff().typical(), 2),
              "ulp(L)/cε; n − g is "
                  + Digits.legible(verdict.apart(), 2)
                  + " (RMS of the rows, print apart)"));
    }
    if (!verdict.off().isEmpty() && verdict.off().size() < verdict.names().size()) {
      List<String> names =
          verdict.off().stream().limit(5).map(i -> verdict.names().get(i)).toList();
      figures.add(
          new Words.Figure(
              "rows that disagree",
              verdict.off().size() + " of " + verdict.names().size(),
              MistakeWords.names(names, verdict.off().size())));
    }
    return figures;
  }

  private Words.Figure factor(Factor factor) {
    return new Words.Figure(
        "factor k in n = k·g", MistakeWords.amount(factor.k()), "least squares");
  }

  private static Words.Figure quantum(Quantum quantum) {
    String loss =
        quantum.format().name()
            + " loss in ["
            + Digits.legible(quantum.lossFrom())
            + ", "
            + Digits.legible(2 * quantum.lossFrom())
            + "), "
            + SchemeWords.of(quantum.scheme())
            + (quantum.schemeGiven() ? "" : " (one-sided ones: half of that loss)");
    String sure =
        quantum.rows() == 0
            ? ""
            : "; all "
                + quantum.rows()
                + " different values are multiples of it, by chance with probability "
                + Digits.legible(quantum.chance(), 1);
    return new Words.Figure("quantum of n", Digits.legible(quantum.size(), 5), loss + sure);
  }
}
