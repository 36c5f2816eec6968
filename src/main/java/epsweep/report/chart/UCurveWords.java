package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.util.List;

/** What stands above and below a U-curve. */
final class UCurveWords {

  private final AnalysedSweep sweep;
  private final Scheme scheme;
  private final String group;
  private final Findings findings;
  private final List<Curve> curves;

  UCurveWords(AnalysedSweep sweep, Scheme scheme, String group) {
    this.sweep = sweep;
    this.scheme = scheme;
    this.group = group;
    findings = new Findings(sweep);
    curves =
        sweep.sweep().builds().stream()
            .map(build -> sweep.sweep().curve(build.name(), scheme, group))
            .toList();
  }

  /** Under a title: what d is, of which model, with which verdict; where the data are from. */
  Figure.Frame frame(String title) {
    return new Figure.Frame(
        title,
        List.of(
            findings.definition(group)
                + " and n by "
                + scheme.label()
                + " differences with step ε"
                + (findings.isFunction() ? "." : ", ‖·‖ the Euclidean norm.")
                + band(),
            findings.model() + ", " + findings.weights() + "." + findings.emulation() + verdict()),
        Footers.data(sweep),
        Footers.legend(thumb(), spot(), predicted(), CurveShape.floorLegend(curves)));
  }

  private String band() {
    return curves.stream().anyMatch(curve -> curve.interval().isPresent())
        ? " Band: 95 % interval for all of them."
        : "";
  }

  private String verdict() {
    String on = group.equals(findings.whole()) ? "" : " on " + group;
    return sweep
        .verdict(group)
        .map(v -> " Verdict" + on + ": " + v.judgement().label() + " – " + v.headline() + ".")
        .orElse("");
  }

  private String thumb() {
    LogPlot.Range axis = Ranges.epsilon(sweep.sweep().epsilon());
    boolean shown =
        sweep.sweep().builds().stream()
            .mapToDouble(build -> scheme.ruleOfThumb(build.unitRoundoff()))
            .anyMatch(thumb -> thumb >= axis.low() && thumb <= axis.high());
    return shown ? "▼ rule of thumb ε = " + root() : "";
  }

  /** (2u)^(1/(1+p)) in words: the typeface has no signs for higher roots. */
  private String root() {
    return switch (scheme.order()) {
      case 1 -> "square root of 2u";
      case 2 -> "cube root of 2u";
      default -> Digits.ordinal(1 + scheme.order()) + " root of 2u";
    };
  }

  private String spot() {
    return findings.analyses(scheme, group).stream().anyMatch(a -> a.sweetSpot().isPresent())
        ? "upright bar: ε*"
        : "";
  }

  private String predicted() {
    return sweep.sweep().builds().stream()
            .anyMatch(build -> sweep.prediction(build.name(), scheme, group).isPresent())
        ? "◇ predicted"
        : "";
  }
}
