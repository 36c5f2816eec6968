package epsweep.network.stored;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The number formats of safetensors files that are read; all little-endian. */
enum TensorType {
  F64(Double.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return bytes.getDouble();
    }
  },
  F32(Float.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return bytes.getFloat();
    }
  },
  /** IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. */
  F16(Short.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return binary16(bytes.getShort());
    }
  },
  /** The upper half of a float32. */
  BF16(Short.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return Float.intBitsToFloat(bytes.getShort() << 16);
    }
  },
  /** Class indices only: beyond 2⁵³ the value is rounded. */
  I64(Long.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return bytes.getLong();
    }
  },
  /** Class indices only. */
  I32(Integer.BYTES) {
    @Override
    double next(ByteBuffer bytes) {
      return bytes.getInt();
    }
  };

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  static Optional<TensorType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** The size of one number. */
  int bytes() {
    return bytes;
  }

  boolean isInteger() {
    return this == I64 || this == I32;
  }

  /** Takes one number from a little-endian buffer. */
  abstract double next(ByteBuffer bytes);

  // Float.float16ToFloat does the same from Java 20 on.
  private static double binary16(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double magnitude;
    if (exponent == 0x1f) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((double) fraction, -24);
    } else {
      magnitude = Math.scalb((double) (0x400 + fraction), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
