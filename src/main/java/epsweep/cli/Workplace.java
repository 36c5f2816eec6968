package epsweep.cli;

import epsweep.spark.Cluster;
import epsweep.sweep.Workforce;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.nio.file.Path;

/** Where the losses of a sweep are evaluated. */
enum Workplace {
  threads {
    @Override
    Workforce open(String name, int cores) {
      return Workforce.threads(cores);
    }
  },
  spark {
    @Override
    Workforce open(String name, int cores) {
      return Cluster.join(name);
    }

    @Override
    void requireReach(Path file, SweepPlan plan) {
      if (plan.subject().isProgram()) {
        throw new InputException(
            file + ": its program is on this machine alone; sweep it without --on spark");
      }
    }
  };

  /**
   * The workforce there.
   *
   * @param name of what it will be asked to do
   * @param cores how many of this machine it may use
   */
  abstract Workforce open(String name, int cores);

  /**
   * Refuses a sweep that cannot be brought there.
   *
   * @param file that asks for it
   */
  void requireReach(Path file, SweepPlan plan) {}
}
