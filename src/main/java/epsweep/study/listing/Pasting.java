package epsweep.study.listing;

import epsweep.analysis.printed.Circumstances;
import epsweep.arithmetic.Build;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.study.verdict.RandomPlan;
import epsweep.study.verdict.Trial;
import epsweep.sweep.GradientTable;
import epsweep.sweep.SweepRun;
import epsweep.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Prints what a checker finds of a trial, in a layout and with digits that are drawn. */
final class Pasting {

  private static final double LEAST = 1e-9;
  private static final double LARGEST = 0.1;
  private static final int SEVERAL = 12;

  private final Trial trial;
  private final Random random;
  private final RandomPlan pick;
  private final Build build;
  private final SweepRun run;
  private final Figures figures;

  Pasting(Trial trial, Random random) {
    this.trial = trial;
    this.random = random;
    pick = new RandomPlan(random);
    build = Build.named(pick.pick(trial.plan().builds()));
    run = new SweepRun(trial.plan(), trial.tried(), 1, Progress.SILENT);
    figures = pick.pick(Figures.ALL);
  }

  Pasted paste() throws InterruptedException {
    Shape shape = random.nextInt(3) > 0 ? Shape.ONE_EPSILON : pick.pick(List.of(Shape.values()));
    return switch (shape) {
      case ONE_EPSILON -> oneEpsilon();
      case OWN_EPSILON -> ownEpsilon();
      case SEVERAL_EPSILON -> several();
      case CURVE -> curve();
    };
  }

  private Pasted oneEpsilon() throws InterruptedException {
    double epsilon = epsilon();
    GradientTable table = at(epsilon);
    GradientTable.Gradient found = found(table);
    Layout layout = pick.pick(List.of(Layout.values()));
    String text = layout.print(figures, found.numeric(), found.analytic());
    Circumstances known = known();
    return new Pasted(
        trial,
        build.name(),
        table.swept(),
        text,
        layout.columns(),
        random.nextBoolean() ? known.withEpsilon(epsilon) : known);
  }

  private Pasted ownEpsilon() throws InterruptedException {
    double[] epsilons = {epsilon(), 0, 0};
    epsilons[1] = 3 * epsilons[0];
    epsilons[2] = 10 * epsilons[0];
    List<GradientTable> tables = new ArrayList<>();
    for (double epsilon : epsilons) {
      tables.add(at(epsilon));
    }
    StringBuilder text = new StringBuilder("parameter,epsilon,numeric,analytic\n");
    int[] swept = tables.get(0).swept();
    for (int row = 0; row < swept.length; row++) {
      int of = random.nextInt(epsilons.length);
      line(text, tables.get(of), epsilons[of], row);
    }
    return pasted(swept, text);
  }

  private Pasted several() throws InterruptedException {
    StringBuilder text = new StringBuilder("parameter,epsilon,numeric,analytic\n");
    int[] swept = {};
    for (double epsilon : epsilons()) {
      GradientTable table = at(epsilon);
      swept = table.swept();
      for (int row = 0; row < swept.length; row++) {
        line(text, table, epsilon, row);
      }
    }
    return pasted(swept, text);
  }

  private Pasted curve() throws InterruptedException {
    StringBuilder text = new StringBuilder("epsilon discrepancy\n");
    int[] swept = {};
    for (double epsilon : epsilons()) {
      GradientTable table = at(epsilon);
      swept = table.swept();
      int[] all = IntStream.range(0, swept.length).toArray();
      double d = Discrepancy.of(found(table).analytic(), found(table).numeric(), all);
      text.append(ShortestDecimal.of(epsilon)).append(' ').append(figures.of(d)).append('\n');
    }
    return pasted(swept, text);
  }

  private Pasted pasted(int[] swept, StringBuilder text) {
    return new Pasted(
        trial, build.name(), swept, text.toString(), java.util.Optional.empty(), known());
  }

  private void line(StringBuilder text, GradientTable table, double epsilon, int row) {
    GradientTable.Gradient found = found(table);
    text.append('w')
        .append(row)
        .append(',')
        .append(ShortestDecimal.of(epsilon))
        .append(',')
        .append(figures.of(found.numeric()[row]))
        .append(',')
        .append(figures.of(found.analytic()[row]))
        .append('\n');
  }

  private GradientTable at(double epsilon) throws InterruptedException {
    return run.gradients((b, scheme) -> b.equals(build) ? epsilon : Double.NaN);
  }

  private GradientTable.Gradient found(GradientTable table) {
    return table.gradients().stream()
        .filter(g -> g.build().equals(build.name()))
        .findFirst()
        .orElseThrow();
  }

  private double epsilon() {
    double epsilon = pick.logUniform(LEAST, LARGEST);
    return random.nextBoolean()
        ? StrictMath.pow(10, Math.rint(StrictMath.log10(epsilon)))
        : epsilon;
  }

  private double[] epsilons() {
    double from = pick.logUniform(LEAST, 1e-4);
    double ratio = pick.logUniform(1.5, 6);
    int count = 3 + random.nextInt(SEVERAL);
    return Arrays.stream(IntStream.range(0, count).toArray())
        .mapToDouble(i -> from * StrictMath.pow(ratio, i))
        .filter(epsilon -> epsilon < 1)
        .toArray();
  }

  /** Each with its chance: what people say who print this. */
  private Circumstances known() {
    Circumstances known = Circumstances.UNKNOWN;
    Scheme scheme = trial.plan().schemes().get(0);
    if (random.nextBoolean()) {
      known = known.withPrecision(build.format());
    }
    return random.nextBoolean() ? known.withScheme(scheme) : known;
  }
}
