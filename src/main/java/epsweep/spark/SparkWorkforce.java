package epsweep.spark;

import epsweep.sweep.Recipe;
import epsweep.sweep.Workforce;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkDriverExecutionException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Function2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * The executors of a Spark cluster. Results come task by task and are given on at once, from a
 * thread of Spark's; a task that is computed twice, because a machine died, is given on once.
 */
final class SparkWorkforce implements Workforce {

  private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

  private final SparkContext context;

  private SparkWorkforce(SparkContext context) {
    this.context = context;
  }

  /**
   * Joins the cluster that the properties {@code spark.*} name.
   *
   * @param noMaster what is thrown if they name none
   */
  static SparkWorkforce start(String name, Supplier<RuntimeException> noMaster) {
    SparkConf conf = new SparkConf().setAppName("epsweep " + name);
    if (!conf.contains("spark.master")) {
      throw noMaster.get();
    }
    try {
      return new SparkWorkforce(new SparkContext(conf));
    } catch (Exception e) { // Scala throws checked exceptions without declaring them.
      throw ClusterException.of(e);
    }
  }

  @Override
  public void compute(Order order, Sink sink) throws InterruptedException {
    if (order.pending().isEmpty()) {
      return;
    }
    String group = order.plan().name();
    try {
      run(order, group, sink);
    } catch (Exception e) { // Scala throws checked exceptions without declaring them.
      if (!context.isStopped()) {
        context.cancelJobGroup(group);
      }
      if (e instanceof InterruptedException interrupt) {
        throw interrupt;
      }
      throw failure(e);
    }
  }

  private void run(Order order, String group, Sink sink) {
    JavaSparkContext java = JavaSparkContext.fromSparkContext(context);
    Broadcast<Kit> kit = java.broadcast(new Kit(Recipe.of(order)));
    Function2<Object, byte[], BoxedUnit> deliver =
        (partition, results) -> {
          Results.deliver(results, order.items(), sink);
          return BoxedUnit.UNIT;
        };
    int done = 0;
    for (List<Integer> job : Batches.jobs(order.pending())) {
      String span = "%s: items %d to %d of %d";
      int from = done + 1;
      done += job.size();
      context.setJobGroup(group, span.formatted(group, from, done, order.pending().size()), true);
      List<int[]> batches = Batches.of(job, context.defaultParallelism());
      context.runJob(
          java.parallelize(batches, batches.size()).rdd(), new BatchTask(kit), deliver, BYTES);
    }
    kit.unpersist();
  }

  /** The sink's own complaint, such as a full disk, reaches the caller as it is. */
  private RuntimeException failure(Exception e) {
    boolean ofSink = e instanceof SparkDriverExecutionException;
    if (ofSink && e.getCause() instanceof RuntimeException complaint) {
      return complaint;
    }
    return context.isStopped()
        ? new ClusterException(
            "Spark: " + context.master() + " was not reached, or gave the sweep up", e)
        : ClusterException.of(e);
  }

  @Override
  public void close() {
    context.stop();
  }
}
