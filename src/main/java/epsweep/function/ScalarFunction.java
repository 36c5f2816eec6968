package epsweep.function;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The catalogue of functions of one variable: the usual ones, and test problems of the literature
 * on difference quotients (Squire and Trapp, SIAM Rev. 40 (1998) 110–112; the collection of the
 * {@code numericalderivative} package; Driscoll and Braun, Fundamentals of Numerical Computation,
 * 5.5).
 *
 * <p>Each formula stands here once and is evaluated in doubles, with {@link StrictMath}, or in
 * decimals with as many digits as asked.
 */
public enum ScalarFunction {
  SIN("sin", "sin x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.sin(x);
    }
  },
  COS("cos", "cos x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.cos(x);
    }
  },
  TAN("tan", "tan x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.divide(r.sin(x), r.cos(x));
    }
  },
  EXP("exp", "eˣ") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.exp(x);
    }
  },
  LOG("log", "ln x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.log(x);
    }
  },
  SQRT("sqrt", "√x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.sqrt(x);
    }
  },
  ATAN("atan", "arctan x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.atan(x);
    }
  },
  TANH("tanh", "tanh x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.subtract(r.of(1), r.divide(r.of(2), r.add(r.exp(r.multiply(r.of(2), x)), r.of(1))));
    }
  },
  SIGMOID("sigmoid", "1 / (1 + e^−x)") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.divide(r.of(1), r.add(r.of(1), r.exp(r.multiply(r.of(-1), x))));
    }
  },
  RECIPROCAL("reciprocal", "1 / x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.divide(r.of(1), x);
    }
  },
  SQUARE("square", "x²") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.multiply(x, x);
    }
  },
  CUBE("cube", "x³") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.multiply(r.multiply(x, x), x);
    }
  },
  THREE_HALVES("three-halves", "x √x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.multiply(x, r.sqrt(x));
    }
  },
  SLOW_DECAY("slow-decay", "exp(−10⁻⁶ x)") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.exp(r.multiply(r.of(-1e-6), x));
    }
  },
  DECAY("decay", "exp(−1.3 x)") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.exp(r.multiply(r.of(-1.3), x));
    }
  },
  STEEP("steep", "exp(100 x)") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.exp(r.multiply(r.of(100), x));
    }
  },
  SQUARED_EXPM1("squared-expm1", "(eˣ − 1)²") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return square(r, r.subtract(r.exp(x), r.of(1)));
    }
  },
  TWO_SQUARES("two-squares", "(eˣ − 1)² + (1/√(1 + x²) − 1)²") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.add(
          SQUARED_EXPM1.value(r, x),
          square(
              r, r.subtract(r.divide(r.of(1), r.sqrt(r.add(r.of(1), r.multiply(x, x)))), r.of(1))));
    }
  },
  QUARTIC("quartic", "x⁴ + 3x² − 10x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.add(
          square(r, r.multiply(x, x)),
          r.subtract(r.multiply(r.of(3), r.multiply(x, x)), r.multiply(r.of(10), x)));
    }
  },
  CUBIC("cubic", "10⁴ x³ + 0.01 x² + 5x") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.add(
          r.add(r.multiply(r.of(1e4), CUBE.value(r, x)), r.multiply(r.of(0.01), r.multiply(x, x))),
          r.multiply(r.of(5), x));
    }
  },
  SQUIRE_TRAPP("squire-trapp", "eˣ / (sin³ x + cos³ x)") {
    @Override
    <T> T value(Reals<T> r, T x) {
      return r.divide(r.exp(x), r.add(CUBE.value(r, r.sin(x)), CUBE.value(r, r.cos(x))));
    }
  };

  private static final StrictDoubles DOUBLES = new StrictDoubles();

  private final String label;
  private final String formula;

  ScalarFunction(String label, String formula) {
    this.label = label;
    this.formula = formula;
  }

  abstract <T> T value(Reals<T> r, T x);

  private static <T> T square(Reals<T> r, T x) {
    return r.multiply(x, x);
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }

  /** The formula for people: {@code exp(−1.3 x)}. */
  public String formula() {
    return formula;
  }

  /** f(x) in double; NaN or infinite where it does not exist. */
  public double value(double x) {
    return value(DOUBLES, x);
  }

  /** f(x) in as many decimal digits as x has; NaN or infinite where it does not exist. */
  public Dfp value(Dfp x) {
    return value(new Decimals(4 * x.getField().getRadixDigits()), x);
  }

  /**
   * The function of a name.
   *
   * @throws IllegalArgumentException for any other name; the message lists what is allowed
   */
  public static ScalarFunction named(String label) {
    return Arrays.stream(values())
        .filter(f -> f.label.equals(label))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> labels = Arrays.stream(values()).map(f -> f.label).toList();
              return new IllegalArgumentException(
                  "function '"
                      + label
                      + "' is unknown; "
                      + String.join(", ", labels)
                      + " are allowed");
            });
  }
}
