package epsweep.report.page;

import java.util.Arrays;
import java.util.Locale;

/** The shipped sweeps in the order in which one learns from them. */
enum Lesson {
  SINE(
      "A sine: the U itself",
      "u-curve",
      "Two errors, one valley: derivatives of a known function."),
  POINTS(
      "One x, or typical",
      "u-curve",
      "Luck goes: the root mean square over 64 points near the first."),
  FORMULA(
      "A formula of your own",
      "u-curve",
      "Every operation rounds: the V of a program, in 7, 16 and 3 digits."),
  QUESTION("Which ε for this LSTM?", "u-curve", "The question this tool was made for."),
  SEEDS(
      "Was it luck?",
      "u-curve",
      "Twenty draws of the same network: how far the V moves, and where published figures lie."),
  AVERAGED("What a wrong gradient looks like", "u-curve", "A bug in backpropagation: no ε helps."),
  ROSENBROCK(
      "A derivative by hand, with a slip", "u-curve", "One wrong row: flat along x, a V along y."),
  TRAINED("After training", "u-curve", "Small gradients under the same noise: higher floors."),
  SCHEMES("Forward, central, four-point", "schemes", "What a better scheme buys."),
  COMPLEX_STEP(
      "Without a left wall", "schemes", "What is left of the U where no losses are subtracted."),
  HESSIAN(
      "Second derivatives",
      "u-curve",
      "Divided by ε squared: a steeper left wall, at the fourth root of u."),
  PRECISIONS("From bfloat16 to float64", "precisions", "How floor and ε move with the precision."),
  WALLS("The two walls", "walls", "What moves each of them: digits the left, order the right."),
  SQUARED_ERROR(
      "Not every curve is a U",
      "small-multiples",
      "A quadratic loss has no truncation error to balance."),
  RELU("Kinks", "u-curve", "A step across a kink of ReLU costs more than truncation."),
  REMEDIES("What helps", "remedies", "What lowers the floor, tried one by one."),
  LARGE(
      "Too large to perturb whole",
      "u-curve",
      "What a sample of the parameters tells of all of them."),
  SCREEN(
      "A mistake in a large network",
      "u-curve",
      "Random directions tell in which block a gradient is wrong."),
  /** A sweep that does not belong to the course. */
  OTHER("", "u-curve", "");

  private final String title;
  private final String chart;
  private final String point;

  Lesson(String title, String chart, String point) {
    this.title = title;
    this.chart = chart;
    this.point = point;
  }

  /** The lesson that a report's name stands for. */
  static Lesson named(String name) {
    return Arrays.stream(values())
        .filter(lesson -> lesson != OTHER)
        .filter(lesson -> lesson.report().equals(name))
        .findFirst()
        .orElse(OTHER);
  }

  private String report() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A heading. */
  String title() {
    return title;
  }

  /** Name of the chart that shows it best. */
  String chart() {
    return chart;
  }

  /** Whether it compares schemes. */
  boolean isOfSchemes() {
    return chart.equals("schemes");
  }

  /** Whether its finding is the chart's title: the panels of blocks have one that is beside it. */
  boolean isToldByItsChart() {
    return !chart.equals("small-multiples");
  }

  /** One sentence on what there is to learn; empty for others. */
  String point() {
    return point;
  }
}
