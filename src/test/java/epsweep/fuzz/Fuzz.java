package epsweep.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Gives every reader inputs that are nearly right, and looks whether the tool keeps its promises.
 *
 * <p>{@code java -Xmx512m … epsweep.fuzz.Fuzz SECONDS|COUNT× SEED [READER]}: {@code 60 1} for a
 * minute, {@code 10000x 1} for ten thousand inputs. An input is made from its seed alone, the
 * samples of a reader in turn, and what breaks a promise is kept in {@code target/fuzz}.
 */
public final class Fuzz {

  private static final Path KEPT = Path.of("target", "fuzz");

  private static final long HUNG_NANOS = 120_000_000_000L;
  private static volatile long begun = System.nanoTime();

  private final Path folder;

  /** Each as often as its share. */
  private final List<Reader> readers = new ArrayList<>();

  private final List<List<byte[]>> samples = new ArrayList<>();
  private final long[] codes = new long[4];
  private int violations;

  private Fuzz(Path folder, List<Reader> readers) throws Exception {
    this.folder = folder;
    for (Reader reader : readers) {
      List<byte[]> good = reader.samples(folder);
      for (int i = 0; i < reader.share(); i++) {
        this.readers.add(reader);
        samples.add(good);
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean counts = arguments[0].endsWith("x");
    long most = Long.parseLong(arguments[0].replace("x", ""));
    long seed = Long.parseLong(arguments[1]);
    List<Reader> readers =
        arguments.length > 2 ? List.of(Reader.valueOf(arguments[2])) : List.of(Reader.values());
    Path folder = Files.createTempDirectory("fuzz");
    endWhatHangs(folder);
    Fuzz fuzz = new Fuzz(folder, readers);
    fuzz.warmUp();
    long end = System.nanoTime() + (counts ? Long.MAX_VALUE / 2 : most * 1_000_000_000L);
    long done = 0;
    while (System.nanoTime() < end && (!counts || done < most)) {
      fuzz.one(seed, done++);
    }
    remove(folder);
    System.out.printf(
        Locale.ROOT,
        "%d inputs, seed %d: %d violations; exit code 0 %d, 2 %d, 3 %d%n",
        done,
        seed,
        fuzz.violations,
        fuzz.codes[0],
        fuzz.codes[2],
        fuzz.codes[3]);
    System.exit(fuzz.violations == 0 ? 0 : 1);
  }

  /** What is measured is not the loading of classes. */
  private void warmUp() throws IOException {
    for (int i = 0; i < readers.size(); i++) {
      Path at = folder.resolve("input");
      remove(at);
      broken(readers.get(i), samples.get(i).get(0), at);
    }
    Arrays.fill(codes, 0);
  }

  /** One input that never ends would hide all that follow. */
  private static void endWhatHangs(Path folder) {
    Thread thread =
        new Thread(
            () -> {
              while (System.nanoTime() - begun < HUNG_NANOS) {
                LockSupport.parkNanos(HUNG_NANOS / 100);
              }
              System.out.println(folder.resolve("input") + ": does not end");
              Runtime.getRuntime().halt(2);
            },
            "hung");
    thread.setDaemon(true);
    thread.start();
  }

  private void one(long seed, long number) throws IOException {
    begun = System.nanoTime();
    Random random = new Random(seed * 1_000_003 + number);
    int which = random.nextInt(readers.size());
    Reader reader = readers.get(which);
    List<byte[]> good = samples.get(which);
    byte[] sample = good.get((int) (number % good.size()));
    byte[] input = reader.mutated(new Mutator(random.nextLong()), sample, random);
    Path at = folder.resolve("input");
    remove(at);
    Optional<String> broken = broken(reader, input, at);
    if (broken.isPresent()) {
      violations++;
      Files.createDirectories(KEPT);
      Path kept = KEPT.resolve(reader + "-" + seed + "-" + number);
      Files.write(kept, input);
      System.out.println(kept + ": " + broken.get().strip());
    }
  }

  /** Which promise an input breaks, if any, in a folder that is made for it. */
  private Optional<String> broken(Reader reader, byte[] input, Path at) throws IOException {
    Path file = at.resolve(reader.file());
    Files.createDirectories(file.getParent());
    Files.write(file, input);
    return reader.isShort(at)
        ? Promises.broken(reader.command(at), at, reader.mostSeconds(), codes)
        : Optional.empty();
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
