package epsweep.report;

import epsweep.analysis.Series;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * d(ε) drawn with characters, both axes logarithmic: each build a mark of its own, its sweet spot
 * an {@code O}. Where curves coincide their marks take turns. ASCII only, so that any terminal and
 * any log shows it.
 */
final class TerminalPlot {

  private static final int COLUMNS = 60;
  private static final int ROWS = 16;
  private static final char[] MARKS = {'o', '*', '+', 'x', '#', '%'};
  private static final char SWEET_SPOT = 'O';
  private static final int LABEL_WIDTH = 6;

  /** Where no curve can be seen, drawn at the bottom. */
  private static final double LEAST = 1e-18;

  private final List<Series> series;

  /** Which builds pass through a cell: bit b for the b-th. */
  private final int[][] passing = new int[ROWS][COLUMNS];

  private final char[][] cells = new char[ROWS][COLUMNS];
  private final double logFrom;
  private final double logTo;
  private final double logLow;
  private final double logHigh;

  /**
   * @param all curves of one scheme and group; as many are drawn as there are marks
   */
  TerminalPlot(List<Series> all) {
    series = all.stream().limit(MARKS.length).toList();
    double[] epsilon = series.get(0).epsilon();
    logFrom = StrictMath.log10(epsilon[0]);
    logTo = StrictMath.log10(epsilon[epsilon.length - 1]);
    double[] values =
        series.stream()
            .flatMapToDouble(s -> Arrays.stream(s.discrepancy()))
            .filter(d -> d > 0)
            .toArray();
    double least = Math.max(LEAST, Arrays.stream(values).min().orElse(0.1));
    logHigh = Math.ceil(StrictMath.log10(Arrays.stream(values).max().orElse(1)));
    logLow = Math.min(logHigh - 1, Math.floor(StrictMath.log10(least)));
  }

  /** The plot with its axes and a key, lines ended by line feeds. */
  String draw() {
    for (int build = 0; build < series.size(); build++) {
      trace(series.get(build), 1 << build);
    }
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        cells[row][column] = mark(passing[row][column], column);
      }
    }
    for (Series one : series) {
      one.sweetSpot().ifPresent(s -> cells[row(s.discrepancy())][column(s.epsilon())] = SWEET_SPOT);
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      text.append(label(row)).append(new String(cells[row]).stripTrailing()).append('\n');
    }
    return text.append(axis()).append(key()).toString();
  }

  private void trace(Series one, int bit) {
    double[] epsilon = one.epsilon();
    double[] d = one.discrepancy();
    for (int i = 0; i < d.length; i++) {
      if (!Double.isNaN(d[i])) {
        passing[row(d[i])][column(epsilon[i])] |= bit;
      }
    }
  }

  private static char mark(int passing, int column) {
    if (passing == 0) {
      return ' ';
    }
    int[] builds = IntStream.range(0, MARKS.length).filter(b -> (passing >> b & 1) == 1).toArray();
    return MARKS[builds[column % builds.length]];
  }

  private int column(double epsilon) {
    double span = Math.max(logTo - logFrom, 1e-9);
    double x = (StrictMath.log10(epsilon) - logFrom) / span;
    return (int) Math.min(COLUMNS - 1, Math.round(x * (COLUMNS - 1)));
  }

  private int row(double d) {
    double y = (logHigh - StrictMath.log10(Math.max(d, LEAST))) / (logHigh - logLow);
    return (int) Math.min(ROWS - 1, Math.max(0, Math.round(y * (ROWS - 1))));
  }

  /** A power of ten beside each row that one falls into, and the axis. */
  private String label(int row) {
    double step = (logHigh - logLow) / (ROWS - 1);
    long power = Math.round(logHigh - row * step);
    boolean nearest = Math.abs(logHigh - row * step - power) <= step / 2;
    boolean shown = nearest && (logHigh - power) % labelStep() == 0;
    boolean first = row == 0 || Math.round(logHigh - (row - 1) * step) != power;
    String label = shown && first ? powerOfTen(power) : "";
    return " ".repeat(LABEL_WIDTH - label.length()) + label + (label.isEmpty() ? " |" : " +");
  }

  private int labelStep() {
    return logHigh - logLow <= 6 ? 1 : logHigh - logLow <= 14 ? 2 : 4;
  }

  private String axis() {
    char[] line = new char[COLUMNS];
    Arrays.fill(line, '-');
    char[] labels = new char[COLUMNS + LABEL_WIDTH];
    Arrays.fill(labels, ' ');
    int step = (int) Math.max(1, Math.ceil((logTo - logFrom) / 8));
    int lastEnd = -2;
    for (int power = (int) Math.ceil(logFrom - 1e-9); power <= logTo + 1e-9; power += step) {
      int column = (int) Math.round((power - logFrom) / (logTo - logFrom) * (COLUMNS - 1));
      String label = powerOfTen(power);
      if (column >= 0 && column < COLUMNS && column > lastEnd + 1) {
        line[column] = '+';
        label.getChars(0, label.length(), labels, column);
        lastEnd = column + label.length();
      }
    }
    String margin = " ".repeat(LABEL_WIDTH + 1);
    return margin
        + "+"
        + new String(line)
        + "\n"
        + margin
        + " "
        + new String(labels).stripTrailing()
        + "  epsilon\n";
  }

  private static String powerOfTen(long power) {
    return Digits.legible(Double.parseDouble("1e" + power));
  }

  private String key() {
    List<String> entries = new ArrayList<>();
    IntStream.range(0, series.size())
        .forEach(i -> entries.add(MARKS[i] + " " + series.get(i).label()));
    return " ".repeat(LABEL_WIDTH + 2)
        + String.join("   ", entries)
        + "   "
        + SWEET_SPOT
        + " sweet spot\n";
  }
}
