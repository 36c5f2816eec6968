package epsweep.report.chart.kit;

import epsweep.text.Digits;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A length on paper or on a screen, as it was asked for: 86 mm, 8 pt, 1920 px. */
public record Length(double value, Unit unit) {

  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([a-z]+)");

  /** What lengths are counted in, each so many points of 1/72 inch; a pixel is CSS's, 1/96 inch. */
  public enum Unit {
    MM(72 / 25.4),
    CM(720 / 25.4),
    IN(72),
    PT(1),
    PX(0.75);

    private final double points;

    Unit(double points) {
      this.points = points;
    }

    /** As it is written. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Length {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(value + " " + unit.label() + ": must be above 0");
    }
  }

  /** Reads {@code 86mm}, {@code 3.4in}, {@code 8pt} or {@code 1280px}. */
  public static Length parse(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    String units = Arrays.stream(Unit.values()).map(Unit::label).collect(Collectors.joining(", "));
    if (matcher.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.label().equals(matcher.group(2))) {
          return new Length(Double.parseDouble(matcher.group(1)), unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "': a number and a unit are needed, as in 86mm; units are " + units);
  }

  public double points() {
    return value * unit.points;
  }

  public double inches() {
    return points() / 72;
  }

  /** {@code 86mm}, as SVG and CSS write it. */
  @Override
  public String toString() {
    return Digits.legible(value, 6) + unit.label();
  }
}
