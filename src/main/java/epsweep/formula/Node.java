package epsweep.formula;

import epsweep.function.RealFunction;
import java.io.Serializable;
import java.util.List;

/** A formula's syntax tree. */
sealed interface Node extends Serializable {

  /**
   * The value in an algebra.
   *
   * @param slots the variables and, behind them, the indices of sums; modified: the latter
   */
  <T> T in(Algebra<T> algebra, List<T> slots);

  /** What it is made of. */
  List<Node> parts();

  /** Whether it is smooth, and defined beside the real numbers too. */
  default boolean isAnalytic() {
    return parts().stream().allMatch(Node::isAnalytic);
  }

  /** How many operations a value takes. */
  default double work() {
    double work = 1;
    for (Node part : parts()) {
      work += part.work();
    }
    return work;
  }

  /**
   * A number or a constant.
   *
   * @param text as it is written: {@code 1e-6}, {@code pi}
   */
  record Literal(double value, String text) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return algebra.constant(value);
    }

    @Override
    public List<Node> parts() {
      return List.of();
    }
  }

  /** A variable or the index of a sum. */
  record Variable(int slot, String name) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return slots.get(slot);
    }

    @Override
    public List<Node> parts() {
      return List.of();
    }
  }

  /** −a. */
  record Negation(Node of) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return algebra.negate(of.in(algebra, slots));
    }

    @Override
    public List<Node> parts() {
      return List.of(of);
    }
  }

  /** |a|. */
  record Size(Node of) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return algebra.abs(of.in(algebra, slots));
    }

    @Override
    public boolean isAnalytic() {
      return false;
    }

    @Override
    public List<Node> parts() {
      return List.of(of);
    }
  }

  /** f(a). */
  record Call(RealFunction function, Node of) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return algebra.apply(function, of.in(algebra, slots));
    }

    @Override
    public List<Node> parts() {
      return List.of(of);
    }
  }

  /** a + b and the like. */
  record Operation(Operator operator, Node left, Node right) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return operator.in(algebra, left.in(algebra, slots), right.in(algebra, slots));
    }

    @Override
    public List<Node> parts() {
      return List.of(left, right);
    }

    @Override
    public boolean isAnalytic() {
      return operator != Operator.MAX && operator != Operator.MIN && Node.super.isAnalytic();
    }
  }

  /** Σ or Π over an index, from the first to the last. */
  record Sum(boolean product, Variable index, int from, int to, Node body) implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      T total = algebra.constant(product ? 1 : 0);
      for (int k = from; k <= to; k++) {
        slots.set(index.slot(), algebra.constant(k));
        T term = body.in(algebra, slots);
        total =
            k == from ? term : product ? algebra.multiply(total, term) : algebra.add(total, term);
      }
      return total;
    }

    @Override
    public List<Node> parts() {
      return List.of(body);
    }

    @Override
    public double work() {
      return 1 + Math.max(0, to - (double) from + 1) * (1 + body.work());
    }
  }

  /** {@code if(left < right, then, otherwise)}. */
  record Choice(Comparison comparison, Node left, Node right, Node then, Node otherwise)
      implements Node {
    @Override
    public <T> T in(Algebra<T> algebra, List<T> slots) {
      return algebra.choose(
          comparison,
          left.in(algebra, slots),
          right.in(algebra, slots),
          then.in(algebra, slots),
          otherwise.in(algebra, slots));
    }

    @Override
    public List<Node> parts() {
      return List.of(left, right, then, otherwise);
    }

    @Override
    public boolean isAnalytic() {
      return false;
    }
  }
}
