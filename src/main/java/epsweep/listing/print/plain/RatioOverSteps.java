package epsweep.listing.print.plain;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The gradient test of data assimilation (Navon et al. 1992): in two columns α, by tenths, and (J(x
 * + αh) − J(x))/(α h·∇J), which tends to 1.
 */
final class RatioOverSteps implements PrintReader {

  private static final String SAMPLE =
      """
      alpha            ratio
      1.0000000E-01    1.0321045
      1.0000000E-02    1.0032104
      1.0000000E-03    1.0003210
      1.0000000E-04    1.0000321
      """;

  private static final int LEAST = 3;
  private static final double TENTH = 1e-6;

  /** So near to 1 comes a ratio, and nothing else by chance. */
  private static final double NEAR = 0.01;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return BareColumns.find(text)
        .map(Columns::listing)
        .filter(RatioOverSteps::is)
        .flatMap(listing -> print(text, listing));
  }

  private static boolean is(Listing listing) {
    List<Listing.Row> rows = listing.rows();
    return rows.size() >= LEAST
        && step(rows.get(0)).value() > 0
        && step(rows.get(0)).value() < 10
        && IntStream.range(1, rows.size())
            .mapToDouble(i -> step(rows.get(i - 1)).value() / step(rows.get(i)).value())
            .allMatch(times -> Math.abs(times - 10) < TENTH)
        && rows.stream().anyMatch(row -> Math.abs(ratio(row).value() - 1) < NEAR);
  }

  private static PrintedNumber step(Listing.Row row) {
    return row.number(ListingColumn.NUMERIC);
  }

  private static PrintedNumber ratio(Listing.Row row) {
    return row.number(ListingColumn.ANALYTIC);
  }

  private static Optional<Print> print(PrintText text, Listing listing) {
    Columns columns = new Columns(text.source());
    for (Listing.Row row : listing.rows()) {
      columns.add(row.line(), ratio(row), PrintedNumber.exactly(1));
      columns.step(step(row));
    }
    return columns.print("a ratio over steps, which tends to 1", text.facts());
  }
}
