package epsweep.sweep.file;

import epsweep.arithmetic.Build;
import epsweep.text.Printable;
import epsweep.text.Spelling;

/** What a build is called. */
final class BuildName {

  private BuildName() {}

  /**
   * The name.
   *
   * @throws epsweep.text.InputException if no build is called so, with what is allowed there
   */
  static String checked(String name, Place place) {
    try {
      return Build.named(Printable.echo(name)).name(); // cut only where no build is as long
    } catch (IllegalArgumentException e) {
      throw place.error(e.getMessage() + Spelling.hint(name, Build.names()));
    }
  }
}
