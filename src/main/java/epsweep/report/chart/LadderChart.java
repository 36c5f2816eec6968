package epsweep.report.chart;

import epsweep.analysis.PrecisionLadder;
import epsweep.analysis.PrecisionLadder.Law;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLadder;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Floor and sweet spot of every build against its u, with the laws of theory. */
final class LadderChart implements Styled {

  private static final double FOOTER = 60;

  private final PrecisionLadder ladder;

  private LadderChart(PrecisionLadder ladder) {
    this.ladder = ladder;
  }

  /** The chart of all parameters; empty with fewer than three builds that have both branches. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    return PrecisionLadder.of(findings.analysed().whole(scheme))
        .map(ladder -> sheet(findings, scheme, ladder));
  }

  private static Sheet sheet(Findings findings, Scheme scheme, PrecisionLadder ladder) {
    String title =
        "The floor falls with u to the power "
            + Digits.fixed(ladder.floor().exponent(), 2)
            + ", ε* to "
            + Digits.fixed(ladder.epsilon().exponent(), 2);
    Frame frame =
        new Frame(
            title,
            List.of(
                "V fitted to d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) of each build by "
                    + SchemeWords.of(scheme)
                    + ": ε* its optimum, d* the level of its corner."
                    + left(findings, ladder),
                findings.model() + ", " + findings.weights() + "." + findings.emulation()),
            Footers.data(findings),
            "solid: least squares ± standard error   dashed: theory");
    LadderChart figure = new LadderChart(ladder);
    return Sheet.of(frame, "Floor and ε* against the unit roundoff u.", figure);
  }

  private static String left(Findings findings, PrecisionLadder ladder) {
    int all = findings.builds().size();
    return ladder.rungs().size() == all
        ? ""
        : " Shown are the "
            + ladder.rungs().size()
            + " of "
            + all
            + " builds with both branches fitted and a u of their own.";
  }

  /** {@code 0.67 ± 0.01}. */
  static String measured(Law law) {
    String error = Digits.fixed(Math.max(0.001, law.standardError()), 3);
    return Digits.fixed(law.exponent(), 3) + " ± " + error;
  }

  /** p/(p+q) or 1/(p+q). */
  private String fraction(int numerator) {
    return numerator + "/" + ladder.truncated();
  }

  @Override
  public Body in(Style style) {
    return new PlainLadder(
        style,
        ladder,
        "Filled: d*; open: ε*. Dashed: theory; fitted powers: d* "
            + measured(ladder.floor())
            + ", ε* "
            + measured(ladder.epsilon())
            + ".");
  }

  @Override
  public double height() {
    return LadderPanel.HEIGHT + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    List<Rectangle2D> rooms = Columns.of(2, top, LadderPanel.HEIGHT);
    new LadderPanel(
            ladder.rungs(),
            ladder.floor(),
            PrecisionLadder.Rung::floor,
            "d*",
            fraction(ladder.order()))
        .paint(canvas, rooms.get(0));
    new LadderPanel(
            ladder.rungs(), ladder.epsilon(), PrecisionLadder.Rung::epsilon, "ε*", fraction(1))
        .paint(canvas, rooms.get(1));
  }
}
