package epsweep.report.chart.plain;

import static epsweep.report.chart.plain.PrintedCurve.number;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Hex;
import epsweep.text.ShortestDecimal;
import epsweep.text.ToolVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A program for matplotlib that draws the same curves and rings on a page of the same size from
 * {@code sweep.csv} beside it: for those whose figures all come from there.
 */
final class PlainPython {

  private final Plate plate;
  private final Style style;

  PlainPython(Plate plate, Style style) {
    this.plate = plate;
    this.style = style;
  }

  String text() {
    Series first = plate.series().get(0);
    return String.join(
        "\n",
        "# d over epsilon, drawn from sweep.csv beside this file: python3 THIS.py [FIGURE.pdf]",
        "# Written by epsilon-sweep " + ToolVersion.current() + ".",
        "import csv",
        "import pathlib",
        "import sys",
        "",
        "import matplotlib.pyplot as plt",
        "",
        "SCHEME, GROUP = " + quoted(first.scheme().label()) + ", " + quoted(first.group().name()),
        "# build, colour, dashes (in line widths), line width (in points), sweet spot (epsilon, d)",
        "CURVES = [",
        curves(),
        "]",
        "",
        "here = pathlib.Path(__file__).resolve()",
        "with open(here.parent / 'sweep.csv', encoding='utf-8', newline='') as file:",
        "    rows = list(csv.DictReader(file))",
        "plt.rcParams.update({'font.size': " + number(style.page().type().points()) + "})",
        "figure, axes = plt.subplots(figsize=("
            + number(style.page().width().inches())
            + ", "
            + number(style.page().height().inches())
            + "), layout='constrained')",
        "for build, colour, dashes, width, spot in CURVES:",
        "    points = [(float(row['epsilon']), float(row['discrepancy'])) for row in rows",
        "              if (row['build'], row['scheme'], row['group']) == (build, SCHEME, GROUP)",
        "              and row['discrepancy']]",
        "    axes.plot(*zip(*points), color=colour, linewidth=width, label=build,",
        "              linestyle=(0, dashes) if dashes else '-')",
        "    if spot:",
        "        axes.plot(*spot, 'o', markerfacecolor='white', markeredgecolor=colour, zorder=3)",
        "axes.set(xscale='log', yscale='log', xlabel=r'step $\\varepsilon$',"
            + " ylabel='discrepancy $d$')",
        "axes.legend(frameon=False)",
        "out = sys.argv[1] if len(sys.argv) > 1 else here.with_name(here.stem + '-matplotlib.pdf')",
        "figure.savefig(out)",
        "");
  }

  private String curves() {
    return PrintedCurve.of(plate, style).stream()
        .map(PlainPython::curve)
        .collect(Collectors.joining("\n"));
  }

  private static String curve(PrintedCurve curve) {
    List<String> dashes =
        curve.dashes().stream().map(dash -> number(dash / curve.width())).toList();
    String spot =
        curve
            .spot()
            .map(s -> "(" + exact(s.epsilon()) + ", " + exact(s.discrepancy()) + ")")
            .orElse("None");
    return "    ("
        + String.join(
            ", ",
            quoted(curve.build()),
            quoted(Hex.of(curve.colour())),
            "[" + String.join(", ", dashes) + "]",
            number(curve.width()),
            spot)
        + "),";
  }

  private static String exact(double value) {
    return ShortestDecimal.of(value);
  }

  /** Names of builds, schemes and groups may come from a file. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints()
        .forEach(
            c ->
                quoted.append(
                    c < ' ' || c > '~' || c == '\'' || c == '\\'
                        ? String.format(Locale.ROOT, "\\U%08x", c)
                        : Character.toString(c)));
    return quoted.append("'").toString();
  }
}
