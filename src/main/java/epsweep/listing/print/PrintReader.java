package epsweep.listing.print;

import java.util.Optional;

/** Reads what one checker prints. */
interface PrintReader {

  /** A print of this format, as it comes. */
  String sample();

  /** What the text holds, if it is of this format. */
  Optional<Print> read(PrintText text);
}
