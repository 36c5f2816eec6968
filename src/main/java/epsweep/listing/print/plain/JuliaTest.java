package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import epsweep.listing.print.scan.Runs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A failed {@code @test} of Julia on two vectors or numbers, in an order that its author chose. */
final class JuliaTest implements PrintReader {

  private static final String SAMPLE =
      """
      Test Failed at test/rnn.jl:12
        Expression: isapprox(g, n; rtol = 1.0e-5)
         Evaluated: isapprox([3.0, 38.0, 1.0], [11.0, 66.0, 5.0]; rtol = 1.0e-5)
      """;

  /** So EnzymeTestUtils says what comes second. */
  private static final Pattern SECOND = Pattern.compile("should agree with finite differences");

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
    List<Run> arrays = runs.stream().filter(Run::array).toList();
    Optional<Print> print =
        TwoRuns.print(
            "a failed test in Julia",
            text,
            arrays.isEmpty() ? pair(text.source(), runs) : TwoRuns.arrays(text.source(), arrays),
            text.facts());
    return text.has(SECOND) ? print.map(read -> read.known(false)) : print;
  }

  /** Two numbers, which a comma parts, or more than that. */
  private static Optional<Columns> pair(String source, List<Run> runs) {
    List<PrintedNumber> numbers =
        runs.stream()
            .limit(2)
            .flatMap(run -> IntStream.range(0, run.size()).mapToObj(run::number))
            .toList();
    if (numbers.size() < 2) {
      return Optional.empty();
    }
    Columns columns = new Columns(source);
    columns.add(1, numbers.get(0), numbers.get(1));
    return Optional.of(columns);
  }
}
