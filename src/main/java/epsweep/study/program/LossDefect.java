package epsweep.study.program;

import epsweep.arithmetic.SplitMix;
import java.math.BigDecimal;
import java.math.MathContext;

/** What is wrong with a loss, or merely hard about it, while its gradient is right. */
interface LossDefect {

  /**
   * The loss as it is answered, before it is rounded to the build's format.
   *
   * @param loss as it should be
   * @param parameter which one is moved
   * @param moved how far
   */
  double answer(double loss, int parameter, double moved);

  /** Changes g to what it is with the defect. */
  default void adapt(double[] gradient) {}

  /** Noise of the given size that is the same whenever the same parameters are asked for. */
  record Noise(double size, int seed) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      int which = moved == 0 ? seed : seed + 1 + parameter;
      double uniform = (SplitMix.bits(which, Double.hashCode(moved)) >>> 11) * 0x1p-53;
      return loss + size * (2 * uniform - 1);
    }
  }

  /** As a loss that is printed with so many significant digits. */
  record Printed(int digits) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return Double.isFinite(loss)
          ? new BigDecimal(loss).round(new MathContext(digits)).doubleValue()
          : loss;
    }
  }

  /** A constant beside which the loss is small. */
  record Offset(double constant) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return loss + constant;
    }
  }

  /** The loss in another unit. */
  record Scaled(double factor) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return factor * loss;
    }

    @Override
    public void adapt(double[] gradient) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  /**
   * a |θ_i − k| beside the loss for one i.
   *
   * @param at k − θ_i
   * @param slope that g has of it, −a to a where k = θ_i
   */
  record Kink(int parameter, double at, double height, double slope) implements LossDefect {

    @Override
    public double answer(double loss, int moving, double moved) {
      return loss + height * Math.abs((moving == parameter ? moved : 0) - at);
    }

    @Override
    public void adapt(double[] gradient) {
      gradient[parameter] += slope;
    }
  }

  /** The loss is higher by some amount from a distance of θ_i on. */
  record Jump(int parameter, double at, double height) implements LossDefect {

    @Override
    public double answer(double loss, int moving, double moved) {
      return moving == parameter && moved > at ? loss + height : loss;
    }
  }

  /** Nothing finite is answered where θ_i is moved too far. */
  record Beyond(int parameter, double reach, double value) implements LossDefect {

    @Override
    public double answer(double loss, int moving, double moved) {
      return moving == parameter && Math.abs(moved) > reach ? value : loss;
    }
  }
}
