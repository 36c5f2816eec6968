package epsweep.network.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes safetensors files for tests, whole and broken ones. */
final class SafetensorsFile {

  private record Tensor(String dtype, List<Integer> shape, byte[] data) {}

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  SafetensorsFile with(String name, String dtype, List<Integer> shape, double... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (dtype) {
        case "F64" -> data.putDouble(value);
        case "F32" -> data.putFloat((float) value);
        case "I64" -> data.putLong((long) value);
        case "I32" -> data.putInt((int) value);
        default -> throw new IllegalArgumentException(dtype);
      }
    }
    return withBytes(name, dtype, shape, Arrays.copyOf(data.array(), data.position()));
  }

  SafetensorsFile withBits(String name, String dtype, int... bits16) {
    ByteBuffer data = ByteBuffer.allocate(2 * bits16.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int bits : bits16) {
      data.putShort((short) bits);
    }
    return withBytes(name, dtype, List.of(bits16.length), data.array());
  }

  SafetensorsFile withBytes(String name, String dtype, List<Integer> shape, byte[] data) {
    tensors.put(name, new Tensor(dtype, shape, data));
    return this;
  }

  SafetensorsFile without(String name) {
    tensors.remove(name);
    return this;
  }

  Path write(Path file) {
    List<String> entries = new ArrayList<>();
    ByteBuffer data =
        ByteBuffer.allocate(tensors.values().stream().mapToInt(t -> t.data.length).sum());
    tensors.forEach(
        (name, tensor) -> {
          int from = data.position();
          data.put(tensor.data);
          entries.add(
              String.format(
                  Locale.ROOT,
                  "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}",
                  name,
                  tensor.dtype,
                  tensor.shape,
                  from,
                  data.position()));
        });
    return write(file, "{" + String.join(",", entries) + "}", data.array());
  }

  static Path write(Path file, String header, byte[] data) {
    return write(file, header.getBytes(StandardCharsets.UTF_8), data);
  }

  static Path write(Path file, byte[] header, byte[] data) {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(header.length).put(header).put(data);
    return writeBytes(file, bytes.array());
  }

  static Path writeBytes(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
