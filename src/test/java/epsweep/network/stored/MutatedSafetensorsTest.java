package epsweep.network.stored;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever befalls a file, it gives float32 numbers or one line that names the file. */
class MutatedSafetensorsTest {

  private static final int MUTATIONS = 3000;
  private static final long SEED = 7;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-4", "3.5", "1e400", "400", "2147483648", "9223372036854775807");
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          5,
          List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)),
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.EVERY_STEP_MEAN,
          39,
          1,
          new WeightSource.Stored("x.safetensors"));

  private final Random random = new Random(SEED);

  @TempDir private Path folder;

  @Test
  void mutatedFilesAreReadOrRefusedInOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("sweeps/weights/recall.safetensors"));
    Path file = folder.resolve("x.safetensors");
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Files.write(file, mutated(whole));
      try {
        assertFloat32(StoredNetwork.read(file, SPEC));
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage())
            .as("seed %d, mutation %d", SEED, i)
            .startsWith(file + ": ")
            .hasSizeLessThan(file.toString().length() + 1000)
            .doesNotContainPattern("\\p{Cntrl}");
      }
    }
    // One kind in five, another value, is seldom a mistake; the others nearly always are.
    assertThat(refused).isBetween(MUTATIONS / 2, MUTATIONS - MUTATIONS / 8);
  }

  private byte[] mutated(byte[] whole) {
    int data = Long.BYTES + (int) order(ByteBuffer.wrap(whole)).getLong();
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1 -> withByte(whole, random.nextInt(Long.BYTES));
      case 2 -> withByte(whole, Long.BYTES + random.nextInt(data - Long.BYTES));
      case 3 -> withValue(whole, data + Float.BYTES * random.nextInt((whole.length - data) / 4));
      default -> withNumberInHeader(whole, data);
    };
  }

  private byte[] withByte(byte[] whole, int position) {
    byte[] mutated = whole.clone();
    mutated[position] = (byte) random.nextInt(256);
    return mutated;
  }

  /** Any float32; one in 128 is not finite. */
  private byte[] withValue(byte[] whole, int position) {
    byte[] mutated = whole.clone();
    order(ByteBuffer.wrap(mutated)).putInt(position, random.nextInt());
    return mutated;
  }

  private byte[] withNumberInHeader(byte[] whole, int data) {
    String header = new String(whole, Long.BYTES, data - Long.BYTES, StandardCharsets.UTF_8);
    List<MatchResult> numbers = NUMBER.matcher(header).results().toList();
    MatchResult number = numbers.get(random.nextInt(numbers.size()));
    byte[] mutated =
        (header.substring(0, number.start())
                + NUMBERS.get(random.nextInt(NUMBERS.size()))
                + header.substring(number.end()))
            .getBytes(StandardCharsets.UTF_8);
    return order(ByteBuffer.allocate(Long.BYTES + mutated.length + whole.length - data))
        .putLong(mutated.length)
        .put(mutated)
        .put(whole, data, whole.length - data)
        .array();
  }

  private static ByteBuffer order(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void assertFloat32(NetworkData network) {
    for (double[] values : List.of(network.parameters(), network.inputs(), network.targets())) {
      assertThat(DoubleStream.of(values).allMatch(v -> v == (float) v && Double.isFinite(v)))
          .isTrue();
    }
  }
}
