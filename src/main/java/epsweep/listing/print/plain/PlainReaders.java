package epsweep.listing.print.plain;

import epsweep.listing.print.kit.PrintReader;
import java.util.List;

/** No checker in particular. */
public final class PlainReaders {

  /** The surest signs first. */
  public static final List<PrintReader> ALL =
      List.of(
          new NumpyAssert(),
          new GoogleTestNear(),
          new PytestApprox(),
          new AssertedPair(),
          new JuliaTest(),
          new JsonReport(),
          new MarkdownTable(),
          new LatexTable(),
          new PlainTable(),
          new StepColumns(),
          new StepRows(),
          new StepLines(),
          new ReturnedByCalls(),
          new DifferenceQuotient(),
          new NamedPair(),
          new General(),
          new WithDifference(),
          new TwoArrays(),
          new RatioOverSteps(),
          new BareColumns(),
          new RelativeErrors());

  private PlainReaders() {}
}
