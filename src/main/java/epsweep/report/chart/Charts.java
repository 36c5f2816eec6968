package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.comparison.Comparison;
import epsweep.gradient.Scheme;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.DrawingException;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.plain.Style;
import epsweep.report.words.Findings;
import epsweep.text.IoReason;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the charts that a sweep's content asks for. */
public final class Charts {

  private Charts() {}

  /** The charts of each scheme, then those of all; the U-curve of the plan's first is the first. */
  public static List<Chart> of(AnalysedSweep sweep) {
    requireFonts();
    Findings findings = new Findings(sweep);
    return of(sweep, kind -> true, (kind, scheme) -> kind.chart(findings, scheme));
  }

  /** The chart of several sweeps over each other. */
  public static Chart of(Comparison comparison) {
    requireFonts();
    return CompareChart.of(comparison);
  }

  /** Whether several sweeps are drawn in a style. */
  public static boolean compares(Style style) {
    return style.isOfEveryChart();
  }

  /** The same in a style. */
  public static Chart of(Comparison comparison, Style style) {
    requireFonts();
    return CompareChart.of(comparison, style);
  }

  /** The charts that a style has, in the same order. */
  public static List<Chart> of(AnalysedSweep sweep, Style style) {
    requireFonts();
    Findings findings = new Findings(sweep);
    return of(sweep, kind -> kind.has(style), (k, scheme) -> k.chart(findings, scheme, style));
  }

  private static List<Chart> of(
      AnalysedSweep sweep,
      Predicate<ChartKind> wanted,
      BiFunction<ChartKind, Scheme, Optional<Chart>> maker) {
    List<Scheme> schemes = sweep.sweep().plan().schemes();
    List<Chart> charts = new ArrayList<>();
    for (Scheme scheme : schemes) {
      kinds(true).filter(wanted).forEach(k -> maker.apply(k, scheme).ifPresent(charts::add));
    }
    Scheme first = schemes.get(0);
    kinds(false).filter(wanted).forEach(k -> maker.apply(k, first).ifPresent(charts::add));
    return charts;
  }

  private static Stream<ChartKind> kinds(boolean forEveryScheme) {
    return Arrays.stream(ChartKind.values())
        .filter(kind -> kind.isForEveryScheme() == forEveryScheme);
  }

  /** AWT draws text with the system's FreeType, which minimal systems lack. */
  private static void requireFonts() {
    try {
      Fonts.width(Fonts.regular(12), "ε");
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof UncheckedIOException why) {
        throw new DrawingException(
            "charts cannot be drawn, because the folder for temporary files cannot be written ("
                + IoReason.withFile(why.getCause())
                + "); the data are written. Name another in JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR"
                + " and run: epsweep report DIR",
            e);
      }
      throw withoutFreeType(e);
    } catch (LinkageError | InternalError e) {
      throw withoutFreeType(e);
    }
  }

  private static DrawingException withoutFreeType(Error e) {
    return new DrawingException(
        "charts cannot be drawn, because Java finds no FreeType here; the data are written."
            + " Install it (Debian: apt-get install libfreetype6) and run: epsweep report DIR",
        e);
  }
}
