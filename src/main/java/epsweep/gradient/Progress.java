package epsweep.gradient;

/** Hears how far long work has come; called from several threads, one at a time. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = (done, total) -> {};

  /**
   * {@code done} of {@code total} loss evaluations are finished. Of work in several parts, each
   * counts its own from the start.
   */
  void advanced(long done, long total);

  /**
   * The next part of the work begins.
   *
   * @param part in a few words
   */
  default void begins(String part) {}

  /** The next part begins; what is returned hears it, and of no parts within it. */
  default Progress part(String name) {
    begins(name);
    return (done, total) -> advanced(done, total);
  }
}
