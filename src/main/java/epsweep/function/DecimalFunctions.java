package epsweep.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The functions in Commons Math's decimal numbers, to more digits than any rounding asks for: slow,
 * and needed only where pairs of doubles leave a rounding open.
 *
 * <p>Digits that cancel near zeros and small arguments are added from the start. Dfp's own
 * arctangent has 36 digits near 1, whatever the field has; here it is halved until the power series
 * converges fast.
 */
final class DecimalFunctions {

  private static final int DIGITS = 110;
  private static final int MOST_DIGITS = 1500;
  private static final double LEAST = 120;
  private static final Map<Integer, DfpField> FIELDS = new ConcurrentHashMap<>();
  private static final List<String[]> STIRLING = stirling();

  private final DfpField field;
  private final int digits;

  private DecimalFunctions(DfpField field) {
    this.field = field;
    digits = 4 * field.getRadixDigits();
  }

  private static DecimalFunctions of(int digits) {
    return new DecimalFunctions(FIELDS.computeIfAbsent(digits, DfpField::new));
  }

  /** f(x) in the digits of x; those that cancel are lost. */
  static Dfp value(RealFunction f, Dfp x) {
    return new DecimalFunctions(x.getField()).of(f, x);
  }

  /** f(x) to at least 80 digits; x must be in the function's domain, off its poles. */
  static BigDecimal value(RealFunction f, double x) {
    DecimalFunctions d = of(digitsFor(f, x));
    return decimal(isAngle(f) ? d.ofAngle(f, new BigDecimal(x)) : d.of(f, d.number(x)));
  }

  /** a^b for positive a, likewise. */
  static BigDecimal power(double a, double b) {
    DecimalFunctions d = of(digitsFor(RealFunction.EXPM1, b));
    return decimal(d.number(a).log().multiply(d.number(b)).exp());
  }

  /**
   * More for numbers that are hardly moved by a function. A field computes constants of its own,
   * which takes long: there are few.
   */
  private static int digitsFor(RealFunction f, double x) {
    double wanted = DIGITS - 0.62 * (x == 0 || !startsAsX(f) ? 0 : Math.getExponent(x));
    int digits = 2 * DIGITS;
    while (digits < wanted && digits < MOST_DIGITS) {
      digits *= 2;
    }
    return wanted <= DIGITS + 20 ? DIGITS + 20 : digits;
  }

  /** Whether f(x) may be near x, or a multiple of it, for small x. */
  private static boolean startsAsX(RealFunction f) {
    return switch (f) {
      case EXP, LOG, LOG2, LOG10, SQRT, CBRT, COS, COSH, ACOS, ACOSH, SIGMOID -> false;
      default -> true;
    };
  }

  private static boolean isAngle(RealFunction f) {
    return f == RealFunction.SIN || f == RealFunction.COS || f == RealFunction.TAN;
  }

  private static BigDecimal decimal(Dfp y) {
    return new BigDecimal(y.toString());
  }

  /** x; Dfp misreads whole numbers that are written with more digits than it has. */
  Dfp number(double x) {
    return field.newDfp(new BigDecimal(x).round(new MathContext(digits)).toString());
  }

  private Dfp of(RealFunction f, Dfp x) {
    Dfp one = field.getOne();
    return switch (f) {
      case EXP -> x.exp();
      case EXPM1 -> x.exp().subtract(one);
      case LOG -> x.log();
      case LOG1P -> x.add(one).log();
      case LOG2 -> x.log().divide(field.newDfp(2).log());
      case LOG10 -> x.log().divide(field.newDfp(10).log());
      case SQRT -> x.sqrt();
      case CBRT -> withSign(x, x.abs().log().divide(3).exp());
      case SIN, COS, TAN -> ofAngle(f, decimal(x));
      case ASIN -> atan(x.divide(one.subtract(x).multiply(one.add(x)).sqrt()));
      case ACOS -> atan(one.subtract(x).divide(one.add(x)).sqrt()).multiply(2);
      case ATAN -> atan(x);
      case SINH -> x.exp().subtract(x.negate().exp()).divide(2);
      case COSH -> x.exp().add(x.negate().exp()).divide(2);
      case TANH -> one.subtract(field.getTwo().divide(x.multiply(2).exp().add(one)));
      case ASINH -> withSign(x, x.abs().add(x.multiply(x).add(one).sqrt()).log());
      case ACOSH -> x.add(x.multiply(x).subtract(one).sqrt()).log();
      case ATANH -> one.add(x).divide(one.subtract(x)).log().divide(2);
      case SIGMOID -> one.divide(x.negate().exp().add(one));
      case ERF -> erf(x);
      case GAMMA -> gamma(x);
      case LGAMMA -> gamma(x).abs().log();
    };
  }

  private Dfp ofAngle(RealFunction f, BigDecimal x) {
    return switch (f) {
      case SIN -> sine(x, 0);
      case COS -> sine(x, 1);
      default -> sine(x, 0).divide(sine(x, 1));
    };
  }

  private static Dfp withSign(Dfp x, Dfp size) {
    return x.lessThan(x.getZero()) ? size.negate() : size;
  }

  private Dfp pi() {
    return field.newDfp(WideConstants.pi(digits + 10).toString());
  }

  /** B_2k / (2k (2k − 1)) at k − 1, numerators and denominators. */
  private static List<String[]> stirling() {
    List<BigFraction> bernoulli = WideConstants.bernoulli(45);
    return IntStream.rangeClosed(1, bernoulli.size())
        .mapToObj(k -> bernoulli.get(k - 1).divide(2 * k).divide(2 * k - 1))
        .map(c -> new String[] {c.getNumerator().toString(), c.getDenominator().toString()})
        .toList();
  }

  /** sin(x + turn · π/2), by its power series after x is brought within π/4. */
  private Dfp sine(BigDecimal x, int turn) {
    int whole = Math.max(0, x.precision() - x.scale());
    BigDecimal half = WideConstants.pi(digits + whole + 10).divide(BigDecimal.valueOf(2));
    BigDecimal k = x.divide(half, 0, RoundingMode.HALF_EVEN);
    BigDecimal rest = x.subtract(k.multiply(half)).round(new MathContext(digits));
    Dfp r = field.newDfp(rest.toString());
    int quadrant = k.toBigInteger().mod(BigInteger.valueOf(4)).intValue() + turn;
    Dfp square = r.multiply(r).negate();
    Dfp term = quadrant % 2 == 0 ? r : field.getOne();
    Dfp sum = term;
    for (int n = quadrant % 2 == 0 ? 2 : 1; matters(term, sum); n += 2) {
      term = term.multiply(square).divide(n).divide(n + 1);
      sum = sum.add(term);
    }
    return (quadrant & 2) == 0 ? sum : sum.negate();
  }

  private boolean matters(Dfp term, Dfp sum) {
    if (term.isNaN() || sum.isNaN()) {
      return false;
    }
    return !term.isZero() && term.intLog10() > sum.intLog10() - digits - 5;
  }

  private Dfp atan(Dfp x) {
    if (x.isInfinite()) {
      return withSign(x, pi().divide(2));
    }
    int halvings = 5;
    Dfp one = field.getOne();
    Dfp halved = x;
    for (int i = 0; i < halvings; i++) {
      halved = halved.divide(one.add(one.add(halved.multiply(halved)).sqrt()));
    }
    Dfp minusSquare = halved.multiply(halved).negate();
    Dfp power = halved;
    Dfp sum = halved;
    for (int k = 3; matters(power, sum); k += 2) {
      power = power.multiply(minusSquare);
      sum = sum.add(power.divide(k));
    }
    return sum.multiply(1 << halvings);
  }

  private Dfp erf(Dfp x) {
    Dfp square = x.multiply(x);
    Dfp term = x;
    Dfp sum = x;
    for (int n = 1; matters(term, sum); n++) {
      term = term.multiply(square).multiply(2).divide(2 * n + 1);
      sum = sum.add(term);
    }
    return sum.multiply(2).multiply(square.negate().exp()).divide(pi().sqrt());
  }

  private Dfp gamma(Dfp x) {
    Dfp one = field.getOne();
    if (x.toDouble() < 0.5) {
      Dfp angle = x.subtract(x.rint()).multiply(pi());
      Dfp sine = sine(decimal(angle), 0);
      boolean odd = Math.abs(x.rint().remainder(field.getTwo()).toDouble()) == 1;
      return pi().divide((odd ? sine.negate() : sine).multiply(gamma(one.subtract(x))));
    }
    Dfp z = x;
    Dfp product = one;
    while (z.toDouble() < LEAST) {
      product = product.multiply(z);
      z = z.add(one);
    }
    Dfp sum = z.subtract(one.divide(2)).multiply(z.log()).subtract(z);
    sum = sum.add(pi().multiply(2).log().divide(2));
    Dfp inverse = one.divide(z);
    Dfp power = inverse;
    for (String[] c : STIRLING) {
      sum = sum.add(field.newDfp(c[0]).divide(field.newDfp(c[1])).multiply(power));
      power = power.multiply(inverse).multiply(inverse);
    }
    return sum.exp().divide(product);
  }
}
