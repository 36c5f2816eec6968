package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.kit.StepTable;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import epsweep.listing.print.scan.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of differences, each with its own ε, and one line with the gradient. */
final class StepLines implements PrintReader {

  private static final String SAMPLE =
      """
      AD: -0.1234567
      FD (eps=1e-2): -0.1240123
      FD (eps=1e-3): -0.1234623
      FD (eps=1e-4): -0.1234568
      """;

  private static final Pattern STEP =
      Pattern.compile(
          "(?i)[(\\[]?(?<![\\w.])(?:eps(?:ilon)?|ε|h|dx|step(?: ?size)?|delta) {0,3}[=:]? {0,3}"
              + StepTable.EPSILON
              + "[)\\]]?");
  private static final int FEWEST = 2;
  private static final int MOST_LINES = 10_000;
  private static final int LONGEST = 1000;

  private record Difference(int line, PrintedNumber step, Run run) {}

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (text.lines().size() > MOST_LINES || !text.has(STEP)) {
      return Optional.empty();
    }
    List<Difference> numeric = new ArrayList<>();
    List<Run> analytic = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST && !sort(text.source(), line, i + 1, numeric, analytic)) {
        return Optional.empty();
      }
    }
    long steps = numeric.stream().map(n -> n.step().value()).distinct().count();
    boolean fit =
        numeric.size() >= FEWEST
            && steps == numeric.size() // an ε that comes again is of something else
            && analytic.size() == 1
            && numeric.stream().allMatch(n -> n.run().size() == analytic.get(0).size());
    return fit ? print(text, numeric, analytic.get(0)) : Optional.empty();
  }

  /** Whether a line holds no more than one of them. */
  private static boolean sort(
      String source, String line, int at, List<Difference> numeric, List<Run> analytic) {
    Matcher step = STEP.matcher(line);
    Optional<PrintedNumber> epsilon =
        step.find() ? PrintedNumber.parse(step.group(1)) : Optional.empty();
    List<Run> runs = Runs.of(source, epsilon.isPresent() ? step.replaceFirst(" ") : line);
    List<Run> gradients = runs.stream().filter(run -> is(run, Side.ANALYTIC)).toList();
    analytic.addAll(gradients);
    List<Run> differences = runs.stream().filter(run -> is(run, Side.NUMERIC)).toList();
    if (epsilon.isEmpty() || differences.isEmpty()) {
      return true;
    }
    numeric.add(new Difference(at, epsilon.get(), differences.get(0)));
    return gradients.isEmpty() && differences.size() == 1;
  }

  private static boolean is(Run run, Side side) {
    return Side.of(run.label()).equals(Optional.of(side));
  }

  private static Optional<Print> print(PrintText text, List<Difference> numeric, Run analytic) {
    Columns columns = new Columns(text.source());
    for (Difference n : numeric) {
      for (int i = 0; i < analytic.size(); i++) {
        String name = analytic.size() > 1 ? "row " + i : "";
        columns.add(n.line(), n.run().number(i), analytic.number(i), name);
        columns.step(n.step());
      }
    }
    return columns.print("differences at several ε beside a gradient", text.facts());
  }
}
