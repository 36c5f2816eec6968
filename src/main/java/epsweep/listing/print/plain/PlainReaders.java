package epsweep.listing.print.plain;

import epsweep.listing.print.kit.PrintReader;
import java.util.List;

/** No checker in particular. */
public final class PlainReaders {

  /** The surest signs first. */
  public static final List<PrintReader> ALL =
      List.of(
          new JsonReport(),
          new MarkdownTable(),
          new LatexTable(),
          new PlainTable(),
          new NumpyAssert(),
          new ReturnedByCalls(),
          new General(),
          new JuliaTest(),
          new TwoArrays(),
          new BareColumns());

  private PlainReaders() {}
}
