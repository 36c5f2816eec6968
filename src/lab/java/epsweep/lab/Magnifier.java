package epsweep.lab;

import epsweep.analysis.row.Place;
import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Agreement;
import epsweep.gradient.Derivatives;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import epsweep.report.json.JsonWriter;
import epsweep.report.words.AgreeingDigits;
import epsweep.sweep.Models;
import epsweep.sweep.file.PlanReader;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One {@code epsilon} of one {@code build} under the first scheme: the loss around θ as the build
 * sees it, the losses that are subtracted, digit by digit, and what becomes of them. Of several
 * parameters that of the largest |g| in the {@code group} is looked at.
 *
 * <p>Places are in multiples of the step from θ, heights are losses less that at θ.
 */
final class Magnifier<V> {

  private static final int SAMPLES = 321;

  /** The window reaches beyond the outermost loss by this. */
  private static final double MARGIN = 1.6;

  private final LossFunction<V> function;
  private final Build build;
  private final SweepPlan plan;
  private final double epsilon;
  private final int parameter;
  private final V step;
  private final JsonWriter json;

  private Magnifier(
      LossFunction<V> function,
      SweepPlan plan,
      Build build,
      double epsilon,
      int parameter,
      JsonWriter json) {
    this.function = function;
    this.plan = plan;
    this.build = build;
    this.epsilon = epsilon;
    this.parameter = parameter;
    this.json = json;
    Arithmetic<V> math = function.arithmetic();
    step = math.row(1);
    plan.step().fill(step, math, epsilon, function.parameters(), new int[] {parameter}, 0, 1);
  }

  static void answer(Question question, JsonWriter json) throws IOException {
    SweepPlan plan = PlanReader.read(question.settings());
    Model model = Models.of(plan);
    Build build = Build.named(question.text("build"));
    String group = question.find("group").isPresent() ? question.text("group") : "";
    answer(model.in(build), model, plan, build, question.epsilon(), group, json);
  }

  private static <V> void answer(
      LossFunction<V> function,
      Model model,
      SweepPlan plan,
      Build build,
      double epsilon,
      String group,
      JsonWriter json)
      throws IOException {
    int parameter = largest(function, group);
    double[] exact =
        model
            .withoutFault()
            .orElse(model)
            .exactGradient(build, new int[] {parameter})
            .orElseThrow();
    new Magnifier<>(function, plan, build, epsilon, parameter, json).write(exact[0]);
  }

  private static int largest(LossFunction<?> function, String name) {
    List<Block> blocks = function.blocks();
    int[] all = IntStream.range(0, blocks.stream().mapToInt(Block::size).sum()).toArray();
    List<Group> groups = Groups.of(blocks, all);
    int[] members =
        groups.stream()
            .filter(group -> group.name().equals(name))
            .findFirst()
            .orElse(groups.get(0))
            .parameters();
    double[] gradient = function.analyticGradient(members);
    int largest = 0;
    for (int i = 1; i < members.length; i++) {
      largest = Math.abs(gradient[i]) > Math.abs(gradient[largest]) ? i : largest;
    }
    return members[largest];
  }

  private void write(double exact) throws IOException {
    Scheme scheme = plan.schemes().get(0);
    Arithmetic<V> math = function.arithmetic();
    json.text("build", build.name());
    json.text("scheme", scheme.label());
    json.text("parameter", Place.of(function.blocks(), new int[] {parameter}).get(0).name());
    json.number("theta", math.get(function.parameters(), parameter));
    json.number("step", math.get(step, 0));
    double loss = lossAt(0);
    json.number("loss", loss);
    stairs(loss, scheme);
    json.number("slope", exact);
    if (scheme.subtracts()) {
      int digits = build.lossFormat().decimalDigits() + 1;
      json.integer("digits", digits);
      json.objects("pairs", scheme.pairs(), pair -> pair(pair, loss, digits));
    }
    quotient(scheme);
  }

  private void stairs(double loss, Scheme scheme) throws IOException {
    int reach = scheme.offsets().stream().mapToInt(Math::abs).max().orElse(1);
    double[] at = new double[SAMPLES];
    Arrays.setAll(at, i -> MARGIN * reach * (2.0 * i / (SAMPLES - 1) - 1));
    Arithmetic<V> math = function.arithmetic();
    double theta = math.get(function.parameters(), parameter);
    V values = math.row(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      math.set(values, i, theta + at[i] * math.get(step, 0));
    }
    double[] losses = losses(values, SAMPLES);
    Arrays.setAll(losses, i -> losses[i] - loss);
    json.numbers("at", at);
    json.numbers("height", losses);
  }

  /** θ + kε, rounded as {@link Derivatives} does. */
  private double lossAt(int offset) {
    Arithmetic<V> math = function.arithmetic();
    V at = math.row(1);
    math.copy(function.parameters(), parameter, at, 0, 1);
    V shift = math.scalar(Math.abs(offset));
    math.multiply(shift, shift, step, 0, 1);
    if (offset > 0) {
      math.add(at, at, shift, 0, 1);
    } else if (offset < 0) {
      math.subtract(at, at, shift, 0, 1);
    }
    return losses(at, 1)[0];
  }

  private double[] losses(V values, int count) {
    Arithmetic<V> math = function.lossArithmetic();
    int[] same = new int[count];
    Arrays.fill(same, parameter);
    V losses = math.row(count);
    function.losses().evaluate(same, values, losses, count);
    return math.doubles(losses, count);
  }

  private void pair(Scheme.Pair pair, double loss, int digits) throws IOException {
    double right = lossAt(pair.right());
    double left = lossAt(pair.left());
    json.integer("right-at", pair.right());
    json.integer("left-at", pair.left());
    json.number("right-height", right - loss);
    json.number("left-height", left - loss);
    Subtraction of = Subtraction.of(right, left, digits);
    json.text("shared", of.shared());
    json.text("right-rest", of.right());
    json.text("left-rest", of.left());
    json.text("exponent", of.exponent());
    json.integer("cancelled", of.cancelled());
    json.text("zeros", of.zeros());
    json.text("difference", of.difference());
    json.integer("left", of.digitsLeft());
  }

  private void quotient(Scheme scheme) throws IOException {
    int[] one = {parameter};
    Numeric numeric = Numeric.of(1);
    Derivatives.of(function, scheme, plan.step(), 1).differentiate(epsilon, one, 0, 1, numeric);
    double n = numeric.derivative()[0];
    double g = function.analyticGradient(one)[0];
    int most = build.format().decimalDigits();
    AgreeingDigits agreeing = AgreeingDigits.of(n, Agreement.relativeError(n, g), most);
    json.number("quotient", n);
    json.number("analytic", g);
    PlainDigits plain = PlainDigits.of(agreeing);
    json.text("agreeing", plain.agreeing());
    json.text("rotten", plain.rotten());
    json.text("power", plain.exponent());
    json.integer("agree", agreeing.count());
    json.text("whole", PlainDigits.of(AgreeingDigits.of(g, 0, most)).whole());
    json.flag("dead", numeric.dead()[0]);
    json.number("discrepancy", Discrepancy.of(new double[] {g}, new double[] {n}, new int[1]));
  }
}
