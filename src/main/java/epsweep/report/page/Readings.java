package epsweep.report.page;

import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Reading;
import epsweep.report.json.JsonWriter;
import epsweep.text.Digits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What is read on a chart of a page, in three digits, for the script that tells it. A page has
 * thousands of values, so one is two bytes, 900 e + m − 100, of m·10ᵉ times the array's own power
 * of ten; so many exponents reach 72 decades, and what lies beyond has no value.
 */
final class Readings {

  private static final int DIGITS = 3;
  private static final int MANTISSAS = 900;
  private static final int LEAST = 100;
  private static final int EXPONENTS = 72;

  /** Codes of what has no digits. */
  private static final int NONE = 0xFFFF;

  private static final int ZERO = 0xFFFE;
  private static final int INFINITE = 0xFFFD;

  private final Palette palette;
  private final List<double[]> grids = new ArrayList<>();

  private Readings(Palette palette) {
    this.palette = palette;
  }

  /** A script element with the data; empty for a chart on which nothing is read. */
  static String script(Chart chart, Palette palette) {
    List<Reading> readings = chart.layout().readings();
    if (readings.isEmpty()) {
      return "";
    }
    StringWriter text = new StringWriter();
    try (JsonWriter json = JsonWriter.onOneLine(text)) {
      json.document(() -> new Readings(palette).write(readings, json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "<script type=\"application/json\">"
        + text.toString().strip().replace("<", "\\u003c")
        + "</script>";
  }

  private record Plot(Reading.Kind kind, Axes axes) {}

  private void write(List<Reading> readings, JsonWriter json) throws IOException {
    Map<Plot, List<Reading>> plots = new LinkedHashMap<>();
    for (Reading line : readings) {
      Plot plot = new Plot(line.kind(), line.axes());
      plots.computeIfAbsent(plot, any -> new ArrayList<>()).add(line);
    }
    json.objects(
        "plots", List.copyOf(plots.entrySet()), p -> write(p.getKey(), p.getValue(), json));
    json.rows("grids", grids.toArray(double[][]::new));
  }

  private void write(Plot plot, List<Reading> lines, JsonWriter json) throws IOException {
    json.text("kind", plot.kind().name().toLowerCase(Locale.ROOT));
    Axes axes = plot.axes();
    json.numbers(
        "axes",
        DoubleStream.of(
                axes.left(),
                axes.right(),
                axes.logLeft(),
                axes.logRight(),
                axes.top(),
                axes.bottom(),
                axes.logTop(),
                axes.logBottom())
            .map(number -> StrictMath.rint(1e4 * number) / 1e4)
            .toArray());
    json.objects("lines", lines, line -> write(line, json));
  }

  private void write(Reading line, JsonWriter json) throws IOException {
    json.text("name", line.name());
    json.text("colour", palette.variable(line.colour()));
    json.integer("grid", grid(rounded(line.x())));
    double[] values = rounded(line.y());
    int least =
        Arrays.stream(values)
            .filter(Readings::hasDigits)
            .mapToInt(value -> -decimal(value).scale())
            .min()
            .orElse(0);
    json.integer("least", least);
    json.text("values", codes(values, least));
  }

  private int grid(double[] x) {
    for (int i = 0; i < grids.size(); i++) {
      if (Arrays.equals(grids.get(i), x)) {
        return i;
      }
    }
    grids.add(x);
    return grids.size() - 1;
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values).map(value -> Digits.rounded(value, DIGITS)).toArray();
  }

  private static boolean hasDigits(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  /** Of three digits as a whole number times ten to the power of minus its scale. */
  private static BigDecimal decimal(double value) {
    BigDecimal digits = new BigDecimal(value).round(new MathContext(DIGITS));
    return digits.setScale(digits.scale() + DIGITS - digits.precision());
  }

  private static String codes(double[] values, int least) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putShort((short) code(value, least));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static int code(double value, int least) {
    if (!hasDigits(value)) {
      return value == 0 ? ZERO : value > 0 ? INFINITE : NONE;
    }
    BigDecimal decimal = decimal(value);
    int exponent = -decimal.scale() - least;
    return exponent < EXPONENTS
        ? MANTISSAS * exponent + decimal.unscaledValue().intValue() - LEAST
        : NONE;
  }
}
