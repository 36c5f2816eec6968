package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One panel for each block and one for all parameters, with the same axes; each shows its own curve
 * over those of the others in grey.
 */
final class SmallMultiples implements Figure {

  private static final int FEWEST = 3;
  private static final int MOST = 15;
  private static final double GAP = 34;
  private static final double AXIS_TITLE = 36;
  private static final double FOOTER = 60;
  private static final double KEY = 36;
  private static final Font WORD = Fonts.semiBold(20);

  /** More builds than this are named above the panels: there is no room at their curves. */
  private static final int MOST_NAMED = 2;

  private static final double LEFT = 45;
  private static final double RIGHT = WIDTH - 40;

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final List<Group> groups;

  private SmallMultiples(Frame frame, AnalysedSweep analysed, Scheme scheme, List<Group> groups) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    this.groups = groups;
  }

  /** Empty if there are fewer than {@value #FEWEST} blocks. */
  static Optional<Chart> chart(AnalysedSweep sweep, Scheme scheme, String name) {
    List<Group> blocks =
        sweep.sweep().groups().stream().filter(g -> g.kind() == Group.Kind.BLOCK).toList();
    if (blocks.size() < FEWEST) {
      return Optional.empty();
    }
    List<Group> shown = new ArrayList<>(largest(blocks));
    shown.add(sweep.sweep().groups().get(0));
    Findings findings = new Findings(sweep);
    String title = title(sweep, scheme, blocks);
    String left = blocks.size() > MOST ? " The " + MOST + " largest blocks are shown." : "";
    Frame frame =
        new Frame(
            title,
            List.of(
                "d(ε) of each block by "
                    + scheme.label()
                    + " differences, on the same axes; in grey those of the others. Rings mark"
                    + " sweet spots ε*."
                    + left,
                findings.model() + ", " + findings.weights() + "."),
            Footers.data(sweep),
            CurveShape.floorLegend(findings.curves(scheme, shown)));
    String description =
        "One panel for each of " + blocks.size() + " blocks and one for all. " + title + ".";
    return Optional.of(
        new Chart(name, title, description, new SmallMultiples(frame, sweep, scheme, shown)));
  }

  /** In report order. */
  private static List<Group> largest(List<Group> blocks) {
    List<Group> kept =
        blocks.stream().sorted(Comparator.comparingInt(g -> -g.population())).limit(MOST).toList();
    return blocks.stream().filter(kept::contains).toList();
  }

  private static String title(AnalysedSweep sweep, Scheme scheme, List<Group> blocks) {
    String build = sweep.sweep().builds().get(0).name();
    Findings findings = new Findings(sweep);
    List<Group> flat = blocks.stream().filter(b -> findings.allFlat(scheme, b.name())).toList();
    if (!flat.isEmpty()) {
      return "No ε helps "
          + (flat.size() == 1
              ? flat.get(0).name()
              : flat.size() + " of " + blocks.size() + " blocks")
          + ": flat in every precision, as a wrong gradient is";
    }
    double[] spots =
        blocks.stream()
            .flatMap(b -> sweep.analysis(build, scheme, b.name()).sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .sorted()
            .toArray();
    if (spots.length == 0) {
      return "No block has a sweet spot in " + build;
    }
    String least = Digits.typeset(spots[0], 2);
    String most = Digits.typeset(spots[spots.length - 1], 2);
    int none = blocks.size() - spots.length;
    return "Block by block in "
        + build
        + (least.equals(most) ? ": ε* is " + least : ": ε* from " + least + " to " + most)
        + (none == 0
            ? ""
            : "; "
                + none
                + " of "
                + blocks.size()
                + (none == 1 ? " blocks has none" : " blocks have none"));
  }

  /** So many that the last row is full, or nearly. */
  private int columns() {
    int count = groups.size();
    if (count <= 4) {
      return count == 4 ? 2 : count;
    }
    return count % 3 == 0 || (count % 4 != 0 && count % 3 > count % 4) || count == 5 ? 3 : 4;
  }

  private int rows() {
    return (groups.size() + columns() - 1) / columns();
  }

  private double panelHeight() {
    return columns() <= 2 ? 440 : columns() == 3 ? 390 : 320;
  }

  private boolean hasKey() {
    return analysed.sweep().builds().size() > MOST_NAMED;
  }

  private double top() {
    return frame.top() + (hasKey() ? KEY : 0);
  }

  @Override
  public int height() {
    return (int) (top() + rows() * (panelHeight() + GAP) + AXIS_TITLE + FOOTER - GAP);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    if (hasKey()) {
      key(canvas);
    }
    List<Curve> curves = new Findings(analysed).curves(scheme, groups);
    LogPlot.Range y = Ranges.discrepancy(curves);
    double width = (RIGHT - LEFT - GAP * (columns() - 1)) / columns();
    MultiplePanel panel = new MultiplePanel(analysed, scheme, curves, y);
    for (int i = 0; i < groups.size(); i++) {
      int row = i / columns();
      double left = LEFT + (i % columns()) * (width + GAP);
      double top = top() + row * (panelHeight() + GAP);
      panel.paint(
          canvas,
          new Rectangle2D.Double(left, top, width, panelHeight()),
          groups.get(i),
          i == 0 && !hasKey());
    }
    double bottom = top() + rows() * (panelHeight() + GAP) - GAP;
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        (LEFT + RIGHT) / 2,
        bottom + 30,
        Fonts.regular(19),
        Theme.INK,
        Canvas.Align.CENTRE);
    double middle = (top() + bottom) / 2;
    canvas.turned("discrepancy d(ε)", 24, middle, -Math.PI / 2, Fonts.regular(19), Theme.INK);
  }

  /** Each build's name after a piece of its line. */
  private void key(Canvas canvas) {
    double x = Frame.LEFT;
    double baseline = frame.top();
    List<Build> builds = analysed.sweep().builds();
    for (Build build : builds) {
      Theme.Look look = Theme.build(build, builds);
      double middle = baseline - 7;
      canvas.line(x, middle, x + 34, middle, look.line(), Theme.line(look.width()));
      canvas.text(build.name(), x + 44, baseline, WORD, look.text(), Canvas.Align.LEFT);
      x += 44 + Fonts.width(WORD, build.name()) + 40;
    }
  }
}
