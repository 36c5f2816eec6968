package epsweep.report.json;

import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.report.words.CourseWords;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.Interval;
import java.io.IOException;
import java.util.List;

/** A curve and what was found in it, as one JSON object. */
public final class CurveJson {

  private static final String EPSILON = "epsilon";

  private CurveJson() {}

  /** The curve alone. */
  static void writeCurve(Curve curve, JsonWriter json) throws IOException {
    write(curve.id(), json);
    json.numbers("discrepancy", curve.discrepancy());
    json.numbers("dead-fraction", curve.deadFraction());
    json.numbers("unmoved-in-print", curve.unmovedInPrint());
  }

  static void write(CurveId id, JsonWriter json) throws IOException {
    json.text("build", id.build().name());
    json.text("scheme", id.scheme().label());
    json.text("group", id.group().name());
  }

  /** The curve with what was found in it. */
  public static void write(Curve curve, CurveAnalysis analysis, JsonWriter json)
      throws IOException {
    write(curve.id(), json);
    json.text("shape", analysis.shape().label());
    json.text("reason", CourseWords.of(curve, analysis));
    if (analysis.sweetSpot().isPresent()) {
      json.object("sweet-spot", () -> writeSweetSpot(analysis.sweetSpot().get(), json));
    }
    if (analysis.fit().isPresent()) {
      json.object("fit", () -> writeFit(analysis.fit().get(), json));
    }
    json.number("least-epsilon", analysis.least().epsilon());
    json.number("least-discrepancy", analysis.least().discrepancy());
    json.number("plateau", analysis.plateau().level());
    json.number("plateau-decades", analysis.plateau().decades());
    json.numbers("discrepancy", curve.discrepancy());
    json.numbers("dead-fraction", curve.deadFraction());
    json.numbers("unmoved-in-print", curve.unmovedInPrint());
    if (curve.interval().isPresent()) {
      json.object("interval", () -> writeInterval(curve.interval().get(), json));
    }
    if (curve.budget().isPresent()) {
      json.object("error-budget", () -> writeBudget(curve.budget().get(), json));
    }
  }

  private static void writeInterval(Interval interval, JsonWriter json) throws IOException {
    json.numbers("low", interval.low());
    json.numbers("high", interval.high());
  }

  private static void writeBudget(ErrorBudget budget, JsonWriter json) throws IOException {
    json.numbers("truncation", budget.truncation());
    json.numbers("round-off", budget.roundOff());
    json.numbers("total", budget.total());
  }

  /** The members of a sweet spot. */
  public static void writeSweetSpot(SweetSpot spot, JsonWriter json) throws IOException {
    json.number("epsilon", spot.epsilon());
    json.number("discrepancy", spot.discrepancy());
    json.number("measured", spot.measured());
    json.number("low", spot.low());
    json.number("high", spot.high());
  }

  private static void writeFit(VFit fit, JsonWriter json) throws IOException {
    json.number("kink-epsilon", fit.cornerEpsilon());
    json.number("kink-discrepancy", fit.cornerDiscrepancy());
    json.integer("order", fit.order());
    json.number("optimum", fit.optimum());
    json.number("left-slope", fit.leftSlope());
    json.number("right-slope", fit.rightSlope());
    json.number("scatter", fit.scatter());
    json.integer("points", fit.points());
  }

  /**
   * Which curve it is.
   *
   * @param builds of the sweep
   * @param groups of the sweep
   */
  static CurveId readId(JsonValue json, List<Build> builds, List<Group> groups) {
    return new CurveId(
        json.get("build").oneOf(builds, Build::name),
        json.get("scheme").scheme(),
        json.get("group").oneOf(groups, Group::name));
  }

  /** The curve alone. */
  static Curve readCurve(JsonValue json, CurveId id, double[] epsilon) {
    int points = epsilon.length;
    return new Curve(
        id,
        epsilon,
        json.get("discrepancy").shares(points, EPSILON),
        json.get("dead-fraction").shares(points, EPSILON),
        json.get("unmoved-in-print").shares(points, EPSILON),
        json.find("error-budget").map(budget -> readBudget(budget, points)),
        json.find("interval").map(interval -> readInterval(interval, points)));
  }

  private static Interval readInterval(JsonValue json, int points) {
    return new Interval(
        json.get("low").shares(points, EPSILON), json.get("high").shares(points, EPSILON));
  }

  private static ErrorBudget readBudget(JsonValue json, int points) {
    return new ErrorBudget(
        json.get("truncation").sizes(points, EPSILON),
        json.get("round-off").sizes(points, EPSILON),
        json.get("total").sizes(points, EPSILON));
  }
}
