package epsweep.sweep.file;

import epsweep.formula.Catalogue;
import epsweep.network.fault.Fault;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a sweep file: YAML with these keys, of which {@code name} and {@code model} with {@code
 * inputs}, {@code layers} and {@code steps} must be there; the others are shown with the value that
 * they have when left out.
 *
 * <pre>{@code
 * name: question                   # letters, digits, - _ . : the report's folder
 * model:
 *   inputs: 5
 *   layers: [{lstm: 5}, {dense: 5, activation: identity}]   # or tanh, sigmoid, relu;
 *                                  # {gru: 5} and {rnn: 5} as PyTorch has them
 *   loss: softmax-cross-entropy    # or mean-squared-error
 *   loss-at: last-step             # or every-step-sum, every-step-mean
 *   steps: 39
 *   sequences: 1
 *   seed: 1
 *   weight-scale: 0.3
 *   fault: none                    # or a mistake in backpropagation, see below
 * builds: [float32, float64]       # also bfloat16, float16, tf32, eXmY, float32-double-loss
 * schemes: [central]               # also forward, four-point, complex-step …, {offsets: [-1, 0, 2]}
 * epsilon: {from: 1e-9, to: 1, per-decade: 12, also: [], refine: false}
 * step: nominal                    # or effective, relative, rel-step, power-of-two
 * parameters: all                  # or {per-block: 64}, or {directions: 4}
 * measure: [error-budget]          # also step-rules, remedies; [] for none
 * seeds: 20                        # left out: one sweep, of model.seed; also [3, 5, 8]
 * mark: []                         # points from elsewhere: [{at: 5e-3, d: 2.5e-4, name: published,
 *                                  #   group: all, build: float32}]
 * }</pre>
 *
 * <p>A {@code fault} is one of average-over-time, summed-over-steps, summed-over-sequences,
 * averaged-twice, bias-averaged-twice, bias-summed-over-sequences, loss-weight-ignored,
 * halved-squared-error, summed-over-outputs, not-cleared, reversed-error, reversed-top-weights,
 * doubled-top-weights, three-percent, targets-forgotten, softmax-without-derivative,
 * softmax-diagonal, softmax-derivative-twice, input-gate-without-derivative,
 * forget-gate-without-derivative, candidate-without-derivative, output-gate-without-derivative,
 * cell-output-without-derivative, tanh-of-tanh, sigmoid-of-gate, tanh-without-derivative,
 * sigmoid-without-derivative, sigmoid-of-sigmoid, relu-derivative-at-zero, truncated-to-one-step,
 * truncated-to-five-steps, not-through-hidden, not-through-cell, not-transposed, hidden-for-cell,
 * stale-state, layers-below-cut-off, bias-missing, bias-of-last-step, last-step-only,
 * last-step-twice, recurrent-weights-forgotten, input-of-step-before, hidden-of-same-step,
 * transposed-recurrent-weights, transposed-top-weights, gates-in-another-order,
 * bias-of-another-gate, rotated-rows, bias-summed-over-outputs, weight-decay, additive-constant,
 * clipped, reset-gate-without-derivative, update-gate-without-derivative,
 * new-gate-without-derivative, update-gate-reversed, reset-gate-forgotten and
 * recurrent-tanh-without-derivative; {@link Fault} says what each does. One that cannot show in the
 * model is an error.
 *
 * <p>{@code refine: true} sweeps from coarse to fine: 3 ε per decade first, then {@code per-decade}
 * within one decade of where a build's discrepancy came out least. {@code {per-block: N}} sweeps a
 * seeded sample of N parameters of every block and says how sure that is; {@code {directions: N}}
 * sweeps along N random directions in every block, of an LSTM's or a GRU's in every gate.
 *
 * <p>{@code seeds: N} sweeps the network of each seed from 1 to N, in the place of {@code
 * model.seed}: the U-curve shows them all, verdicts are the worst, the rest of the report is of the
 * first. Functions, programs and stored weights have none, nor has a refined grid. A {@code mark}
 * is a point that the U-curve of its group shows; {@code build} is the first one where left out.
 *
 * <p>{@code of: hessian} beside {@code function} takes second derivatives, with the scheme {@code
 * second-central} and steps that are nominal or powers of two; {@code derivative} then has {@code
 * d2f/dx2} and {@code "d2f/dx dy"}. {@code at: {x: 1, around: 0.1, points: 64}} takes d over 64
 * points, x and others drawn within 0.1 of it.
 *
 * <p>{@code function: "a*sin(x)"}, {@code at: 1.0} and {@code let: {a: 2}} stand instead of {@code
 * model}, with {@code at: {x: 1, y: 2}} for several variables and {@code derivative}, for several
 * one each, where it is to be checked ({@code exact} in it is the exact one); {@link Catalogue} has
 * formulas with names. So does {@code program: {float64: [./mine, --fast]}} with {@code timeout} in
 * seconds, {@code steps}, {@code batch} and {@code reference: {long-double: ./wide}}. {@code
 * weights: file.safetensors} in the model stands instead of {@code seed} and {@code weight-scale};
 * {@code names: {lstm: rnn}} beside it says what the file calls a layer. Anything else in the file
 * is an error, said in one line: {@code x.yaml:7: epsilon.per-decade: 0 is too small; 1 to 1000 is
 * allowed}.
 */
public final class SweepFile {

  private static final int LARGEST_FILE = 1 << 20;

  private SweepFile() {}

  /**
   * What {@code file} asks for; a path to weights stays as it is written there.
   *
   * @throws InputException if there is no such file, or its content is wrong
   * @throws IOException if the file cannot be read
   */
  public static SweepPlan read(Path file) throws IOException {
    return PlanReader.read(value(file));
  }

  /**
   * Where the first of some keys stands that the file has; the whole file if it has none of them.
   *
   * @param keys of the plan, or of its model after a dot
   */
  public static Place place(Path file, List<String> keys) throws IOException {
    Value whole = value(file);
    for (String key : keys) {
      Optional<Value> found = Optional.of(whole);
      for (String step : key.split("\\.", -1)) {
        found =
            found
                .filter(Value.Mapping.class::isInstance)
                .map(value -> ((Value.Mapping) value).entries().get(step));
      }
      if (found.isPresent()) {
        return found.get().place();
      }
    }
    return new Place(file.toString(), 0, "");
  }

  /**
   * The values of a text, which may be JSON as well: YAML reads it.
   *
   * @param file the name in error messages
   * @throws InputException if it is no YAML, or not data alone
   */
  public static Value value(String file, String text) {
    return YamlText.parse(file, text);
  }

  private static Value value(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": a folder; a sweep file is needed");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new InputException(file + ": over 1 MB; no sweep file is that large");
      }
      return YamlText.parse(file.toString(), bytes);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    }
  }
}
