package epsweep.network.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.text.InputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format: each type exactly, and one clear line for each way in which a file can be broken. */
class SafetensorsTest {

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void choosePath() {
    path = folder.resolve("x.safetensors");
  }

  @Test
  void everyTypeIsReadExactly() throws IOException {
    new SafetensorsFile()
        .with("f64", "F64", List.of(2), Math.PI, -Double.MIN_VALUE)
        .with("f32", "F32", List.of(2), 0.1f, Float.NEGATIVE_INFINITY)
        .with("i64", "I64", List.of(2), 7, -3e9)
        .with("i32", "I32", List.of(1), -5)
        // 1, the largest, the smallest normal, the largest and smallest subnormal, −0, 0, ∞, −2
        .withBits(
            "f16", "F16", 0x3c00, 0x7bff, 0x0400, 0x03ff, 0x0001, 0x8000, 0x0000, 0x7c00, 0xc000)
        .withBits("bf16", "BF16", 0x3f80, 0xc049, 0x7f80, 0x0001)
        .write(path);

    assertThat(values("f64")).containsExactly(Math.PI, -Double.MIN_VALUE);
    assertThat(values("f32")).containsExactly(0.1f, Double.NEGATIVE_INFINITY);
    assertThat(values("i64")).containsExactly(7, -3e9);
    assertThat(values("i32")).containsExactly(-5);
    assertThat(values("f16"))
        .containsExactly(
            1, 65504, 0x1p-14, 0x3ffp-24, 0x1p-24, -0.0, 0.0, Double.POSITIVE_INFINITY, -2);
    assertThat(values("bf16")).containsExactly(1, -3.140625, Double.POSITIVE_INFINITY, 0x1p-133);
  }

  @Test
  void aFileOfTorchSaveIsToldHowToBecomeOne() {
    assertRefused(
        new byte[] {'P', 'K', 3, 4, 0, 0, 8, 8, 0, 0},
        "is a file of PyTorch's; in Python: m = torch.load(FILE, weights_only=True), and"
            + " safetensors.torch.save_file(m, 'weights.safetensors')");
  }

  @Test
  void nanOfBothHalfFormatsStaysNan() throws IOException {
    new SafetensorsFile()
        .withBits("f16", "F16", 0x7e00)
        .withBits("bf16", "BF16", 0x7fc0)
        .write(path);

    assertThat(values("f16")).containsExactly(Double.NaN);
    assertThat(values("bf16")).containsExactly(Double.NaN);
  }

  /** 20 000 numbers of 8 bytes are three chunks, the last one not full. */
  @Test
  void longTensorsAreReadInChunks() throws IOException {
    double[] values = new double[20_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 3.0;
    }
    new SafetensorsFile()
        .with("before", "F32", List.of(1), 1)
        .with("long", "F64", List.of(20_000), values)
        .write(path);

    assertThat(values("long")).containsExactly(values);
  }

  @Test
  void metadataPaddingScalarsAndEmptyTensorsAreRead() throws IOException {
    SafetensorsFile.write(
        path,
        "{\"__metadata__\":{\"format\":\"pt\"},"
            + entry("scalar", "F32", "[]", 0, 4)
            + ","
            + entry("empty", "F32", "[3,0]", 4, 4)
            + "}     ",
        new byte[4]);

    assertThat(values("scalar")).containsExactly(0);
    assertThat(values("empty")).isEmpty();
  }

  @Test
  void theOrderOfTheHeaderNeedNotBeThatOfTheData() throws IOException {
    SafetensorsFile.write(
        path,
        "{" + entry("b", "I32", "[1]", 4, 8) + "," + entry("a", "I32", "[1]", 0, 4) + "}",
        new byte[] {1, 0, 0, 0, 2, 0, 0, 0});

    assertThat(values("a")).containsExactly(1);
    assertThat(values("b")).containsExactly(2);
  }

  @Test
  void missingFilesAndFoldersAreRefused() {
    assertThatThrownBy(() -> Safetensors.open(path))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": no such file");
    assertThatThrownBy(() -> Safetensors.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + ": is not a file of weights");
  }

  @Test
  void truncatedFilesAreRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(new SafetensorsFile().with("a", "F32", List.of(2), 1, 2).write(path));
    int header = whole.length - 8 - 8;
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      if (length < 8) {
        assertRefused(
            part, length + " bytes are too few for a safetensors file; it is empty or truncated");
      } else if (length < 8 + header) {
        assertRefused(
            part,
            "the header should take %d bytes, but only %d follow; truncated or not safetensors"
                .formatted(header, length - 8));
      } else {
        assertRefused(
            part,
            "tensor 'a': ends at byte 8 of the data, but the file holds only %d; it is truncated"
                .formatted(length - 8 - header));
      }
    }
  }

  @Test
  void absurdHeaderLengthsAreRefusedBeforeAnythingIsAllocated() throws IOException {
    assertRefused(
        ByteBuffer.allocate(16).putLong(-1).array(),
        "the header should take 18446744073709551615 bytes, but only 8 follow;"
            + " truncated or not safetensors");
    byte[] length =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(16_000_001).array();
    SafetensorsFile.writeBytes(path, length);
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(16_000_009);
    }
    assertThatThrownBy(() -> Safetensors.open(path))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": a header of 16000001 bytes; at most 16000000 are read");
  }

  @Test
  void headersThatAreNotJsonAreRefused() {
    assertHeaderRefused("[]", "the header is not a JSON object");
    assertHeaderRefused("", "the header is not a JSON object");
    assertHeaderRefused("{\"a\":}", "the header is not JSON from column 6 on");
    assertHeaderRefused("{} {}", "the header goes on after its JSON object");
    SafetensorsFile.write(path, new byte[] {'{', '"', (byte) 0xff, '"', '}'}, new byte[0]);
    assertRefused("the header is not UTF-8");
  }

  @Test
  void deeplyNestedHeadersAreRefused() {
    SafetensorsFile.write(path, "{\"a\":" + "[".repeat(100_000), new byte[0]);
    assertThatThrownBy(() -> Safetensors.open(path))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(path + ": the header is not JSON from column ");
  }

  @Test
  void repeatedNamesAndKeysAreRefused() {
    String a = entry("a", "F32", "[1]", 0, 4);
    assertHeaderRefused("{" + a + "," + a + "}", "tensor 'a': the header lists it twice");
    assertHeaderRefused(
        "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F64\"}}",
        "tensor 'a': its header entry gives a key twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | dtype is missing or not a string",
        "{} | dtype is missing or not a string",
        "{'dtype':'F8_E4M3'} | dtype 'F8_E4M3' is not supported; F64, F32, F16 and BF16 are, and I64"
            + " and I32 for class indices",
        "{'dtype':'F32'} | shape is missing or not an array",
        "{'dtype':'F32','shape':[1]} | data_offsets is missing or not an array",
        "{'dtype':'F32','shape':[-1]} | shape holds something else than whole numbers from 0 to"
            + " 2^63-1",
        "{'dtype':'F32','shape':[1.0]} | shape holds something else than whole numbers from 0 to"
            + " 2^63-1",
        "{'dtype':'F32','shape':[9223372036854775808]} | shape holds something else than whole"
            + " numbers from 0 to 2^63-1",
        "{'dtype':'F32','shape':[1,1,1,1,1,1,1,1,1]} | shape has 9 dimensions; at most 8 are read",
        "{'dtype':'F32','shape':[1],'data_offsets':[0]} | data_offsets is not [begin, end]",
        "{'dtype':'F32','shape':[1],'data_offsets':[4,0]} | data_offsets is not [begin, end]",
        "{'dtype':'F32','shape':[3],'data_offsets':[0,8]} | shape [3] of F32 takes 12 bytes,"
            + " data_offsets give 8",
        "{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,0]} | shape [4294967296,"
            + " 4294967296] overflows",
      })
  void badEntriesAreRefused(String entry, String what) {
    // A quote would need escapes in the table above.
    assertHeaderRefused("{\"a\":" + entry.replace('\'', '"') + "}", "tensor 'a': " + what);
  }

  @Test
  void dataWithOverlapsHolesOrRestsIsRefused() {
    assertHeaderRefused(
        "{" + entry("a", "F32", "[2]", 0, 8) + "," + entry("b", "F32", "[2]", 4, 12) + "}",
        "tensor 'b': begins at byte 4, inside the tensor before it, which ends at 8");
    assertHeaderRefused(
        "{" + entry("a", "F32", "[1]", 0, 4) + "," + entry("b", "F32", "[1]", 8, 12) + "}",
        "tensor 'b': begins at byte 8 and leaves a hole from 4");
    assertHeaderRefused(
        "{" + entry("a", "F32", "[1]", 4, 8) + "}",
        "tensor 'a': begins at byte 4 and leaves a hole from 0");
    assertHeaderRefused(
        "{" + entry("a", "F32", "[1]", 0, 4) + "}",
        "8 bytes after the last tensor belong to no tensor");
  }

  @Test
  void namesCannotBreakTheLine() {
    assertHeaderRefused(
        "{\"a\\n\\u001b[31m\\u202e" + "x".repeat(100) + "\":5}",
        "tensor 'a\\u000a\\u001b[31m\\u202e"
            + "x".repeat(72)
            + "…': dtype is missing or not a string");
  }

  private static String entry(String name, String dtype, String shape, int from, int to) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
        .formatted(name, dtype, shape, from, to);
  }

  private void assertHeaderRefused(String header, String what) {
    SafetensorsFile.write(path, header, new byte[12]);
    assertRefused(what);
  }

  private void assertRefused(byte[] bytes, String what) {
    SafetensorsFile.writeBytes(path, bytes);
    assertRefused(what);
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> Safetensors.open(path))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": " + what);
  }

  private double[] values(String name) throws IOException {
    try (Safetensors file = Safetensors.open(path)) {
      return file.read(file.tensor(name).orElseThrow());
    }
  }
}
