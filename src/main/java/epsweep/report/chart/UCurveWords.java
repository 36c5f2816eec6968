package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.report.words.VerdictWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands above and below a U-curve. */
final class UCurveWords {

  private final Findings findings;
  private final List<Series> series;
  private final Scheme scheme;
  private final Group group;

  /**
   * @param series of one scheme and group
   */
  UCurveWords(Findings findings, List<Series> series) {
    this.findings = findings;
    this.series = series;
    scheme = series.get(0).scheme();
    group = series.get(0).group();
  }

  /** Under a title: what d is, of which model, with which verdict; where the data are from. */
  Frame frame(String title, Optional<Verdict> verdict) {
    return new Frame(
        title,
        List.of(
            findings.definition(group)
                + " and n by "
                + SchemeWords.withStep(scheme)
                + (findings.isFunction() ? "." : ", ‖·‖ the Euclidean norm.")
                + band(),
            findings.model()
                + ", "
                + findings.weights()
                + "."
                + findings.emulation()
                + words(verdict)),
        Footers.data(findings),
        Footers.legend(spot(), predicted(), CurveShape.floorLegend(series), sampled()));
  }

  private String band() {
    return hasBand() ? " Band: 95 % interval for all of them." : "";
  }

  private boolean hasBand() {
    return series.stream()
        .flatMap(s -> s.curve().interval().stream())
        .flatMapToDouble(interval -> Arrays.stream(interval.high()))
        .anyMatch(d -> d > 0);
  }

  /** A few parameters that were not drawn may hold most of ‖g − n‖. */
  private String sampled() {
    if (series.stream().allMatch(s -> s.curve().interval().isEmpty())) {
      return "";
    }
    return hasBand() ? "no band: d may be higher" : "d of all of them may be higher";
  }

  private String words(Optional<Verdict> verdict) {
    String on = group.equals(findings.whole()) ? "" : " on " + group.name();
    return verdict
        .map(
            v ->
                " Verdict"
                    + on
                    + ": "
                    + v.judgement().label()
                    + " – "
                    + VerdictWords.headline(v)
                    + ".")
        .orElse("");
  }

  private String spot() {
    return series.stream().anyMatch(s -> s.sweetSpot().isPresent())
        ? "○ sweet spot ε*, by the fit"
        : "";
  }

  private String predicted() {
    boolean any = series.stream().anyMatch(s -> s.predicted().isPresent());
    return any && findings.analysed().withoutFault().isEmpty() ? "◇ predicted" : "";
  }
}
