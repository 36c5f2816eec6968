package epsweep.spark;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sweep's items for Spark: into jobs, whose results the driver may have to hold all at once,
 * and those into batches, one for each task.
 *
 * <p>Batches are runs of neighbours, so that a point's parameters arrive together and the driver
 * works on few points at a time.
 */
final class Batches {

  /** At most 38 MB of results: an item has at most 512 parameters of 9 bytes. */
  private static final int ITEMS_PER_JOB = 8192;

  /** Bounds what a machine that dies takes with it. */
  private static final int ITEMS_PER_BATCH = 16;

  /** Even out items of unequal cost. */
  private static final int BATCHES_PER_CORE = 8;

  /** Enough for a cluster whose machines have not all come yet. */
  private static final int FEWEST_BATCHES = 64;

  private Batches() {}

  /** The jobs, to be run one after the other. */
  static List<List<Integer>> jobs(List<Integer> items) {
    return cut(items, ITEMS_PER_JOB);
  }

  /**
   * The batches of a job.
   *
   * @param cores how many batches are computed at a time
   */
  static List<int[]> of(List<Integer> job, int cores) {
    int wanted = Math.max(FEWEST_BATCHES, Math.multiplyExact(BATCHES_PER_CORE, cores));
    int size = Math.min(ITEMS_PER_BATCH, (job.size() + wanted - 1) / wanted);
    return cut(job, size).stream()
        .map(batch -> batch.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static List<List<Integer>> cut(List<Integer> items, int size) {
    List<List<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += size) {
      parts.add(items.subList(from, Math.min(items.size(), from + size)));
    }
    return parts;
  }
}
