package epsweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.formula.Formula;
import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FunctionModel;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.Point;
import epsweep.sweep.Recipe;
import epsweep.sweep.WorkItems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to an executor gives the items that the driver has, and they come back whole. */
class KitTest {

  private static Stream<Recipe> recipes() {
    WeightSource.Seeded seeded = new WeightSource.Seeded(3, 0.4);
    NetworkSpec spec =
        new NetworkSpec(
            9,
            List.of(new LayerSpec.Lstm(11), new LayerSpec.Dense(4, Activation.RELU)),
            LossKind.MEAN_SQUARED_ERROR,
            LossAt.EVERY_STEP_SUM,
            5,
            2,
            seeded);
    // The numbers of a file travel as drawn ones do; its path is not looked at again.
    NetworkSpec stored =
        new NetworkSpec(
            9,
            spec.layers(),
            spec.loss(),
            spec.lossAt(),
            5,
            2,
            new WeightSource.Stored("not/there.safetensors"));
    return Stream.of(
        recipe(new NetworkModel(spec, DrawnNetwork.of(spec, seeded))),
        recipe(new NetworkModel(stored, DrawnNetwork.of(spec, seeded))),
        recipe(new FunctionModel(Formula.ofX("exp"), 1.5)));
  }

  private static Recipe recipe(Model model) {
    int size = model.blocks().stream().mapToInt(block -> block.size()).sum();
    return new Recipe(
        model,
        List.of("float32", "bfloat16", "float32-double-loss"),
        Step.EFFECTIVE,
        IntStream.range(0, size).filter(i -> i % 3 == 0 || i > 100).toArray(),
        List.of(
            new Point(0, Scheme.CENTRAL, 1e-2),
            new Point(1, Scheme.FOUR_POINT, 1e-12),
            new Point(2, Scheme.FORWARD, 1e-4)));
  }

  private static Kit sent(Kit kit) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(kit);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Kit) in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void itemsThatWereSentGiveTheSameBits(Recipe recipe) throws Exception {
    Kit kit = new Kit(recipe);
    WorkItems here = kit.items();
    WorkItems there = sent(kit).items();
    int[] all = IntStream.range(0, here.count()).toArray();
    byte[] results = new byte[Results.length(there, all)];
    ByteBuffer rest = ByteBuffer.wrap(results);
    WorkItems.Bench bench = new WorkItems.Bench();
    for (int item : all) {
      Results.put(item, there.compute(item, bench), rest);
    }
    assertThat(rest.hasRemaining()).isFalse();
    boolean[] seen = new boolean[all.length];
    Results.deliver(
        results,
        here,
        (item, actual) -> {
          Numeric expected = here.compute(item, new WorkItems.Bench());
          assertThat(actual.derivative()).isEqualTo(expected.derivative());
          assertThat(actual.dead()).isEqualTo(expected.dead());
          assertThat(actual.unmovedInPrint()).isEqualTo(expected.unmovedInPrint());
          seen[item] = true;
        });
    assertThat(seen).doesNotContain(false);
  }
}
