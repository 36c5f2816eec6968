package epsweep.network.stored;

import epsweep.text.InputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A safetensors file: 8 bytes with the length of the header, the header (see {@link
 * SafetensorsHeader}), then the numbers of all tensors, row-major and little-endian.
 *
 * <p>Nothing is allocated from a length that the file has not been seen to have; the numbers are
 * streamed, tensor by tensor.
 */
final class Safetensors implements Closeable {

  /** The header of a thousand tensors takes about 100 kB. */
  private static final long LONGEST_HEADER = 16_000_000;

  /** How torch.save begins a file, and any zip; no header is so long. */
  private static final int ZIP = 0x04034b50;

  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final TensorComplaint complaint;
  private final long dataStart;
  private final Map<String, StoredTensor> tensors;

  private Safetensors(FileChannel channel, TensorComplaint complaint) throws IOException {
    this.channel = channel;
    this.complaint = complaint;
    long size = channel.size();
    long headerBytes = headerBytes(size);
    dataStart = Long.BYTES + headerBytes;
    tensors = SafetensorsHeader.parse(header((int) headerBytes), size - dataStart, complaint);
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws InputException if there is no such file, or it is not as the format wants it
   * @throws IOException if it cannot be read
   */
  static Safetensors open(Path file) throws IOException {
    TensorComplaint complaint = new TensorComplaint(file);
    if (!Files.exists(file)) {
      throw complaint.about("no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw complaint.about("is not a file of weights");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new Safetensors(channel, complaint);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The tensors by name, in the header's order. */
  Map<String, StoredTensor> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  Optional<StoredTensor> tensor(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  TensorComplaint complaint() {
    return complaint;
  }

  /** All numbers of a tensor, row-major, as they are: also NaN and infinities. */
  double[] read(StoredTensor tensor) throws IOException {
    if (tensor.size() > Integer.MAX_VALUE - 8) {
      throw complaint.about(tensor.name(), "has more numbers than a Java array holds");
    }
    double[] values = new double[(int) tensor.size()];
    int perChunk = CHUNK / tensor.type().bytes();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += perChunk) {
      int count = Math.min(perChunk, values.length - from);
      chunk.clear().limit(count * tensor.type().bytes());
      fill(chunk, dataStart + tensor.from() + (long) from * tensor.type().bytes());
      for (int i = from; i < from + count; i++) {
        values[i] = tensor.type().next(chunk);
      }
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private long headerBytes(long fileBytes) throws IOException {
    if (fileBytes < Long.BYTES) {
      throw complaint.about(
          String.format(
              Locale.ROOT,
              "%d bytes are too few for a safetensors file; it is empty or truncated",
              fileBytes));
    }
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    fill(length, 0);
    if (length.getInt(0) == ZIP) {
      throw complaint.about(
          "is a file of PyTorch's; in Python: m = torch.load(FILE, weights_only=True), and"
              + " safetensors.torch.save_file(m, 'weights.safetensors')");
    }
    long bytes = length.getLong();
    if (Long.compareUnsigned(bytes, fileBytes - Long.BYTES) > 0) {
      throw complaint.about(
          String.format(
              Locale.ROOT,
              "the header should take %s bytes, but only %d follow; truncated or not safetensors",
              Long.toUnsignedString(bytes),
              fileBytes - Long.BYTES));
    }
    if (bytes > LONGEST_HEADER) {
      throw complaint.about(
          String.format(
              Locale.ROOT, "a header of %d bytes; at most %d are read", bytes, LONGEST_HEADER));
    }
    return bytes;
  }

  private String header(int bytes) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(bytes);
    fill(header, Long.BYTES);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(header).toString();
    } catch (CharacterCodingException e) {
      throw complaint.about("the header is not UTF-8");
    }
  }

  /** Reads until the buffer's limit and flips it. */
  private void fill(ByteBuffer buffer, long position) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw complaint.about("became shorter while it was read");
      }
    }
    buffer.flip();
  }
}
