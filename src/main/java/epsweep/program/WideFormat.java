package epsweep.program;

import epsweep.arithmetic.Format;

/** What a {@link Reference} computes in. */
public enum WideFormat {
  /** 64 bits, as x87 has it. */
  LONG_DOUBLE("long-double", Format.LONG_DOUBLE, "long double (19 digits)"),
  /** 113 bits, of which a pair of doubles keeps 106. */
  FLOAT128("float128", Format.DOUBLE_DOUBLE, "float128 (32 digits kept)");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
  private final Format format;

  private final String title;

  WideFormat(String label, Format format, String title) {
    this.label = label;
    this.format = format;
    this.title = title;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }

  /** How much of a number is kept. */
  public Format format() {
    return format;
  }

  /** The name in text. */
  public String title() {
    return title;
  }
}
