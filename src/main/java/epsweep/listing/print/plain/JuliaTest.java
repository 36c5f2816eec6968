package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import epsweep.listing.print.scan.Runs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A failed {@code @test} of Julia on two vectors, in an order that its author chose. */
final class JuliaTest implements PrintReader {

  private static final String SAMPLE =
      """
      Test Failed at test/rnn.jl:12
        Expression: isapprox(g, n; rtol = 1.0e-5)
         Evaluated: isapprox([3.0, 38.0, 1.0], [11.0, 66.0, 5.0]; rtol = 1.0e-5)
      """;

  private static final Pattern SIGN = Pattern.compile("Evaluated: ");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    int from = text.all().indexOf("Evaluated: ");
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    int end = text.all().indexOf('\n', from);
    String line = text.all().substring(from, end < 0 ? text.all().length() : end);
    List<Run> runs = Runs.of(text.source(), line);
    boolean scalars = runs.stream().noneMatch(Run::isLong) && runs.size() >= 2;
    return TwoRuns.print(
        "a failed test in Julia",
        text,
        scalars
            ? pair(text.source(), runs)
            : TwoRuns.arrays(text.source(), runs.stream().filter(Run::array).toList()),
        text.facts());
  }

  private static Optional<Columns> pair(String source, List<Run> runs) {
    Columns columns = new Columns(source);
    columns.add(runs.get(0), runs.get(1), "");
    return Optional.of(columns);
  }
}
