package epsweep.report.chart.plain;

import static epsweep.report.chart.plain.PrintedCurve.number;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.formula.Formula;
import epsweep.sweep.plan.Subject;
import epsweep.text.ShortestDecimal;
import epsweep.text.ToolVersion;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A LaTeX document for pgfplots that draws the same curves and rings on a page of the same size
 * from {@code sweep.csv} beside it: for papers, which set the type of their figures themselves.
 *
 * <p>It reads the rows of one curve after the other by TeX's own means, in a second: tables of
 * pgfplots hold all columns of all rows.
 */
final class PlainLatex {

  private final Plate plate;
  private final Style style;

  PlainLatex(Plate plate, Style style) {
    this.plate = plate;
    this.style = style;
  }

  String text() {
    Optional<Formula> formula = formula();
    double type = style.page().type().points();
    String width = number(style.page().width().points()) + "bp";
    String height = number(style.page().height().points()) + "bp";
    return String.join(
        "\n",
        "% d over epsilon, drawn from sweep.csv beside this file; the name keeps other PDFs:",
        "% pdflatex -jobname=u-curve-pgfplots THIS.tex",
        "% Written by epsilon-sweep " + ToolVersion.current() + ".",
        "\\RequirePackage{fix-cm}",
        "\\documentclass{article}",
        "\\usepackage[paperwidth=" + width + ",paperheight=" + height + ",margin=0bp]{geometry}",
        "\\usepackage{pgfplots}",
        "\\pgfplotsset{compat=1.16}",
        READING,
        "\\pagestyle{empty}",
        "\\parindent=0pt",
        "\\begin{document}",
        "\\fontsize{" + number(type) + "bp}{" + number(1.2 * type) + "bp}\\selectfont",
        "\\begin{tikzpicture}",
        "\\begin{axis}[xmode=log, ymode=log, scale only axis,",
        "  width=\\dimexpr\\paperwidth-6em, height=\\dimexpr\\paperheight-"
            + (formula.isPresent() ? "7.5em," : "5em,"),
        "  xlabel={step $\\varepsilon$}, ylabel={discrepancy $d$},",
        formula.map(f -> "  title={$\\displaystyle " + f.latex() + "$},\n").orElse("")
            + "  legend style={draw=none, fill=none}, legend pos=south east]",
        PrintedCurve.of(plate, style).stream().map(this::curve).collect(Collectors.joining("\n")),
        "\\end{axis}",
        "\\end{tikzpicture}",
        "\\end{document}",
        "");
  }

  /** What is differentiated, set above the axes; a network has a caption. */
  private Optional<Formula> formula() {
    Subject subject = plate.findings().analysed().sweep().plan().subject();
    return subject instanceof Subject.OfFunction function
        ? Optional.of(function.formula())
        : Optional.empty();
  }

  /** All characters of a row are of one category, and so are those of a key. */
  private static final String READING =
      """
      \\newread\\csv
      \\def\\fields#1,#2,#3,#4,#5,#6\\relax{\\def\\curve{#1,#2,#3}\\def\\x{#4}\\def\\y{#5}}
      \\def\\nextrow{\\ifeof\\csv\\else
        \\readline\\csv to\\row
        \\expandafter\\fields\\row,,,,,\\relax
        \\ifx\\curve\\key\\ifx\\y\\empty\\else\\edef\\points{\\points(\\x,\\y)}\\fi\\fi
        \\expandafter\\nextrow\\fi}
      % options, and build,scheme,group
      \\newcommand\\addcurve[2]{%
        \\def\\points{}\\edef\\key{\\detokenize{#2}}\\endlinechar=-1
        \\openin\\csv=sweep.csv \\ifeof\\csv\\errmessage{sweep.csv is not beside this file}\\fi
        \\nextrow\\closein\\csv\\endlinechar=13
        \\edef\\plot{\\noexpand\\addplot[#1] coordinates {\\points};}\\plot}""";

  private String curve(PrintedCurve curve) {
    Series first = plate.series().get(0);
    String key = curve.build() + "," + first.scheme().label() + "," + first.group().name();
    return "\\addcurve{"
        + colour(curve.colour())
        + ", line width="
        + number(curve.width())
        + "bp"
        + dashes(curve)
        + "}{"
        + key
        + "}\n\\addlegendentry{"
        + curve.build()
        + "}"
        + curve.spot().map(spot -> "\n" + ring(spot, curve)).orElse("");
  }

  private String ring(SweetSpot spot, PrintedCurve curve) {
    return "\\addplot["
        + colour(curve.colour())
        + ", only marks, mark=*, mark size="
        + number(style.page().type().points() / 4)
        + "bp, mark options={fill=white}, line width="
        + number(style.page().type().points() / 16)
        + "bp, forget plot] coordinates {("
        + ShortestDecimal.of(spot.epsilon())
        + ","
        + ShortestDecimal.of(spot.discrepancy())
        + ")};";
  }

  private static String colour(Color colour) {
    return String.format(
        Locale.ROOT,
        "color={rgb,255:red,%d;green,%d;blue,%d}",
        colour.getRed(),
        colour.getGreen(),
        colour.getBlue());
  }

  private static String dashes(PrintedCurve curve) {
    return curve.dashes().isEmpty()
        ? ""
        : ", dash pattern="
            + IntStream.range(0, curve.dashes().size())
                .mapToObj(i -> (i % 2 == 0 ? "on " : "off ") + number(curve.dashes().get(i)) + "bp")
                .collect(Collectors.joining(" "));
  }
}
