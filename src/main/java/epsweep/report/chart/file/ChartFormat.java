package epsweep.report.chart.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a chart can be written as. */
public enum ChartFormat {
  /** Pixels. */
  PNG {
    @Override
    public byte[] bytes(Chart chart, Rendering rendering) {
      return chart.png(rendering);
    }
  },
  /** For pages. */
  SVG {
    @Override
    public byte[] bytes(Chart chart, Rendering rendering) {
      return chart.svg(rendering);
    }
  },
  /** For print. */
  PDF {
    @Override
    public byte[] bytes(Chart chart, Rendering rendering) {
      return chart.pdf(rendering);
    }
  },
  /** As a program for matplotlib. */
  PY {
    @Override
    public byte[] bytes(Chart chart, Rendering rendering) {
      return chart.picture().python().orElseThrow().getBytes(StandardCharsets.UTF_8);
    }
  },
  /** As a document for LaTeX. */
  TEX {
    @Override
    public byte[] bytes(Chart chart, Rendering rendering) {
      return chart.picture().latex().orElseThrow().getBytes(StandardCharsets.UTF_8);
    }
  };

  /** That of a file, by the ending of its name. */
  public static Optional<ChartFormat> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format)).findFirst();
  }

  /** Whether it draws from the data itself, and has a U-curve in a style only. */
  public boolean isProgram() {
    return this == PY || this == TEX;
  }

  /** The ending of its files' names. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file. */
  public abstract byte[] bytes(Chart chart, Rendering rendering);
}
