package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal gives back after a process was killed, and what it refuses. */
class JournalFileTest {

  private static final byte[] SWEEP = new byte[32];
  private static final int PARAMETERS = 1200; // three chunks: 512, 512, 176

  @TempDir private Path folder;
  private Path file;
  private final List<String> told = new ArrayList<>();
  private WorkItems items;
  private List<Numeric> results;

  @BeforeEach
  void compute() {
    file = folder.resolve("sweep.journal");
    int[] swept = new int[PARAMETERS];
    List<Point> points =
        List.of(new Point(0, Scheme.CENTRAL, 1e-3), new Point(1, Scheme.FORWARD, 1e-9));
    items = new WorkItems(Step.NOMINAL, List.of(), swept, points);
    Random random = new Random(1);
    results = new ArrayList<>();
    for (int item = 0; item < items.count(); item++) {
      Numeric numeric = Numeric.of(items.size(item));
      for (int i = 0; i < items.size(item); i++) {
        numeric.derivative()[i] = Double.longBitsToDouble(random.nextLong());
        numeric.dead()[i] = random.nextBoolean();
        numeric.unmovedInPrint()[i] = random.nextBoolean();
      }
      results.add(numeric);
    }
  }

  private void keep(int... finished) throws IOException {
    try (JournalFile journal = new JournalFile(file, false, Duration.ZERO, told::add)) {
      journal.begin(() -> SWEEP);
      for (int item : finished) {
        journal.append(items, item, results.get(item));
      }
    }
  }

  private BitSet resume(byte[] sweep) throws IOException {
    try (JournalFile journal = new JournalFile(file, true, Duration.ZERO, told::add)) {
      journal.begin(() -> sweep);
      return journal.replay(items, this::assertAsComputed);
    }
  }

  private void assertAsComputed(int item, Numeric numeric) {
    Numeric expected = results.get(item);
    assertThat(numeric.derivative()).isEqualTo(expected.derivative());
    assertThat(numeric.dead()).isEqualTo(expected.dead());
    assertThat(numeric.unmovedInPrint()).isEqualTo(expected.unmovedInPrint());
  }

  private static BitSet set(int... items) {
    BitSet set = new BitSet();
    Arrays.stream(items).forEach(set::set);
    return set;
  }

  @Test
  void itGivesBackWhatWasFinishedToTheLastBit() throws IOException {
    keep(4, 0, 5);
    assertThat(resume(SWEEP)).isEqualTo(set(0, 4, 5));
  }

  @Test
  void cutAtAnyByteItGivesBackTheRecordsBeforeTheCut() throws IOException {
    keep(2, 5);
    byte[] whole = Files.readAllBytes(file);
    int record = (whole.length - 40) / 2;
    Random random = new Random(2);
    for (int k = 0; k < 200; k++) {
      int length = 40 + random.nextInt(whole.length - 40);
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(resume(SWEEP)).isEqualTo(length < 40 + record ? set() : set(2));
      // A journal that keeps nothing goes.
      assertThat(Files.exists(file)).isEqualTo(length >= 40 + record);
    }
  }

  @Test
  void aResumedRunAppendsAfterTheLastWholeRecord() throws IOException {
    keep(1, 3);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));
    try (JournalFile journal = new JournalFile(file, true, Duration.ofDays(1), told::add)) {
      journal.begin(() -> SWEEP);
      assertThat(journal.replay(items, this::assertAsComputed)).isEqualTo(set(1));
      journal.append(items, 3, results.get(3));
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void aFlippedBitCostsTheRecordsBehindItAndNoOther() throws IOException {
    keep(0, 1, 2, 3, 4, 5);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int k = 0; k < 200; k++) {
      byte[] damaged = whole.clone();
      int at = 40 + random.nextInt(whole.length - 40);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      // What it gives back is as computed, and no record before the damage is lost.
      assertThat(resume(SWEEP).cardinality())
          .isGreaterThanOrEqualTo((at - 40) / (JournalRecord.HEAD + 32 + Numeric.BYTES * 512));
    }
    assertThat(told).isNotEmpty().allMatch(line -> line.contains("is damaged at byte"));
  }

  @Test
  void anotherSweepsJournalIsRefused() throws IOException {
    keep(0);
    byte[] other = new byte[32];
    other[31] = 1;
    assertThatThrownBy(() -> resume(other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another sweep")
        .hasMessageContaining("without --resume");
  }

  @Test
  void aForeignFileIsRefusedAndKept() throws IOException {
    Files.writeString(file, "my diary, which happens to have this name and fifty characters");
    assertThatThrownBy(() -> resume(SWEEP))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not a journal");
    assertThat(file).content().startsWith("my diary");
  }

  @Test
  void cutInItsFirstBytesItIsEmpty() throws IOException {
    keep(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < 40; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(resume(SWEEP)).isEqualTo(set());
    }
  }

  @Test
  void twoRunsCannotWriteTheSameJournal() throws IOException {
    try (JournalFile first = new JournalFile(file, false, Duration.ZERO, told::add);
        JournalFile second = new JournalFile(file, true, Duration.ZERO, told::add)) {
      first.begin(() -> SWEEP);
      first.append(items, 0, results.get(0));
      assertThatThrownBy(() -> second.begin(() -> SWEEP))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another run");
    }
  }

  @Test
  void aShortSweepLeavesNoFile() throws IOException {
    try (JournalFile journal = new JournalFile(file, false, Duration.ofMinutes(1), told::add)) {
      journal.begin(() -> SWEEP);
      journal.append(items, 0, results.get(0));
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void withoutResumeTheOldWorkIsNotUsed() throws IOException {
    keep(0, 1);
    try (JournalFile journal = new JournalFile(file, false, Duration.ZERO, told::add)) {
      journal.begin(() -> SWEEP);
      assertThat(journal.replay(items, this::assertAsComputed)).isEqualTo(set());
      journal.append(items, 2, results.get(2));
    }
    assertThat(resume(SWEEP)).isEqualTo(set(2));
  }

  /** As some file systems leave it after a loss of power. */
  @Test
  void zerosBehindTheLastRecordCostNothing() throws IOException {
    keep(0, 1);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 4096));
    assertThat(resume(SWEEP)).isEqualTo(set(0, 1));
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(told).singleElement().asString().contains("its 2 results before that are used");
  }

  @Test
  void withoutResumeTheOldWorkIsMovedAside() throws IOException {
    keep(0, 1);
    byte[] old = Files.readAllBytes(file);
    keep(2);
    assertThat(folder.resolve("sweep.journal.old")).hasBinaryContent(old);
    assertThat(told).singleElement().asString().contains("it is sweep.journal.old now");
  }

  @Test
  void aShortRunLeavesTheJournalOfARunningOneAlone() throws IOException {
    try (JournalFile running = new JournalFile(file, false, Duration.ZERO, told::add)) {
      running.begin(() -> SWEEP);
      try (JournalFile another = new JournalFile(file, false, Duration.ofDays(1), told::add)) {
        assertThatThrownBy(() -> another.begin(() -> SWEEP)).hasMessageContaining("another run");
        another.remove();
      }
      running.append(items, 0, results.get(0));
    }
    assertThat(resume(SWEEP)).isEqualTo(set(0));
  }

  @Test
  void aLinkInItsPlaceIsNotFollowed() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.createSymbolicLink(file, victim);
    assertThatThrownBy(() -> keep(0)).isInstanceOf(InputException.class);
    assertThat(victim).hasContent("precious");
  }
}
