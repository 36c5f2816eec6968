package epsweep.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Changes a good input into one that is likely to be bad; the same one for the same seed. */
final class Mutator {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "2",
          "1e308",
          "-1e308",
          "1e999",
          "1e-999",
          "NaN",
          "null",
          "true",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775808",
          "1e-320",
          "0x1p3",
          "0.1e",
          "\"Infinity\"",
          "1" + "0".repeat(400),
          "1e2147483647",
          "1e99999999999");

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\u001b[31mred",
          "\u202eright",
          "\u2028",
          "\u0007",
          "\u0000",
          "<script>alert(1)",
          "../x",
          "/etc/passwd",
          "index.html",
          "a|b",
          "`x`",
          "[x](javascript:x)",
          "=1+1",
          "-1",
          "all",
          "all.x",
          "x".repeat(5000),
          "\ud800",
          "nul\r\n",
          "{}",
          "[",
          "*a",
          "&a x",
          "!!x y",
          "é",
          "\ufeff",
          "null");

  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*([eE][-+]?\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** One to four changes of bytes, words, numbers or lines. */
  byte[] text(byte[] sample) {
    byte[] bytes = sample;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = random.nextInt(3) == 0 ? bytes(bytes) : words(bytes);
    }
    return bytes;
  }

  /** One to four changes of bytes. */
  byte[] binary(byte[] sample) {
    byte[] bytes = sample;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = bytes(bytes);
    }
    return bytes;
  }

  /** Safetensors with its header changed, its length kept right. */
  byte[] header(byte[] sample) {
    ByteBuffer tensors = ByteBuffer.wrap(sample).order(ByteOrder.LITTLE_ENDIAN);
    int end = 8 + (int) tensors.getLong(0);
    byte[] header = text(Arrays.copyOfRange(sample, 8, end));
    byte[] changed = joined(sample, 8, end, header);
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length);
    return changed;
  }

  private byte[] words(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0, 1 -> encoded(replaced(text, NUMBER, any(NUMBERS)));
      case 2 -> encoded(replaced(text, WORD, any(WORDS)));
      case 3 -> encoded(replaced(text, WORD, oneOf(text, WORD)));
      default -> encoded(lines(text));
    };
  }

  private static byte[] encoded(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String oneOf(String text, Pattern pattern) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    return found.isEmpty() ? "" : any(found).group();
  }

  private String replaced(String text, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text + by;
    }
    MatchResult one = any(found);
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, any(lines));
      case 2 -> lines.set(at, any(lines));
      case 3 -> lines.set(at, "  ".repeat(random.nextInt(9)) + lines.get(at).strip());
      default -> lines.addAll(at, List.copyOf(lines));
    }
    return String.join("\n", lines);
  }

  private byte[] bytes(byte[] sample) {
    if (sample.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(sample.length);
    int count = 1 + random.nextInt(Math.min(16, sample.length - at));
    byte[] changed = sample.clone();
    switch (random.nextInt(6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(changed, at, at + count, (byte) (random.nextBoolean() ? 0 : 0xff));
      case 3 -> changed = Arrays.copyOf(sample, at);
      case 4 -> changed = joined(sample, at, at + count, new byte[0]);
      default -> changed = joined(sample, at, at, Arrays.copyOfRange(sample, at, at + count));
    }
    return changed;
  }

  private static byte[] joined(byte[] sample, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(sample, 0, from);
    out.writeBytes(between);
    out.write(sample, to, sample.length - to);
    return out.toByteArray();
  }

  /** JSON that remains JSON: values replaced, removed, doubled or exchanged. */
  byte[] json(byte[] sample) {
    try {
      JsonNode root = MAPPER.readTree(sample);
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        change(root);
      }
      return MAPPER.writeValueAsBytes(root);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Goes down at random, so that what lies high is changed as often as the many numbers below. */
  private void change(JsonNode root) throws IOException {
    JsonNode node = root;
    while (true) {
      int at = node.isEmpty() ? 0 : random.nextInt(node.size());
      List<JsonNode> children = new ArrayList<>();
      node.forEach(children::add);
      if (!children.isEmpty()
          && children.get(at) instanceof ContainerNode<?> child
          && !child.isEmpty()
          && random.nextInt(8) > 0) {
        node = child;
        continue;
      }
      if (node instanceof ArrayNode array) {
        array(array, at);
      } else if (node instanceof ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(at);
        switch (random.nextInt(6)) {
          case 0 -> object.remove(key);
          case 1 -> object.set(key, object.get(any(keys)));
          case 2 -> object.set(any(WORDS), object.get(key));
          default -> object.set(key, value());
        }
      }
      return;
    }
  }

  private void array(ArrayNode array, int at) throws IOException {
    if (array.isEmpty()) {
      array.add(value());
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(at, array.get(random.nextInt(array.size())));
      case 2 -> array.removeAll();
      default -> array.set(at, value());
    }
  }

  private JsonNode value() throws IOException {
    if (random.nextInt(3) == 0) {
      return MAPPER.getNodeFactory().textNode(any(WORDS));
    }
    String number = any(NUMBERS);
    try {
      return MAPPER.readTree(number);
    } catch (IOException e) {
      return MAPPER.getNodeFactory().textNode(number);
    }
  }

  /** A journal in which some records are changed and, more often than not, right in form. */
  byte[] journal(byte[] sample, int start) {
    byte[] changed = sample.clone();
    if (random.nextInt(3) == 0 || sample.length < start + 16) {
      return binary(sample);
    }
    ByteBuffer journal = ByteBuffer.wrap(changed);
    List<Integer> records = new ArrayList<>();
    for (int at = start; at + 8 <= changed.length; at += 8 + journal.getInt(at)) {
      records.add(at);
    }
    int at = any(records);
    int length = journal.getInt(at);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int place = at + 8 + random.nextInt(random.nextBoolean() ? Math.min(48, length) : length);
      changed[place] = (byte) random.nextInt(256);
    }
    CRC32 checksum = new CRC32();
    checksum.update(changed, at + 8, length);
    journal.putInt(at + 4, (int) checksum.getValue());
    return changed;
  }
}
