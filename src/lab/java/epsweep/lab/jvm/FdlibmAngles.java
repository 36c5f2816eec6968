package epsweep.lab.jvm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.dfp.DfpField;

/**
 * sin x, cos x, tan x and arctan x as fdlibm 5.3 has them ({@link Fdlibm}): polynomials on ±π/4,
 * after a multiple of π/2 was taken off in two parts.
 */
final class FdlibmAngles {

  private static final double INVERSE_HALF_PI = 0x1.45f306dc9c883p-1;

  /** π/2 by 33 bits at a time, and what is left behind each. */
  private static final double[] HALF_PI = {0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69};

  private static final double[] LEFT = {
    0x1.0b4611a626331p-34, 0x1.3198a2e037073p-69, 0x1.b839a252049c1p-104
  };

  /** So many bits may cancel before the next part is taken off too. */
  private static final int[] ENOUGH = {16, 49};

  private static final double QUARTER_PI = 0x1.921fb54442d18p-1;
  private static final double QUARTER_PI_LOW = 0x1.1a62633145c07p-55;

  private static final double[] TANGENT = {
    0x1.5555555555563p-2, 0x1.111111110fe7ap-3, 0x1.ba1ba1bb341fep-5, 0x1.664f48406d637p-6,
    0x1.226e3e96e8493p-7, 0x1.d6d22c9560328p-9, 0x1.7dbc8fee08315p-10, 0x1.344d8f2f26501p-11,
    0x1.026f71a8d1068p-12, 0x1.47e88a03792a6p-14, 0x1.2b80f32f0a7e9p-14, -0x1.375cbdb605373p-16,
    0x1.b2a7074bf7ad4p-16
  };

  private static final double[] ARCTANGENT = {
    0x1.555555555550dp-2, -0x1.999999998ebc4p-3, 0x1.24924920083ffp-3, -0x1.c71c6fe231671p-4,
    0x1.745cdc54c206ep-4, -0x1.3b0f2af749a6dp-4, 0x1.10d66a0d03d51p-4, -0x1.dde2d52defd9ap-5,
    0x1.97b4b24760debp-5, -0x1.2b4442c6a6c2fp-5, 0x1.0ad3ae322da11p-6
  };

  /** arctan ½, 1, 1½ and ∞, in two parts. */
  private static final double[] NODES = {
    0x1.dac670561bb4fp-2, 0x1.921fb54442d18p-1, 0x1.f730bd281f69bp-1, 0x1.921fb54442d18p0
  };

  private static final double[] NODES_LOW = {
    0x1.a2b7f222f65e2p-56, 0x1.1a62633145c07p-55, 0x1.007887af0cbbdp-56, 0x1.1a62633145c07p-54
  };

  private FdlibmAngles() {}

  /** x = n π/2 + high + low. */
  private record Reduced(int n, double high, double low) {

    Reduced negative() {
      return new Reduced(-n, -high, -low);
    }
  }

  static double sin(double x) {
    return turned(x, 0);
  }

  static double cos(double x) {
    return turned(x, 1);
  }

  /** sin (x + quarters π/2). */
  private static double turned(double x, int quarters) {
    if (!Double.isFinite(x)) {
      return Double.NaN;
    }
    if (Words.size(x) <= 0x3fe921fb) {
      return quarters == 0 ? sine(x, 0, true) : cosine(x, 0);
    }
    Reduced r = reduced(x);
    int n = r.n + quarters & 3;
    double size = (n & 1) == 0 ? sine(r.high, r.low, false) : cosine(r.high, r.low);
    return n < 2 ? size : -size;
  }

  static double tan(double x) {
    if (!Double.isFinite(x)) {
      return Double.NaN;
    }
    if (Words.size(x) <= 0x3fe921fb) {
      return tangent(x, 0, false);
    }
    Reduced r = reduced(x);
    return tangent(r.high, r.low, (r.n & 1) == 1);
  }

  private static double sine(double x, double low, boolean alone) {
    if (Words.size(x) < 0x3e400000) { // 2^−27
      return x;
    }
    double z = x * x;
    double v = z * x;
    double r = -0x1.ae5e68a2b9cebp-26 + z * 0x1.5d93a5acfd57cp-33;
    r = 0x1.71de357b1fe7dp-19 + z * r;
    r = -0x1.a01a019c161d5p-13 + z * r;
    r = 0x1.111111110f8a6p-7 + z * r;
    double s1 = -0x1.5555555555549p-3;
    return alone ? x + v * (s1 + z * r) : x - (z * (0.5 * low - v * r) - low - v * s1);
  }

  private static double cosine(double x, double low) {
    int size = Words.size(x);
    if (size < 0x3e400000) {
      return 1;
    }
    double z = x * x;
    double r = 0x1.1ee9ebdb4b1c4p-29 + z * -0x1.8fae9be8838d4p-37;
    r = -0x1.27e4f809c52adp-22 + z * r;
    r = 0x1.a01a019cb159p-16 + z * r;
    r = -0x1.6c16c16c15177p-10 + z * r;
    r = z * (0x1.555555555554cp-5 + z * r);
    if (size < 0x3fd33333) { // 0.3
      return 1 - (0.5 * z - (z * r - x * low));
    }
    double quarter = size > 0x3fe90000 ? 0.28125 : Words.withHigh(0, size - 0x00200000);
    return 1 - quarter - (0.5 * z - quarter - (z * r - x * low));
  }

  /** tan (x + low), or −1 over it. */
  private static double tangent(double x, double low, boolean inverse) {
    int size = Words.size(x);
    if (size < 0x3e300000) { // 2^−28
      return inverse ? inverse(x, low) : x;
    }
    boolean large = size >= 0x3fe59428; // 0.6744
    double sign = large && x < 0 ? -1 : 1;
    double at = large ? QUARTER_PI - sign * x + (QUARTER_PI_LOW - sign * low) : x;
    double rest = large ? 0 : low;
    double z = at * at;
    double w = z * z;
    double odd = every2nd(TANGENT, 1, w);
    double even = z * every2nd(TANGENT, 2, w);
    double s = z * at;
    double r = rest + z * (s * (odd + even) + rest) + TANGENT[0] * s;
    double sum = at + r;
    if (large) {
      double v = inverse ? -1 : 1;
      return sign * (v - 2 * (at - (sum * sum / (sum + v) - r)));
    }
    return inverse ? inverse(at, r) : sum;
  }

  /** −1/(x + low). */
  private static double inverse(double x, double low) {
    double sum = x + low;
    double cut = Words.cut(sum);
    double left = low - (cut - x);
    double a = -1 / sum;
    double t = Words.cut(a);
    return t + a * (1 + t * cut + t * left);
  }

  /** c[from] + w c[from + 2] + w² c[from + 4] … */
  private static double every2nd(double[] c, int from, double w) {
    int last = c.length - 1 - (c.length - 1 - from) % 2;
    double sum = c[last];
    for (int i = last - 2; i >= from; i -= 2) {
      sum = c[i] + w * sum;
    }
    return sum;
  }

  static double atan(double x) {
    int size = Words.size(x);
    if (size >= 0x44100000) { // 2^66
      double most = NODES[3] + NODES_LOW[3];
      return Double.isNaN(x) ? x : x > 0 ? most : -most;
    }
    if (size < 0x3e200000) { // 2^−29
      return x;
    }
    if (size < 0x3fdc0000) { // 7/16
      return x - x * arctangent(x);
    }
    double a = Math.abs(x);
    int node = size < 0x3fe60000 ? 0 : size < 0x3ff30000 ? 1 : size < 0x40038000 ? 2 : 3;
    double t =
        switch (node) {
          case 0 -> (2 * a - 1) / (2 + a);
          case 1 -> (a - 1) / (a + 1);
          case 2 -> (a - 1.5) / (1 + 1.5 * a);
          default -> -1 / a;
        };
    double z = NODES[node] - (t * arctangent(t) - NODES_LOW[node] - t);
    return x < 0 ? -z : z;
  }

  /** 1 − arctan t/t. */
  private static double arctangent(double t) {
    double z = t * t;
    double w = z * z;
    return z * every2nd(ARCTANGENT, 0, w) + w * every2nd(ARCTANGENT, 1, w);
  }

  private static Reduced reduced(double x) {
    double a = Math.abs(x);
    Reduced r = Words.size(x) <= 0x413921fb ? medium(a) : large(a); // 2^19 π
    return x < 0 ? r.negative() : r;
  }

  private static Reduced medium(double a) {
    int size = Words.high(a);
    int n = size < 0x4002d97c ? 1 : (int) (a * INVERSE_HALF_PI + 0.5); // 3π/4
    boolean near = n >= 32 || size == Words.high(n * (Math.PI / 2));
    double r = a - n * HALF_PI[0];
    double w = n * LEFT[0];
    double high = r - w;
    int most = size < 0x4002d97c ? 1 : 2;
    for (int i = 0; i < most && near && lost(a, high) > ENOUGH[i]; i++) {
      double t = r;
      double next = n * HALF_PI[i + 1];
      r = t - next;
      w = n * LEFT[i + 1] - (t - r - next);
      high = r - w;
    }
    return new Reduced(n, high, r - high - w);
  }

  /** By how many bits a difference is smaller. */
  private static int lost(double a, double difference) {
    return (Words.high(a) >> 20) - (Words.high(difference) >> 20 & 0x7ff);
  }

  /** From π to as many digits as x is long; fdlibm's remainder can have another last bit here. */
  private static Reduced large(double a) {
    BigDecimal exact = new BigDecimal(a);
    BigDecimal halfPi = Pi.HALF;
    BigDecimal n = exact.divide(halfPi, 0, RoundingMode.HALF_EVEN);
    BigDecimal rest = exact.subtract(n.multiply(halfPi)).round(new MathContext(60));
    double high = rest.doubleValue();
    double low = rest.subtract(new BigDecimal(high)).doubleValue();
    return new Reduced(n.toBigInteger().intValue() & 7, high, low);
  }

  /** Computed when first wanted. */
  private static final class Pi {
    static final BigDecimal HALF =
        new BigDecimal(new DfpField(400).getPi().toString()).divide(BigDecimal.valueOf(2));
  }
}
