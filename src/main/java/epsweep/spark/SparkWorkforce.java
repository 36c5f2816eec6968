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
    Broadcast<Kit> kit =
        JavaSparkContext.fromSparkContext(context).broadcast(new Kit(Recipe.of(order)));
    try {
      int done = 0;
      for (List<Integer> job : Batches.jobs(order.pending())) {
        String items = "items %d to %d of %d";
        String span = items.formatted(done + 1, done + job.size(), order.pending().size());
        run(order, span, new BatchTask(kit), Batches.of(job, context.defaultParallelism()), sink);
        done += job.size();
      }
    } finally {
      kit.unpersist();
    }
  }

  private void run(Order order, String span, BatchTask task, List<int[]> batches, Sink sink)
      throws InterruptedException {
    Function2<Object, byte[], BoxedUnit> deliver =
        (partition, results) -> {
          Results.deliver(results, order.items(), sink);
          return BoxedUnit.UNIT;
        };
    String group = order.plan().name();
    context.setJobGroup(group, group + ": " + span, true);
    try {
      context.runJob(
          JavaSparkContext.fromSparkContext(context).parallelize(batches, batches.size()).rdd(),
          task,
          deliver,
          BYTES);
    } catch (Exception e) { // Scala throws checked exceptions without declaring them.
      context.cancelJobGroup(group);
      if (e instanceof InterruptedException interrupt) {
        throw interrupt;
      }
      throw failure(e);
    } finally {
      context.clearJobGroup();
    }
  }

  /** The sink's own complaint, such as a full disk, reaches the caller as it is. */
  private static RuntimeException failure(Exception e) {
    boolean ofSink = e instanceof SparkDriverExecutionException;
    return ofSink && e.getCause() instanceof RuntimeException complaint
        ? complaint
        : ClusterException.of(e);
  }

  @Override
  public void close() {
    context.stop();
  }
}
