package epsweep.report.words;

import epsweep.analysis.pattern.Amount;
import java.util.Arrays;
import java.util.Optional;

/** Factors that units leave where one side of a check has another. */
enum UnitFactor {
  LN_10("ln 10", StrictMath.log(10), "log₁₀ and ln"),
  LN_2("ln 2", StrictMath.log(2), "bits and nats"),
  DEGREE("180/π", 180 / Math.PI, "radians and degrees");

  /** A k that is known worse is near too much. */
  private static final double WIDEST = 1e-3;

  /** Figures as people print them have four digits. */
  private static final double CLOSEST = 1e-4;

  private final String name;
  private final double value;
  private final String units;

  UnitFactor(String name, double value, String units) {
    this.name = name;
    this.value = value;
    this.units = units;
  }

  /** {@code ln 10, as between log₁₀ and ln}, if k is that or one over it. */
  static Optional<String> of(Amount k) {
    double size = Math.abs(k.value());
    return Arrays.stream(values())
        .map(unit -> unit.told(size, k.error()))
        .filter(told -> !told.isEmpty())
        .findFirst();
  }

  private String told(double k, double error) {
    String one = is(k, error) ? name : is(1 / k, error / k / k) ? "1/(" + name + ")" : "";
    return one.isEmpty() ? "" : one + ", as between " + units;
  }

  private boolean is(double k, double error) {
    return error <= WIDEST * k && Math.abs(k - value) <= Math.max(2 * error, CLOSEST * value);
  }
}
