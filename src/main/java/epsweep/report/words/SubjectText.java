package epsweep.report.words;

import epsweep.formula.Formula;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossKind;
import epsweep.sweep.plan.Near;
import epsweep.sweep.plan.Subject;
import epsweep.text.Digits;
import epsweep.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was swept, in words. */
public record SubjectText(Subject subject) {

  /** Of a formula, in characters. */
  private static final int LONGEST = 120;

  /** {@code LSTM(5→5) + Dense(5→5), softmax cross-entropy at the last of 39 steps}. */
  public String model() {
    if (subject instanceof Subject.OfFunction function) {
      return function(function);
    }
    if (subject instanceof Subject.OfProgram program) {
      List<String> first = program.commands().values().iterator().next();
      return program.called().orElseGet(() -> "program " + String.join(" ", first));
    }
    NetworkSpec spec = subject.network().orElseThrow();
    List<String> layers = new ArrayList<>();
    int inputs = spec.inputs();
    for (LayerSpec layer : spec.layers()) {
      String name = layer.kind().title();
      layers.add(name + "(" + inputs + "→" + layer.units() + activation(layer) + ")");
      inputs = layer.units();
    }
    String sequences = spec.sequences() > 1 ? ", " + spec.sequences() + " sequences" : "";
    return String.join(" + ", layers) + ", " + loss(spec) + sequences;
  }

  /** {@code d/dx sin x}, {@code d²/dx² sin x}, {@code gradient of 100(y − x²)² + (1 − x)²}. */
  private static String function(Subject.OfFunction function) {
    Formula formula = function.formula();
    String shown = Printable.cut(formula.shown(), LONGEST) + letText(function);
    boolean hessian = function.of() == FormulaDerivatives.HESSIAN;
    if (formula.variables().size() > 1) {
      return (hessian ? "Hessian of " : "gradient of ") + shown;
    }
    String variable = formula.variables().get(0);
    String by = hessian ? "d²/d" + variable + "² " : "d/d" + variable + " ";
    return by + (formula.isSum() ? "(" + shown + ")" : shown);
  }

  private static String letText(Subject.OfFunction function) {
    return function.let().entrySet().stream()
        .map(entry -> ", " + entry.getKey() + " = " + Digits.legible(entry.getValue(), 6))
        .collect(Collectors.joining());
  }

  private static String activation(LayerSpec layer) {
    return layer
        .chosenActivation()
        .filter(activation -> activation != Activation.IDENTITY)
        .map(activation -> " " + activation.label())
        .orElse("");
  }

  private static String loss(NetworkSpec spec) {
    String kind =
        spec.loss() == LossKind.SOFTMAX_CROSS_ENTROPY
            ? "softmax cross-entropy"
            : "mean squared error";
    String steps = spec.steps() == 1 ? "1 step" : spec.steps() + " steps";
    return kind
        + switch (spec.lossAt()) {
          case LAST_STEP -> " at the last of " + steps;
          case EVERY_STEP_SUM -> " summed over " + steps;
          case EVERY_STEP_MEAN -> " averaged over " + steps;
        };
  }

  /** {@code seed 1}, the file the weights came from, or where a function is differentiated. */
  String point() {
    if (subject instanceof Subject.OfFunction function) {
      return function.near().map(SubjectText::near).orElse("at ")
          + function.at().entrySet().stream()
              .map(entry -> entry.getKey() + " = " + Digits.legible(entry.getValue(), 6))
              .collect(Collectors.joining(", "));
    }
    if (subject.isProgram()) {
      return "its own parameters";
    }
    WeightSource source = subject.network().orElseThrow().weights();
    if (source instanceof WeightSource.Seeded seeded) {
      return "seed " + seeded.seed();
    }
    return "weights from " + ((WeightSource.Stored) source).path();
  }

  /** {@code at 64 points within 0.1 of }. */
  private static String near(Near near) {
    return "at " + near.points() + " points within " + Digits.legible(near.around(), 2) + " of ";
  }

  /** T of a recurrent network with several steps; empty otherwise. */
  Optional<Integer> steps() {
    return subject
        .network()
        .filter(NetworkSpec::isRecurrent)
        .map(NetworkSpec::steps)
        .filter(steps -> steps > 1);
  }
}
