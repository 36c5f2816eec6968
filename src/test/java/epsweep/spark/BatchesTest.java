package epsweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

  @ParameterizedTest
  @CsvSource({"1,2", "63,2", "226,2", "8192,1", "8193,8", "20000,1000"})
  void everyItemIsInOneBatchAndOrderIsKept(int count, int cores) {
    List<Integer> items = IntStream.range(7, 7 + count).boxed().toList();
    List<Integer> dealt =
        Batches.jobs(items).stream()
            .flatMap(job -> Batches.of(job, cores).stream())
            .flatMap(batch -> Arrays.stream(batch).boxed())
            .toList();
    assertThat(dealt).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource({"226,2,57,4", "226,1000,226,1", "8192,2,512,16"})
  void batchesAreSmallEnoughForManyMachinesAndForOneThatDies(
      int count, int cores, int batches, int size) {
    List<int[]> dealt = Batches.of(IntStream.range(0, count).boxed().toList(), cores);
    assertThat(dealt).hasSize(batches);
    assertThat(dealt.get(0)).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource({"8192,1", "8193,2", "100000,13"})
  void resultsOfOneJobAreBounded(int count, int jobs) {
    assertThat(Batches.jobs(IntStream.range(0, count).boxed().toList())).hasSize(jobs);
  }
}
