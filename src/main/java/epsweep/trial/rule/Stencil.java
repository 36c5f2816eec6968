package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * A scheme as pairs of losses: L′ ≈ Σ wᵢ (L(θ + aᵢε) − L(θ + bᵢε)) / ε, with error B ε^p |L^(p+1)|
 * and B = |Σ wᵢ (aᵢ^(p+1) − bᵢ^(p+1))| / (p+1)!.
 *
 * <p>The difference of a pair is formed first, so that a constant loss gives exactly 0.
 */
enum Stencil {
  FORWARD(Scheme.FORWARD, new Pair(1, 1, 0)),
  BACKWARD(Scheme.BACKWARD, new Pair(1, 0, -1)),
  CENTRAL(Scheme.CENTRAL, new Pair(1.0 / 2, 1, -1)),
  FOUR_POINT(Scheme.FOUR_POINT, new Pair(2.0 / 3, 1, -1), new Pair(-1.0 / 12, 2, -2));

  private final Scheme scheme;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final Pair[] pairs;

  Stencil(Scheme scheme, Pair... pairs) {
    this.scheme = scheme;
    this.pairs = pairs;
  }

  /** w, and a and b in multiples of ε. */
  private record Pair(double weight, int right, int left) {}

  static Stencil of(Scheme scheme) {
    return switch (scheme) {
      case FORWARD -> FORWARD;
      case BACKWARD -> BACKWARD;
      case CENTRAL -> CENTRAL;
      case FOUR_POINT -> FOUR_POINT;
    };
  }

  Scheme scheme() {
    return scheme;
  }

  /** The quotient, divided by the step that the first pair really takes. */
  double quotient(Trial trial, double epsilon) throws NoStepException {
    double sum = 0;
    for (Pair pair : pairs) {
      sum += pair.weight * (trial.loss(pair.right * epsilon) - trial.loss(pair.left * epsilon));
    }
    Pair inner = pairs[0];
    double distance = trial.distance(inner.left * epsilon, inner.right * epsilon);
    return sum / (distance / (inner.right - inner.left));
  }

  /** Σ |weights of losses|: what errors of the same size, at their worst, add up to. */
  double sumOfWeights() {
    double sum = 0;
    for (Pair pair : pairs) {
      sum += 2 * Math.abs(pair.weight);
    }
    return sum;
  }

  /** √Σ weights²: what independent errors add up to. */
  double normOfWeights() {
    double sum = 0;
    for (Pair pair : pairs) {
      sum += 2 * pair.weight * pair.weight;
    }
    return Math.sqrt(sum);
  }

  /** B: 1/2, 1/6 and 1/30 for p = 1, 2 and 4. */
  double truncation() {
    double sum = 0;
    for (Pair pair : pairs) {
      double right = pair.weight;
      double left = pair.weight;
      for (int k = 1; k <= scheme.order() + 1; k++) {
        right *= (double) pair.right / k;
        left *= (double) pair.left / k;
      }
      sum += right - left;
    }
    return Math.abs(sum);
  }
}
