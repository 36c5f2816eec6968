package epsweep.sweep.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GradientTable;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ToolVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static final NetworkSpec SPEC =
      new NetworkSpec(
          1,
          List.of(new LayerSpec.Lstm(1), new LayerSpec.Dense(2, Activation.IDENTITY)),
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.LAST_STEP,
          3,
          1,
          new WeightSource.Seeded(1, 0.3));

  private static Sweep sweep() {
    SweepPlan plan =
        new SweepPlan(
            "small",
            new Subject.OfNetwork(SPEC),
            List.of("float32"),
            List.of(Scheme.FOUR_POINT),
            new EpsilonGrid(1e-3, 1, 1, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of());
    Group whole = new Group("all", Group.Kind.ALL, new int[] {0, 1});
    Group input = new Group("lstm.weight_ih[i]", Group.Kind.GATE, new int[] {0});
    double[] epsilon = {1e-9, 0.02};
    Curve all =
        new Curve(
            new CurveId(Build.of(Format.FLOAT32), Scheme.FOUR_POINT, whole),
            epsilon,
            new double[] {Double.NaN, 2.843e-5},
            new double[] {1, 0.25},
            new double[] {1, 1});
    Curve gate =
        new Curve(
            new CurveId(Build.of(Format.FLOAT32), Scheme.FOUR_POINT, input),
            epsilon,
            new double[] {0.001, 0},
            new double[] {0, 0},
            new double[] {0, 0},
            Optional.of(
                new ErrorBudget(
                    new double[] {0.5, Double.NaN}, new double[] {1e-9, 3}, new double[] {1, 1})),
            Optional.empty());
    return new Sweep(
        plan,
        List.of(Build.of(Format.FLOAT32)),
        new SweptParameters(List.of(whole, input), Sample.everyOf(2), 0),
        new double[] {0.7},
        List.of(all, gate),
        List.of(),
        List.of());
  }

  private static GradientTable.Gradient gradient(double epsilon) {
    return new GradientTable.Gradient(
        "float64",
        Scheme.CENTRAL,
        epsilon,
        new double[] {1.5, -2, 1e-20},
        new double[] {1.25, Double.NaN, Double.NEGATIVE_INFINITY},
        new double[] {1e-16, Double.NaN, 0});
  }

  private static String csv(Sweep sweep) throws IOException {
    StringBuilder out = new StringBuilder();
    SweepCsv.write(sweep, out);
    return out.toString();
  }

  private static final String SWEEP_CSV =
      """
      build,scheme,group,epsilon,discrepancy,dead_fraction,truncation,round_off
      float32,four-point,all,1e-9,,1,,
      float32,four-point,all,0.02,2.843e-5,0.25,,
      float32,four-point,lstm.weight_ih[i],1e-9,0.001,0,0.5,1e-9
      float32,four-point,lstm.weight_ih[i],0.02,0,0,,3
      """;

  @Test
  void sweepHasARowPerCurveAndEpsilon() throws IOException {
    assertThat(csv(sweep())).isEqualTo(SWEEP_CSV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab"})
  void sweepIsTheSameInEveryLocale(String tag) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(csv(sweep())).isEqualTo(SWEEP_CSV);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void gradientsHaveARowPerParameterWithItsPlaceInTheBlock() throws IOException {
    // 4 + 4 + 4 of the LSTM, then 2 weights and 2 biases: 2 is in the first block, 13 and 14 are
    // the second weight and the first bias.
    GradientTable table =
        new GradientTable(
            SPEC.blocks(), new int[] {2, 13, 14}, List.of(gradient(1e-5), gradient(Double.NaN)));
    StringBuilder out = new StringBuilder();
    GradientsCsv.write(table, out);
    assertThat(out)
        .hasToString(
            """
            build,scheme,block,index,analytic,numeric,epsilon,dead_zone_threshold
            float64,central,lstm.weight_ih,2,1.5,1.25,1e-5,1e-16
            float64,central,dense.weight,1,-2,,1e-5,
            float64,central,dense.bias,0,1e-20,-Infinity,1e-5,0
            float64,central,lstm.weight_ih,2,1.5,1.25,,1e-16
            float64,central,dense.weight,1,-2,,,
            float64,central,dense.bias,0,1e-20,-Infinity,,0
            """);
  }

  @Test
  void everyParameterHasItsPlace() {
    int size = 16;
    int[] swept = IntStream.range(0, size).toArray();
    List<GradientTable.Place> places = new GradientTable(SPEC.blocks(), swept, List.of()).places();
    assertThat(places)
        .hasSize(size)
        .startsWith(new GradientTable.Place("lstm.weight_ih", 0))
        .endsWith(
            new GradientTable.Place("dense.weight", 1),
            new GradientTable.Place("dense.bias", 0),
            new GradientTable.Place("dense.bias", 1));
  }

  @Test
  void columnsOfAnotherLengthAreRefused() {
    assertThatThrownBy(
            () -> new GradientTable(SPEC.blocks(), new int[] {0}, List.of(gradient(1e-5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("float64 central: 3 values for 1 parameters");
  }

  @Test
  void positionsOutsideTheBlocksAreRefused() {
    assertThatThrownBy(() -> new GradientTable(SPEC.blocks(), new int[] {3, 16}, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("swept[1] = 16: positions must ascend within 0 to 15");
    assertThatThrownBy(() -> new GradientTable(SPEC.blocks(), new int[] {3, 3}, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("swept[1] = 3: positions must ascend within 0 to 15");
  }

  @Test
  void fieldsWithCommasAndQuotesAreQuoted() throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvLine().text("a,\"b\"").number(7).empty().text("c").end(out);
    assertThat(out).hasToString("\"a,\"\"b\"\"\",7,,c\n");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(ToolVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
  }
}
