package epsweep.sweep;

import epsweep.gradient.Numeric;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A journal in a file: a magic number (8 bytes), the fingerprint (32), then a {@link JournalRecord}
 * for each finished item, appended in one write.
 *
 * <p>A process that is killed can leave a last record cut short: it is cut off. Any other damage is
 * refused. The file appears only when a sweep takes longer than a while, and is locked while one
 * runs.
 */
public final class JournalFile implements Journal, AutoCloseable {

  private static final byte[] MAGIC = "epsweepJ".getBytes(StandardCharsets.US_ASCII);
  private static final int FINGERPRINT = 32;
  private static final int START = MAGIC.length + FINGERPRINT;
  private static final long FORCED_EVERY_NANOS = 5_000_000_000L;

  private final Path path;
  private final boolean continues;
  private final long opensAt;
  private byte[] fingerprint = new byte[FINGERPRINT];
  private FileChannel channel;
  private long forced = System.nanoTime();
  private long kept;

  /**
   * @param continues whether what the file holds is used; otherwise it is replaced
   * @param after how long a sweep runs before it starts a file
   */
  public JournalFile(Path path, boolean continues, Duration after) {
    this.path = path;
    this.continues = continues;
    opensAt = System.nanoTime() + after.toNanos();
  }

  @Override
  public void begin(byte[] sweep) {
    fingerprint = sweep.clone();
    if (!continues || !Files.exists(path)) {
      return;
    }
    try {
      channel = locked();
      byte[] head = new byte[START];
      ByteBuffer read = ByteBuffer.wrap(head);
      readFully(read, 0);
      if (isCutInHead(head, read.position())) {
        close();
        channel = null;
        return;
      }
      if (read.hasRemaining() || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
        throw new InputException(
            path + ": is not a journal of this tool; without --resume the sweep starts anew");
      }
      if (!Arrays.equals(fingerprint, Arrays.copyOfRange(head, MAGIC.length, START))) {
        throw new InputException(
            path
                + ": belongs to another sweep, because the sweep file, the weights or the tool's"
                + " version changed; without --resume the sweep starts anew");
      }
      channel.truncate(scan(record -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException(path + ": " + e.getMessage(), e));
    }
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

  /** Visits every whole record, and returns where the last one ends. */
  private long scan(Visitor visitor) throws IOException {
    long at = START;
    long end = channel.size();
    while (at + JournalRecord.HEAD <= end) {
      ByteBuffer head = ByteBuffer.allocate(JournalRecord.HEAD);
      readFully(head, at);
      int length = head.getInt(0);
      if (length <= 0 || length > JournalRecord.LONGEST_BODY) {
        throw damaged(at);
      }
      if (at + JournalRecord.HEAD + length > end) {
        return at;
      }
      ByteBuffer body = ByteBuffer.allocate(length);
      readFully(body, at + JournalRecord.HEAD);
      body.flip();
      if (JournalRecord.checksum(body) != head.getInt(4)) {
        throw damaged(at);
      }
      visitor.visit(JournalRecord.of(body));
      at += JournalRecord.HEAD + length;
    }
    return at;
  }

  private InputException damaged(long at) {
    return new InputException(
        path + ": is damaged at byte " + at + "; without --resume the sweep starts anew");
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
    if (channel == null) {
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
            if (point != null) {
              int item = items.item(point, record.chunk());
              if (!known.get(item)) {
                known.set(item);
                sink.computed(item, record.numeric());
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException(path + ": " + e.getMessage(), e));
    }
    return known;
  }

  @Override
  public synchronized void append(WorkItems items, int item, Numeric numeric) {
    try {
      if (channel == null) {
        if (System.nanoTime() < opensAt) {
          return;
        }
        channel = locked();
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(START).put(MAGIC).put(fingerprint).flip());
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
      throw new UncheckedIOException(new IOException(path + ": " + e.getMessage(), e));
    }
  }

  private FileChannel locked() throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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

  /** Removes the file, whose sweep is complete. */
  public synchronized void remove() throws IOException {
    close();
    kept = 0;
    Files.deleteIfExists(path);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
