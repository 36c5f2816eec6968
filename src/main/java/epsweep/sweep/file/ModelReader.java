package epsweep.sweep.file;

import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import epsweep.sweep.plan.Subject;
import epsweep.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The {@code model} of a sweep file; {@link SweepFile} shows its keys. */
final class ModelReader {

  private static final int MOST_UNITS = 4096;
  private static final int MOST_LAYERS = 64;
  private static final int MOST_STEPS = 100_000;
  private static final int MOST_SEQUENCES = 10_000;

  /** What a thread can hold several times over: 80 MB of parameters, 400 MB of layer outputs. */
  private static final long MOST_PARAMETERS = 10_000_000;

  private static final long MOST_VALUES = 50_000_000;

  private static final List<String> KEYS =
      List.of(
          "inputs",
          "layers",
          "loss",
          "loss-at",
          "steps",
          "sequences",
          "seed",
          "weight-scale",
          "weights",
          "names",
          "fault");

  private static final List<LayerSpec.Kind> KINDS = List.of(LayerSpec.Kind.values());
  private static final List<String> LABELS = KINDS.stream().map(LayerSpec.Kind::label).toList();
  private static final List<String> KEYS_OF_LAYER =
      Stream.concat(LABELS.stream(), Stream.of("activation")).toList();

  private ModelReader() {}

  static Subject.OfNetwork read(Value value) {
    Keys keys = value.keys(KEYS);
    int inputs = keys.required("inputs").size(MOST_UNITS);
    List<LayerSpec> layers = layers(keys.required("layers"));
    NetworkSpec spec =
        new NetworkSpec(
            inputs,
            layers,
            keys.optional("loss")
                .map(loss -> loss.choice(List.of(LossKind.values()), LossKind::label))
                .orElse(LossKind.SOFTMAX_CROSS_ENTROPY),
            keys.optional("loss-at")
                .map(at -> at.choice(List.of(LossAt.values()), LossAt::label))
                .orElse(LossAt.LAST_STEP),
            keys.required("steps").size(MOST_STEPS),
            keys.optional("sequences").map(number -> number.size(MOST_SEQUENCES)).orElse(1),
            weights(keys, layers));
    requireModest(keys.place(), spec);
    return new Subject.OfNetwork(
        spec, keys.optional("fault").map(name -> fault(name, spec)).orElse(Fault.NONE));
  }

  private static List<LayerSpec> layers(Value value) {
    List<LayerSpec> layers =
        value.list("a list of layers such as [{lstm: 5}, {dense: 5}]", ModelReader::layer);
    if (layers.size() > MOST_LAYERS) {
      throw value.place().error(layers.size() + " layers; at most " + MOST_LAYERS + " are allowed");
    }
    return layers;
  }

  private static LayerSpec layer(Value value) {
    Keys keys = value.keys(KEYS_OF_LAYER);
    List<LayerSpec.Kind> named =
        KINDS.stream().filter(kind -> keys.optional(kind.label()).isPresent()).toList();
    if (named.size() != 1) {
      throw keys.place()
          .error(
              "one of "
                  + Spelling.join(LABELS, "and")
                  + " is needed, as in [{lstm: 5}, {dense: 5}]");
    }
    LayerSpec.Kind kind = named.get(0);
    Optional<Value> activation = keys.optional("activation");
    if (activation.isPresent() && kind != LayerSpec.Kind.DENSE) {
      throw activation.get().place().error("only a dense layer has a choice of activation");
    }
    return kind.of(
        keys.required(kind.label()).size(MOST_UNITS),
        activation
            .map(name -> name.choice(List.of(Activation.values()), Activation::label))
            .orElse(Activation.IDENTITY));
  }

  private static WeightSource weights(Keys keys, List<LayerSpec> layers) {
    Optional<Value> seed = keys.optional("seed");
    Optional<Value> scale = keys.optional("weight-scale");
    Optional<Value> file = keys.optional("weights");
    Optional<Value> names = keys.optional("names");
    if (file.isEmpty()) {
      if (names.isPresent()) {
        throw names.get().place().error("only a file of weights has names; give weights, too");
      }
      return new WeightSource.Seeded(
          seed.map(value -> value.whole(Long.MIN_VALUE, Long.MAX_VALUE)).orElse(1L),
          scale.map(value -> value.decimal("1e-30", "1e6")).orElse(0.3));
    }
    seed.or(() -> scale)
        .ifPresent(
            drawn -> {
              throw drawn
                  .place()
                  .error(
                      "not allowed beside "
                          + file.get().place().named("weights")
                          + ": they are read, not drawn");
            });
    return new WeightSource.Stored(
        file.get().text("the path of a safetensors file"),
        names.map(given -> names(given, layers)).orElse(Map.of()));
  }

  /** What a file calls layers, numbered where there are several of a kind, and data. */
  private static Map<String, String> names(Value value, List<LayerSpec> layers) {
    List<String> known = new ArrayList<>();
    for (LayerSpec.Kind kind : KINDS) {
      long count = layers.stream().filter(layer -> layer.kind() == kind).count();
      LongStream.rangeClosed(1, count > 1 ? count : 0).forEach(i -> known.add(kind.label() + i));
      if (count > 0) {
        known.add(kind.label());
      }
    }
    known.addAll(List.of("inputs", "targets"));
    Keys keys = value.keys(known);
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(
        own -> keys.optional(own).ifPresent(name -> names.put(own, name.text("a tensor's name"))));
    return names;
  }

  private static Fault fault(Value value, NetworkSpec spec) {
    Fault fault = value.choice(List.of(Fault.values()), Fault::label);
    fault
        .problem(spec)
        .ifPresent(
            problem -> {
              throw value.place().error(problem);
            });
    return fault;
  }

  private static void requireModest(Place place, NetworkSpec spec) {
    long parameters = spec.blocks().stream().mapToLong(Block::size).sum();
    if (parameters > MOST_PARAMETERS) {
      throw place.error(parameters + " parameters; at most " + MOST_PARAMETERS + " are allowed");
    }
    long width = spec.inputs() + spec.layers().stream().mapToLong(LayerSpec::units).sum();
    long values = width * spec.steps() * spec.sequences();
    if (values > MOST_VALUES) {
      throw place.error(
          values
              + " inputs and layer outputs over all steps and sequences; at most "
              + MOST_VALUES
              + " are allowed");
    }
  }
}
