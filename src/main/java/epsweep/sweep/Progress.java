package epsweep.sweep;

/** Hears how far a sweep has come; called from the sweep's threads, one at a time. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = (done, total) -> {};

  /** {@code done} of {@code total} loss evaluations are finished. */
  void advanced(long done, long total);
}
