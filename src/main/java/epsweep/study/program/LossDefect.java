package epsweep.study.program;

import epsweep.arithmetic.SplitMix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

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

  /** One loss in many is off by the same amount. */
  record Glitches(double size, double share, int seed) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      int which = moved == 0 ? seed : seed + 1 + parameter;
      double uniform = (SplitMix.bits(which, Double.hashCode(moved)) >>> 11) * 0x1p-53;
      return uniform < share ? loss + size : loss;
    }
  }

  /** Noise that grows in proportion to the distance from θ, up to {@code size} at 1. */
  record NoiseFurtherOff(Noise noise) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      double off = noise.answer(loss, parameter, moved) - loss;
      return loss + Math.abs(moved) * off;
    }
  }

  /** L(θ) alone is another's, as of a loss that is computed elsewhere. */
  record Unlike(double off) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return moved == 0 ? loss + off : loss;
    }
  }

  /** As a loss that is printed with so many decimals. */
  record Decimals(int digits) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return Double.isFinite(loss)
          ? new BigDecimal(loss).setScale(digits, RoundingMode.HALF_EVEN).doubleValue()
          : loss;
    }
  }

  /** Another small constant in every cell of a grid, as of meshes and tables. */
  record Cells(double width, double size, int seed) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      double cell = Math.floor(moved / width + 0.5);
      double uniform = (SplitMix.bits(seed + parameter, (int) cell) >>> 11) * 0x1p-53;
      return cell == 0 ? loss : loss + size * (2 * uniform - 1);
    }
  }

  /** a / (d − (θ′_i − θ_i)) beside the loss: differences step over its pole. */
  record Pole(int parameter, double at, double height) implements LossDefect {

    @Override
    public double answer(double loss, int moving, double moved) {
      return loss + height / (at - (moving == parameter ? moved : 0));
    }

    @Override
    public void adapt(double[] gradient) {
      gradient[parameter] += height / (at * at);
    }
  }

  /** a |θ′_i − θ_i|^p beside the loss for every i, 1 ≤ p: without a slope of its own at θ. */
  record Power(double height, double exponent) implements LossDefect {

    @Override
    public double answer(double loss, int parameter, double moved) {
      return loss + height * StrictMath.pow(Math.abs(moved), exponent);
    }
  }
}
