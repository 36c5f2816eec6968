package epsweep.gradient;

import epsweep.arithmetic.Build;
import epsweep.parameter.Block;
import java.util.List;
import java.util.Optional;

/** What is differentiated, before a build is chosen: a network with its data, a function at x. */
public interface Model extends AutoCloseable {

  /** The tensors of parameters, in the order of the flat parameter vector. */
  List<Block> blocks();

  /** The model in one build. */
  LossFunction<?> in(Build build);

  /**
   * The model in an arithmetic of at least twice double's precision, at the parameters and data
   * rounded as {@code build} rounds them; empty where there is no such thing.
   *
   * @param threads how many cores to use; the result does not depend on it
   */
  Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress)
      throws InterruptedException;

  /**
   * The analytic gradient of a build without its round-off, mistakes and all, at some positions of
   * θ; empty where it is unknown.
   */
  default Optional<double[]> exactGradient(Build build, int[] positions) {
    return Optional.empty();
  }

  /**
   * Which builds see the same parameters and data, and so share their truth: those that give equal
   * objects.
   */
  Object pointOf(Build build);

  /** Whether there is such a build of this model. */
  default boolean supports(Build build) {
    return true;
  }

  /**
   * Why its losses cannot be relied on, in a clause without a full stop; asked after a sweep. Empty
   * where equal parameters gave equal losses.
   */
  default Optional<String> unreliable() throws InterruptedException {
    return Optional.empty();
  }

  /** How its losses repeat themselves in a build; asked after a sweep. */
  default Answers answers(Build build) throws InterruptedException {
    return Answers.EXACT;
  }

  /** The same model with right backpropagation, if it is known to have a fault. */
  default Optional<Model> withoutFault() {
    return Optional.empty();
  }

  /** Ends what runs for the model. */
  @Override
  default void close() {}

  /** How many of the given numbers had more digits than float32, and were rounded. */
  default int rounded() {
    return 0;
  }
}
