package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.WithoutMistake;
import epsweep.report.words.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a plain U-curve is drawn of.
 *
 * @param drawn as many of the curves as the style bears
 * @param right what a right gradient would draw, in pale; empty unless they are wrong
 */
record Plate(Findings findings, List<Series> series, List<Drawn> drawn, List<Drawn> right) {

  /** The curves of what is wrong, if anything is, or of all parameters. */
  static Plate of(Findings findings, Scheme scheme, Style style) {
    List<Series> main = findings.main(scheme);
    List<Series> chosen = Columns.spread(main, Series::build, style.most().curves());
    List<Drawn> drawn =
        chosen.stream().map(s -> new Drawn(s, style.inks().look(s.build()))).toList();
    List<Drawn> right =
        WithoutMistake.isWrong(findings.analysed(), main)
            ? WithoutMistake.of(findings.analysed(), main).stream()
                .map(s -> s.labelled(s.label() + " right"))
                .map(s -> new Drawn(s, style.inks().pale(s.build())))
                .toList()
            : List.of();
    return new Plate(findings, main, drawn, right);
  }

  /** All curves, those in pale first. */
  List<Drawn> all() {
    return Stream.concat(right.stream(), drawn.stream()).toList();
  }

  /** All curves, the build of most digits first. */
  List<Drawn> finestFirst() {
    return finestFirst(all());
  }

  /** The same without those in pale. */
  List<Drawn> drawnFinestFirst() {
    return finestFirst(drawn);
  }

  private static List<Drawn> finestFirst(List<Drawn> curves) {
    Comparator<Build> byRoundoff = Comparator.comparingDouble(Build::unitRoundoff);
    return curves.stream()
        .sorted(Comparator.comparing(d -> d.series().build(), byRoundoff))
        .toList();
  }
}
