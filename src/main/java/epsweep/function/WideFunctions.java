package epsweep.function;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;

/**
 * The functions of pairs of doubles: what the truth of a formula is made of, and what is rounded to
 * a build.
 *
 * <p>Relative errors are below those that {@link RealFunction#wideError} names, a hundredth of them
 * for most; {@code WideFunctionsTest} measures them.
 */
public final class WideFunctions implements Elementary<Row> {

  /** Larger whole exponents go by logarithms, as all others. */
  static final int LARGEST_PRODUCT = 64;

  private final DoubleDouble math = new DoubleDouble();

  @Override
  public void apply(RealFunction f, Row y, Row x, int count) {
    math.copy(value(f, new Pairs(math, count), x), 0, y, 0, count);
  }

  private static Row value(RealFunction f, Pairs pairs, Row x) {
    return switch (f) {
      case EXP -> pairs.exp(x);
      case EXPM1 -> Exponentials.expm1(pairs, x);
      case LOG -> pairs.log(x);
      case LOG1P -> Exponentials.log1p(pairs, x);
      case LOG2 -> Exponentials.log(pairs, x, 2);
      case LOG10 -> Exponentials.log(pairs, x, 10);
      case SQRT -> pairs.sqrt(x);
      case CBRT -> Exponentials.cbrt(pairs, x);
      case SIN -> Angles.sin(pairs, x);
      case COS -> Angles.cos(pairs, x);
      case TAN -> Angles.tan(pairs, x);
      case ASIN -> Angles.asin(pairs, x);
      case ACOS -> Angles.acos(pairs, x);
      case ATAN -> Angles.atan(pairs, x);
      case SINH -> Exponentials.sinh(pairs, x);
      case COSH -> Exponentials.cosh(pairs, x);
      case TANH -> pairs.tanh(x);
      case ASINH -> Exponentials.asinh(pairs, x);
      case ACOSH -> Exponentials.acosh(pairs, x);
      case ATANH -> Exponentials.atanh(pairs, x);
      case SIGMOID -> pairs.sigmoid(x);
      case ERF -> Gammas.erf(pairs, x);
      case GAMMA -> Gammas.gamma(pairs, x);
      case LGAMMA -> Gammas.lgamma(pairs, x);
    };
  }

  /** Whole exponents up to 64 by products, the others e^(b ln |a|). */
  @Override
  public void power(Row y, Row a, Row b, int count) {
    boolean alike = true;
    boolean products = true;
    for (int l = 0; l < count; l++) {
      products &= isProduct(b, l);
      alike &= b.high()[l] == b.high()[0];
    }
    Pairs pairs = new Pairs(math, count);
    Row result;
    if (products && alike) {
      result = product(pairs, a, b.high()[0]);
    } else {
      result = products ? pairs.row() : general(pairs, a, b);
      Row lane = math.row(1);
      for (int l = 0; l < count; l++) {
        if (isProduct(b, l)) {
          math.copy(a, l, lane, 0, 1);
          math.copy(product(new Pairs(math, 1), lane, b.high()[l]), 0, result, l, 1);
        }
      }
    }
    math.copy(result, 0, y, 0, count);
  }

  private static boolean isProduct(Row b, int l) {
    return b.low()[l] == 0 && isProduct(b.high()[l]);
  }

  /** Whether a power is one of products. */
  static boolean isProduct(double exponent) {
    return exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_PRODUCT;
  }

  private static Row product(Pairs pairs, Row a, double exponent) {
    Row y = pairs.constant(1);
    Row square = a;
    for (int n = (int) Math.abs(exponent); n > 0; n /= 2) {
      y = n % 2 == 1 ? pairs.multiply(y, square) : y;
      square = n > 1 ? pairs.multiply(square, square) : square;
    }
    return exponent < 0 ? pairs.divide(pairs.constant(1), y) : y;
  }

  private static Row general(Pairs pairs, Row a, Row b) {
    Row y = pairs.exp(pairs.multiply(b, pairs.log(pairs.abs(a))));
    for (int l = 0; l < pairs.count(); l++) {
      double base = a.high()[l];
      boolean one = base == 1 && a.low()[l] == 0;
      boolean whole = b.high()[l] == Math.rint(b.high()[l]) && b.low()[l] == 0;
      if (one || (base < 0 && !whole)) {
        y.high()[l] = one ? 1 : Double.NaN;
        y.low()[l] = 0;
      } else if (base < 0 && b.high()[l] % 2 != 0) {
        y.high()[l] = -y.high()[l];
        y.low()[l] = -y.low()[l];
      }
    }
    return y;
  }
}
