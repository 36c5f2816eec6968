package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.CurveAnalysis;
import epsweep.analysis.Shape;
import epsweep.analysis.SweetSpot;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.Digits;
import epsweep.report.Findings;
import epsweep.sweep.Curve;
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
            "▼ on the floor: d below the axis, or 0");
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
    List<CurveAnalysis> all =
        blocks.stream().map(block -> sweep.analysis(build, scheme, block.name())).toList();
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
        all.stream()
            .flatMap(a -> a.sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .sorted()
            .toArray();
    long without = all.stream().filter(a -> a.shape() == Shape.NO_RIGHT_BRANCH).count();
    if (spots.length > 1 && spots[0] < spots[spots.length - 1]) {
      return "Every block has its own sweet spot: ε* from "
          + Digits.power(spots[0], 2)
          + " to "
          + Digits.power(spots[spots.length - 1], 2)
          + " in "
          + build
          + (without == 0 ? "" : ", and " + count(without, "block") + " without truncation");
    }
    return "Block by block: " + findings.headline(scheme, blocks.get(0).name());
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
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

  @Override
  public int height() {
    return (int) (frame.top() + rows() * (panelHeight() + GAP) + AXIS_TITLE + FOOTER - GAP);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    List<Curve> curves = new ArrayList<>();
    for (Group group : groups) {
      analysed
          .sweep()
          .builds()
          .forEach(b -> curves.add(analysed.sweep().curve(b.name(), scheme, group.name())));
    }
    LogPlot.Range y = Ranges.discrepancy(curves);
    double width = (RIGHT - LEFT - GAP * (columns() - 1)) / columns();
    MultiplePanel panel = new MultiplePanel(analysed, scheme, curves, y);
    for (int i = 0; i < groups.size(); i++) {
      int row = i / columns();
      double left = LEFT + (i % columns()) * (width + GAP);
      double top = frame.top() + row * (panelHeight() + GAP);
      panel.paint(
          canvas, new Rectangle2D.Double(left, top, width, panelHeight()), groups.get(i), i == 0);
    }
    double bottom = frame.top() + rows() * (panelHeight() + GAP) - GAP;
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        (LEFT + RIGHT) / 2,
        bottom + 30,
        Fonts.regular(19),
        Theme.INK,
        Canvas.Align.CENTRE);
    double middle = (frame.top() + bottom) / 2;
    canvas.turned("discrepancy d(ε)", 24, middle, -Math.PI / 2, Fonts.regular(19), Theme.INK);
  }
}
