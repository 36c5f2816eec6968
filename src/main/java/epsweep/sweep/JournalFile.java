package epsweep.sweep;

import epsweep.gradient.Numeric;
import epsweep.text.InputException;
import epsweep.text.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A journal in a file: a magic number (8 bytes), the fingerprint (32), then a {@link JournalRecord}
 * for each finished item, appended in one write.
 *
 * <p>It is locked from the first moment, and only who holds the lock removes it. What a killed
 * process or a loss of power leaves behind the last good record is cut off. An older journal that
 * is not continued is moved aside. A sweep that is done within a while keeps nothing, and its file
 * goes with it.
 */
public final class JournalFile implements Journal, AutoCloseable {

  private static final byte[] MAGIC = "epsweepJ".getBytes(StandardCharsets.US_ASCII);
  private static final int FINGERPRINT = 32;
  private static final int START = MAGIC.length + FINGERPRINT;
  private static final long FORCED_EVERY_NANOS = 5_000_000_000L;

  /** What an older journal's name ends with when it is moved aside. */
  private static final String ASIDE = ".old";

  private final Path path;
  private final boolean continues;
  private final Consumer<String> notice;
  private final long opensAt;
  private byte[] fingerprint = new byte[FINGERPRINT];
  private FileChannel channel;
  private long forced = System.nanoTime();
  private long kept;
  private boolean damaged;

  /**
   * @param continues whether what the file holds is used; otherwise it is moved aside
   * @param after how long a sweep runs before its items are kept
   * @param notice hears, in a sentence, what became of an older journal
   */
  public JournalFile(Path path, boolean continues, Duration after, Consumer<String> notice) {
    this.path = path;
    this.continues = continues;
    this.notice = notice;
    opensAt = System.nanoTime() + after.toNanos();
  }

  @Override
  public synchronized void begin(Supplier<byte[]> sweep) {
    fingerprint = sweep.get();
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      channel = locked();
      if (continues) {
        continueWork();
      } else if (channel.size() > START) {
        moveAside();
      }
      if (channel.size() < START) {
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(START).put(MAGIC).put(fingerprint).flip());
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void continueWork() throws IOException {
    byte[] head = new byte[START];
    ByteBuffer read = ByteBuffer.wrap(head);
    readFully(read, 0);
    if (isCutInHead(head, read.position())) {
      return;
    }
    if (read.hasRemaining() || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
      throw refused(
          path + ": is not a journal of this tool; without --resume the sweep starts anew");
    }
    if (!Arrays.equals(fingerprint, Arrays.copyOfRange(head, MAGIC.length, START))) {
      throw refused(
          path
              + ": belongs to another sweep, because the sweep file, the weights or the tool's"
              + " version changed; without --resume the sweep starts anew");
    }
    AtomicLong records = new AtomicLong();
    long end = scan(record -> records.incrementAndGet());
    kept = records.get();
    if (end < channel.size() && damaged) {
      notice.accept(
          path + ": is damaged at byte " + end + "; its " + kept + " results before that are used");
    }
    channel.truncate(end);
  }

  /** Leaves the file to whom it belongs. */
  private InputException refused(String message) throws IOException {
    channel.close();
    channel = null;
    return new InputException(message);
  }

  private void moveAside() throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + ASIDE);
    byte[] head = new byte[START];
    readFully(ByteBuffer.wrap(head), 0);
    boolean same = Arrays.equals(fingerprint, Arrays.copyOfRange(head, MAGIC.length, START));
    Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    notice.accept(
        path
            + (same
                ? " held an unfinished sweep, which --resume would have continued; it is "
                : " held what is left of another sweep; it is ")
            + aside.getFileName()
            + " now");
    channel.close();
    channel = locked();
  }

  private UncheckedIOException failure(IOException e) {
    return new UncheckedIOException(new IOException(path + ": " + IoReason.of(e), e));
  }

  /** Whether a process was killed while it wrote the first bytes. */
  private boolean isCutInHead(byte[] head, int length) {
    byte[] whole = Arrays.copyOf(MAGIC, START);
    System.arraycopy(fingerprint, 0, whole, MAGIC.length, FINGERPRINT);
    return length < START && Arrays.equals(whole, 0, length, head, 0, length);
  }

  /** Hears a record. */
  private interface Visitor {
    void visit(JournalRecord record);
  }

  /** Visits every good record up to the first that is not, and returns where the last one ends. */
  private long scan(Visitor visitor) throws IOException {
    long at = START;
    long end = channel.size();
    while (at + JournalRecord.HEAD <= end) {
      ByteBuffer head = ByteBuffer.allocate(JournalRecord.HEAD);
      readFully(head, at);
      int length = head.getInt(0);
      if (length <= 0 || length > JournalRecord.LONGEST_BODY) {
        damaged = true;
        return at;
      }
      if (at + JournalRecord.HEAD + length > end) {
        return at;
      }
      ByteBuffer body = ByteBuffer.allocate(length);
      readFully(body, at + JournalRecord.HEAD);
      body.flip();
      Optional<JournalRecord> record =
          JournalRecord.checksum(body) == head.getInt(4)
              ? JournalRecord.of(body)
              : Optional.empty();
      if (record.isEmpty()) {
        damaged = true;
        return at;
      }
      visitor.visit(record.get());
      at += JournalRecord.HEAD + length;
    }
    return at;
  }

  private void readFully(ByteBuffer buffer, long from) throws IOException {
    long at = from;
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer, at);
      at += read;
    }
  }

  @Override
  public BitSet replay(WorkItems items, Workforce.Sink sink) {
    BitSet known = new BitSet();
    if (!continues) {
      return known;
    }
    Map<Point, Integer> points = new HashMap<>();
    for (int i = 0; i < items.points().size(); i++) {
      points.put(items.points().get(i), i);
    }
    try {
      scan(
          record -> {
            Integer point = points.get(record.point());
            if (point != null && record.chunk() >= 0 && record.chunk() < items.chunks()) {
              int item = items.item(point, record.chunk());
              if (!known.get(item) && record.numeric().derivative().length == items.size(item)) {
                known.set(item);
                sink.computed(item, record.numeric());
              }
            }
          });
    } catch (IOException e) {
      throw failure(e);
    }
    return known;
  }

  @Override
  public synchronized void append(WorkItems items, int item, Numeric numeric) {
    try {
      if (kept == 0 && System.nanoTime() < opensAt) {
        return;
      }
      ByteBuffer bytes = new JournalRecord(items.point(item), items.chunk(item), numeric).bytes();
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      kept++;
      if (System.nanoTime() - forced > FORCED_EVERY_NANOS) {
        channel.force(false);
        forced = System.nanoTime();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private FileChannel locked() throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(
          path + ": is in the way of the sweep's journal and no plain file; remove it, or use -o");
    }
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // The same answer as to another process: someone writes the file.
    }
    file.close();
    throw new InputException(path + ": another run is writing this report; wait for it, or use -o");
  }

  /** Whether items are kept that a later run can continue from. */
  public synchronized boolean holdsWork() {
    return kept > 0;
  }

  /** The sweep is complete and all that it gives is written: nothing needs to be kept. */
  public synchronized void remove() {
    kept = 0;
  }

  /** Leaves the file where it keeps work; otherwise removes it, if it is this one's. */
  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      if (kept == 0) {
        Files.deleteIfExists(path);
      }
      channel.close();
      channel = null;
    }
  }
}
