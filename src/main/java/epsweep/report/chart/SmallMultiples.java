package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One panel for each block and one for all parameters, with the same axes; each shows its own curve
 * over those of the others in grey.
 */
final class SmallMultiples implements Styled {

  private static final int FEWEST = 2;
  private static final int MOST = 15;

  /** More are a wall of stamps on a slide or page. */
  private static final int MOST_STYLED = 12;

  /** Of a panel in a style, in type sizes. */
  private static final double LEAST_WIDTH = 10.5;

  private static final double GAP = 34;
  private static final double AXIS_TITLE = 36;
  private static final double FOOTER = 60;
  private static final double KEY = 36;
  private static final Font WORD = Fonts.semiBold(20);

  /** More builds than this are named above the panels: there is no room at their curves. */
  private static final int MOST_NAMED = 2;

  private static final double LEFT = 45;
  private static final double RIGHT = WIDTH - 40;

  private final Findings findings;

  /** Each panel's curves. */
  private final List<List<Drawn>> panels;

  private SmallMultiples(Findings findings, Scheme scheme, List<Group> groups) {
    this.findings = findings;
    panels = groups.stream().map(g -> Drawn.of(findings.analysed().series(scheme, g))).toList();
  }

  /** Empty if there are fewer than {@value #FEWEST} blocks. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Group> blocks = findings.groups(Group.Kind.BLOCK);
    if (blocks.size() < FEWEST) {
      return Optional.empty();
    }
    List<Group> shown = new ArrayList<>(List.of(findings.whole()));
    shown.addAll(hardestFirst(findings.analysed(), scheme, largest(blocks)));
    String left = blocks.size() > MOST ? " The " + MOST + " largest blocks are shown." : "";
    Frame frame =
        Frame.of(
            findings,
            title(findings, scheme, blocks),
            "d(ε) of each "
                + findings.part()
                + " by "
                + SchemeWords.of(scheme)
                + ", on the same axes; in grey those of the others."
                + rings(findings.series(scheme, shown))
                + " The highest floor comes first."
                + left,
            CurveShape.floorLegend(findings.series(scheme, shown)));
    String lead = "One panel for each of " + blocks.size() + " blocks and one for all.";
    return Optional.of(Sheet.of(frame, lead, new SmallMultiples(findings, scheme, shown)));
  }

  private static String rings(List<Series> series) {
    return series.stream().anyMatch(s -> s.sweetSpot().isPresent())
        ? " Rings mark sweet spots ε*, d* is the discrepancy there."
        : "";
  }

  private static List<Group> largest(List<Group> blocks) {
    return blocks.stream()
        .sorted(Comparator.comparingInt(g -> -g.population()))
        .limit(MOST)
        .toList();
  }

  /** By the floor of the first build, those without a floor last. */
  private static List<Group> hardestFirst(AnalysedSweep sweep, Scheme scheme, List<Group> blocks) {
    Build build = sweep.sweep().builds().get(0);
    ToDoubleFunction<Group> floor =
        block -> {
          double d = sweep.series(build, scheme, block).analysis().floor();
          return Double.isNaN(d) ? 0 : d;
        };
    return blocks.stream().sorted(Comparator.comparingDouble(floor).reversed()).toList();
  }

  private static String title(Findings findings, Scheme scheme, List<Group> blocks) {
    AnalysedSweep sweep = findings.analysed();
    String part = findings.part();
    Build build = sweep.sweep().builds().get(0);
    List<Group> flat =
        blocks.stream().filter(b -> Findings.allFlat(sweep.series(scheme, b))).toList();
    if (!flat.isEmpty()) {
      return flat.size() == 1
          ? "No ε helps " + flat.get(0).name()
          : "No ε helps " + flat.size() + " of " + blocks.size() + " " + part + "s";
    }
    double[] spots =
        blocks.stream()
            .flatMap(b -> sweep.series(build, scheme, b).sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .sorted()
            .toArray();
    if (spots.length == 0) {
      boolean open =
          blocks.stream()
              .allMatch(
                  b -> sweep.series(build, scheme, b).analysis().shape() == Shape.NO_LEFT_WALL);
      if (open) {
        return "No " + part + " has a left wall in " + build.name();
      }
      return "No " + part + " has a sweet spot in " + build.name();
    }
    String least = Digits.typeset(spots[0], 2);
    String most = Digits.typeset(spots[spots.length - 1], 2);
    int none = blocks.size() - spots.length;
    if (none > 0) {
      return none + " of " + blocks.size() + " " + part + "s have no sweet spot in " + build.name();
    }
    return build.name()
        + (least.equals(most)
            ? ": ε* is " + least + " in every " + part
            : ": ε* from " + least + " to " + most + " among " + part + "s");
  }

  /** As many panels as its words can head, all and the hardest first. */
  @Override
  public Body in(Style style) {
    List<Series> all = panels.get(0).stream().map(Drawn::series).toList();
    List<Build> builds =
        Columns.spread(all, Series::build, Math.min(MOST_NAMED, style.most().curves())).stream()
            .map(Series::build)
            .toList();
    int most = Math.min(panels.size(), Math.max(1, style.most().words() - builds.size()));
    List<List<PlainLine>> shown =
        panels.stream()
            .limit(Math.min(most, MOST_STYLED))
            .map(p -> plain(p, builds, style))
            .toList();
    List<PlainLine> behind =
        shown.stream().flatMap(List::stream).map(l -> l.in(grey(style))).toList();
    return PlainPanels.ofDiscrepancy(
        style,
        shown.stream().map(lines -> PlainPanel.of(group(lines), lines).over(behind)).toList(),
        LEAST_WIDTH,
        List.of(
            PlainPanels.manners(style, shown.get(0))
                + Columns.shown(builds, all)
                + (shown.size() < panels.size()
                    ? " " + shown.size() + " of " + panels.size() + " panels."
                    : "")));
  }

  private static List<PlainLine> plain(List<Drawn> panel, List<Build> builds, Style style) {
    return panel.stream()
        .map(Drawn::series)
        .filter(s -> builds.contains(s.build()))
        .map(s -> PlainLine.of(new Drawn(s, style.inks().look(s.build()))))
        .toList();
  }

  private static Theme.Look grey(Style style) {
    return new Theme.Look(style.inks().behind(), style.inks().behind(), 1.3f);
  }

  private static String group(List<PlainLine> lines) {
    return lines.get(0).drawn().series().group().name();
  }

  /** So many that the last row is full, or nearly. */
  private int columns() {
    int count = panels.size();
    if (count <= 4) {
      return count == 4 ? 2 : count;
    }
    return count % 3 == 0 || (count % 4 != 0 && count % 3 > count % 4) || count == 5 ? 3 : 4;
  }

  private int rows() {
    return (panels.size() + columns() - 1) / columns();
  }

  private double panelHeight() {
    return columns() <= 2 ? 560 : columns() == 3 ? 460 : 390;
  }

  private boolean hasKey() {
    return findings.builds().size() > MOST_NAMED;
  }

  private double keyHeight() {
    return hasKey() ? KEY : 0;
  }

  @Override
  public double height() {
    return keyHeight() + rows() * (panelHeight() + GAP) + AXIS_TITLE + FOOTER - GAP;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    if (hasKey()) {
      key(canvas, from);
    }
    double first = from + keyHeight();
    List<Series> all = panels.stream().flatMap(List::stream).map(Drawn::series).toList();
    LogPlot.Range y = Ranges.discrepancy(all);
    double width = (RIGHT - LEFT - GAP * (columns() - 1)) / columns();
    MultiplePanel panel = new MultiplePanel(findings, all, y);
    for (int i = 0; i < panels.size(); i++) {
      int row = i / columns();
      double left = LEFT + (i % columns()) * (width + GAP);
      double top = first + row * (panelHeight() + GAP);
      Rectangle2D room = new Rectangle2D.Double(left, top, width, panelHeight());
      panel.paint(canvas, room, panels.get(i), i == 0 && !hasKey());
    }
    double bottom = first + rows() * (panelHeight() + GAP) - GAP;
    Font font = Fonts.regular(19);
    canvas.centred(findings.epsilonLabel(), (LEFT + RIGHT) / 2, bottom + 30, font);
    canvas.upright("discrepancy d(ε)", 24, (first + bottom) / 2, font);
  }

  /** Each build's name after a piece of its line. */
  private void key(Canvas canvas, double baseline) {
    double x = Frame.LEFT;
    for (Drawn curve : panels.get(0)) {
      Theme.Look look = curve.look();
      double middle = baseline - 7;
      canvas.line(x, middle, x + 34, middle, look.line(), Theme.line(look.width()));
      canvas.text(curve.label(), x + 44, baseline, WORD, look.text(), Canvas.Align.LEFT);
      x += 44 + Fonts.width(WORD, curve.label()) + 40;
    }
  }
}
