package epsweep.listing.print.kit;

import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** Reads what one checker prints. */
public interface PrintReader {

  /** A print of this format, as it comes. */
  String sample();

  /** What the text holds, if it is of this format. */
  Optional<Print> read(PrintText text);
}
