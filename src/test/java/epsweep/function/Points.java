package epsweep.function;

import java.util.Random;

/** Seeded arguments of each function, inside its domain. */
final class Points {

  private final Random random;

  Points(long seed) {
    random = new Random(seed);
  }

  /** Most of them where the function bends, the others in any binade. */
  double of(RealFunction f) {
    return switch (f) {
      case EXP, EXPM1 -> mixed(-80, 85);
      case LOG, LOG2, LOG10, SQRT -> Math.abs(random.nextInt(3) == 0 ? near(1) : mixed(0, 100));
      case LOG1P -> random.nextBoolean() ? -random.nextDouble() : Math.abs(mixed(0, 100));
      case CBRT, SIN, COS, TAN, ATAN, ASINH, TANH -> mixed(-100, 100);
      case SIGMOID, SINH, COSH -> mixed(-80, 80);
      case ASIN, ACOS, ATANH -> random.nextInt(4) == 0 ? tiny() / 2 : 2 * random.nextDouble() - 1;
      case ACOSH -> 1 + Math.abs(mixed(0, 50));
      case ERF -> random.nextInt(4) == 0 ? tiny() : 6 * (2 * random.nextDouble() - 1);
      case GAMMA -> -10 + 43 * random.nextDouble();
      case LGAMMA -> random.nextInt(3) == 0 ? near(1 + random.nextInt(2)) : mixed(-20, 200);
    };
  }

  double mixed(double from, double to) {
    return random.nextInt(4) == 0 ? tiny() : from + (to - from) * random.nextDouble();
  }

  private double tiny() {
    double sign = random.nextBoolean() ? 1 : -1;
    return sign * Math.scalb(1 + random.nextDouble(), -random.nextInt(30));
  }

  private double near(double x) {
    return x + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(20));
  }
}
