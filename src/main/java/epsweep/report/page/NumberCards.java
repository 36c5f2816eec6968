package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.HalfDead;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.words.CourseWords;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import epsweep.text.Html;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The numbers that a reader came for: sweet spots, dead zone, the cost of the wrong ε. */
final class NumberCards {

  /** With more builds, only the coarsest and the finest have cards. */
  private static final int MOST_BUILDS = 3;

  private final PageContent page;
  private final StringBuilder html = new StringBuilder();

  private NumberCards(PageContent page) {
    this.page = page;
  }

  static String html(PageContent page) {
    NumberCards cards = new NumberCards(page);
    List<Series> coarseFirst =
        page.series().stream()
            .sorted(Comparator.comparingDouble(s -> -s.build().unitRoundoff()))
            .toList();
    Series coarsest = coarseFirst.get(0);
    List<Series> shown =
        coarseFirst.size() <= MOST_BUILDS
            ? page.series()
            : List.of(coarsest, coarseFirst.get(coarseFirst.size() - 1));
    shown.forEach(cards::sweetSpot);
    cards.deadZone(page.analysed().whole(coarsest.build(), page.scheme()));
    cards.wrongEpsilon(coarsest);
    return cards.html.toString();
  }

  private void sweetSpot(Series series) {
    boolean whole = page.group().equals(page.findings().whole());
    String label = series.label() + (whole ? "" : ", " + page.group().name()) + ": sweet spot";
    if (series.sweetSpot().isEmpty()) {
      card(label, "none", Digits.typeset(CourseWords.of(series)) + ".");
      return;
    }
    SweetSpot spot = series.sweetSpot().get();
    card(
        label,
        "ε* = " + Digits.typeset(spot.epsilon(), 2),
        "d* = "
            + Digits.typeset(spot.discrepancy(), spot.digits())
            + (spot.digits() == 1
                ? " by the fit, measured there " + Digits.typeset(spot.measured(), 2)
                : "")
            + "; at most twice that from "
            + Digits.typeset(spot.low(), 2)
            + " to "
            + Digits.typeset(spot.high(), 2));
  }

  /** Of all parameters: where none moves the loss, and where half of them do not. */
  private void deadZone(Series series) {
    Findings findings = page.findings();
    double[] dead = series.curve().deadFraction();
    String label = series.label() + ": dead zone";
    OptionalInt all = largest(i -> dead[i] == 1);
    OptionalDouble half = HalfDead.of(series.curve());
    if (all.isPresent()) {
      String more =
          half.isEmpty() || findings.isSingle()
              ? ""
              : "; half of them do not up to ε\u00a0=\u00a0"
                  + Digits.typeset(half.getAsDouble(), 2);
      card(
          label,
          "ε ≤ " + Digits.typeset(page.epsilon()[all.getAsInt()], 2),
          "no " + findings.one() + " moves the loss by a bit" + more);
    } else if (half.isPresent()) {
      card(
          label,
          "ε ≤ " + Digits.typeset(half.getAsDouble(), 2),
          "half of the " + findings.perturbed() + " or more do not move the loss by a bit");
    } else {
      boolean most = dead[0] < 0.5;
      card(
          label,
          most ? "none" : "every ε",
          "at every ε of this range "
              + (most ? "most " : "half or more of the ")
              + findings.perturbed()
              + (most ? " move the loss" : " do not move the loss by a bit"));
    }
  }

  private OptionalInt largest(IntPredicate condition) {
    return IntStream.range(0, page.epsilon().length).filter(condition).reduce((a, b) -> b);
  }

  private void wrongEpsilon(Series series) {
    OptionalInt usual = page.nearest(PageContent.USUAL, PageContent.NEAR);
    if (usual.isEmpty() || series.sweetSpot().isEmpty()) {
      return;
    }
    double times = series.discrepancy()[usual.getAsInt()] / series.sweetSpot().get().discrepancy();
    if (Double.isFinite(times)) {
      card(
          series.label() + ": cost of the wrong ε",
          "×" + thousands(times),
          "d at ε = "
              + Digits.typeset(page.epsilon()[usual.getAsInt()], 2)
              + ", near the usual default, against its best");
    }
  }

  private static String thousands(double times) {
    return Digits.typeset(times, 2);
  }

  private void card(String label, String value, String note) {
    String unbroken = value.replace(' ', '\u00a0');
    html.append("<div class=\"card\"><dt>")
        .append(Html.escape(label))
        .append("</dt><dd class=\"value\">")
        .append(Html.escape(unbroken))
        .append("</dd><dd>")
        .append(Html.escape(note))
        .append("</dd></div>\n");
  }
}
