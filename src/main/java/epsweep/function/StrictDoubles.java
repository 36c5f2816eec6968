package epsweep.function;

/** Doubles with {@link StrictMath}, whose last bits are the same on every JVM (fdlibm). */
final class StrictDoubles implements Reals<Double> {

  @Override
  public Double of(double value) {
    return value;
  }

  @Override
  public Double add(Double a, Double b) {
    return a + b;
  }

  @Override
  public Double subtract(Double a, Double b) {
    return a - b;
  }

  @Override
  public Double multiply(Double a, Double b) {
    return a * b;
  }

  @Override
  public Double divide(Double a, Double b) {
    return a / b;
  }

  @Override
  public Double sqrt(Double x) {
    return StrictMath.sqrt(x);
  }

  @Override
  public Double exp(Double x) {
    return StrictMath.exp(x);
  }

  @Override
  public Double log(Double x) {
    return StrictMath.log(x);
  }

  @Override
  public Double sin(Double x) {
    return StrictMath.sin(x);
  }

  @Override
  public Double cos(Double x) {
    return StrictMath.cos(x);
  }

  @Override
  public Double atan(Double x) {
    return StrictMath.atan(x);
  }
}
