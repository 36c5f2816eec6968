package epsweep.spark;

import epsweep.sweep.Workforce;
import epsweep.text.InputException;

/** The door to Spark: it mentions none of Spark's classes, and so opens where there are none. */
public final class Cluster {

  private static final String START =
      "start with spark-submit --class epsweep.cli.Main --master spark://HOST:7077 epsweep.jar run"
          + " SWEEP.yaml --on spark";

  private Cluster() {}

  /**
   * The cluster that {@code spark-submit} was told to use.
   *
   * @param name what Spark's pages call the application, after {@code epsweep}
   * @throws InputException if this process was not started by {@code spark-submit}
   * @throws ClusterException if the cluster cannot be reached
   */
  public static Workforce join(String name) {
    try {
      Class.forName("org.apache.spark.SparkContext", false, Cluster.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new InputException("--on spark: Spark is not there; " + START);
    }
    return SparkWorkforce.start(
        name, () -> new InputException("--on spark: Spark was given no master; " + START));
  }
}
