package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * OpenMDAO's {@code check_partials} and {@code check_totals}, in full: raw derivatives, in double,
 * forward ones and reverse ones before the differences that both are compared with.
 */
final class OpenMdaoLong implements PrintReader {

  private static final String SAMPLE =
      """
        comp: 'f_xy' wrt 'x'
          Forward Magnitude: 1.000000e+01
               Fd Magnitude: 1.200000e+01 (fd:forward)
          Absolute Error (Jfor - Jfd): 2.0
          Raw Forward Derivative (Jfor)
      [[10.]]
          Raw FD Derivative (Jfd)
      [[12.000001]]
      """;

  private static final Pattern SIGN = Pattern.compile("(?i)raw [\\w ]{2,24}derivative \\(j");
  private static final Pattern NUMERIC = Pattern.compile("(?i)\\(jfd\\)\\s*\\[*$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?i)\\(j(?:for|fwd|rev|an|analytic)?\\)\\s*\\[*$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    List<Run> analytic = new ArrayList<>();
    int pairs = 0;
    for (Run run : text.runs()) {
      String label = run.label().strip();
      if (ANALYTIC.matcher(label).find()) {
        analytic.add(run);
      } else if (NUMERIC.matcher(label).find()) {
        for (Run one : analytic) {
          if (one.size() == run.size()) {
            columns.add(run, one, "pair " + ++pairs);
          }
        }
        analytic.clear();
      }
    }
    return columns.print("OpenMDAO raw derivatives", text.facts().withPrecision(Format.FLOAT64));
  }
}
