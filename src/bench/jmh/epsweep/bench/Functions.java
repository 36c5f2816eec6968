package epsweep.bench;

import epsweep.arithmetic.Arithmetic;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * e^x, tanh, σ and ln of 512 lanes, per lane: of normally distributed numbers, as a layer's inputs
 * are, and ln of their absolute values.
 */
@OperationsPerInvocation(Functions.LANES)
public class Functions extends Kernel {

  static final int LANES = 512;

  private Lanes<?> lanes;

  @Setup
  public void draw() {
    lanes = new Lanes<>(arithmetic());
  }

  @Benchmark
  public void exp() {
    lanes.exp();
  }

  @Benchmark
  public void tanh() {
    lanes.tanh();
  }

  @Benchmark
  public void sigmoid() {
    lanes.sigmoid();
  }

  @Benchmark
  public void log() {
    lanes.log();
  }

  private static final class Lanes<V> {
    private final Arithmetic<V> math;
    private final V x;
    private final V positive;
    private final V y;

    Lanes(Arithmetic<V> math) {
      this.math = math;
      x = math.row(LANES);
      positive = math.row(LANES);
      y = math.row(LANES);
      Random random = new Random(1);
      for (int l = 0; l < LANES; l++) {
        double value = random.nextGaussian();
        math.set(x, l, value);
        math.set(positive, l, Math.abs(value));
      }
    }

    void exp() {
      math.exp(y, x, 0, LANES);
    }

    void tanh() {
      math.tanh(y, x, 0, LANES);
    }

    void sigmoid() {
      math.sigmoid(y, x, 0, LANES);
    }

    void log() {
      math.log(y, positive, 0, LANES);
    }
  }
}
