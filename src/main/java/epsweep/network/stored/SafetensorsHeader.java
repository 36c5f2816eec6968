package epsweep.network.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.text.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The header of a safetensors file: {@code {"name": {"dtype": "F32", "shape": [20, 5],
 * "data_offsets": [0, 400]}, …}}. The tensors must fill the data without hole or overlap, and each
 * must have as many bytes as its shape and type say; {@code __metadata__} is skipped.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">The format</a>
 */
final class SafetensorsHeader {

  private static final int MOST_DIMENSIONS = 8;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final TensorComplaint complaint;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

  private SafetensorsHeader(TensorComplaint complaint) {
    this.complaint = complaint;
  }

  /**
   * The tensors by name, in the header's order.
   *
   * @param dataBytes what the file holds after the header
   * @throws InputException if the header is not as the format wants it
   */
  static Map<String, StoredTensor> parse(String text, long dataBytes, TensorComplaint complaint) {
    SafetensorsHeader header = new SafetensorsHeader(complaint);
    header.readTensors(text);
    header.requireLayout(dataBytes);
    return header.tensors;
  }

  private void readTensors(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw complaint.about("the header is not a JSON object");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        if (name.equals("__metadata__")) {
          json.skipChildren();
        } else if (tensors.put(name, tensor(name, entry(name, json))) != null) {
          throw complaint.about(name, "the header lists it twice");
        }
      }
      if (json.nextToken() != null) {
        throw complaint.about("the header goes on after its JSON object");
      }
    } catch (JsonProcessingException e) {
      throw complaint.about("the header is not JSON from column " + column(e) + " on");
    } catch (IOException e) {
      throw new AssertionError("reading a string", e);
    }
  }

  private static int column(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
  }

  private JsonNode entry(String name, JsonParser json) throws IOException {
    try {
      return JSON.readTree(json);
    } catch (JsonMappingException e) {
      throw complaint.about(name, "its header entry gives a key twice");
    }
  }

  private StoredTensor tensor(String name, JsonNode entry) {
    JsonNode dtype = entry.path("dtype");
    if (!dtype.isTextual()) {
      throw complaint.about(name, "dtype is missing or not a string");
    }
    TensorType type =
        TensorType.named(dtype.textValue())
            .orElseThrow(
                () ->
                    complaint.about(
                        name,
                        "dtype "
                            + TensorComplaint.quoted(dtype.textValue())
                            + " is not supported; F64, F32, F16 and BF16 are, and I64 and I32 for"
                            + " class indices"));
    List<Long> shape = sizes(name, entry, "shape");
    if (shape.size() > MOST_DIMENSIONS) {
      throw complaint.about(
          name,
          "shape has " + shape.size() + " dimensions; at most " + MOST_DIMENSIONS + " are read");
    }
    List<Long> offsets = sizes(name, entry, "data_offsets");
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw complaint.about(name, "data_offsets is not [begin, end]");
    }
    StoredTensor tensor = new StoredTensor(name, type, shape, offsets.get(0), offsets.get(1));
    requireBytes(tensor);
    return tensor;
  }

  private List<Long> sizes(String name, JsonNode entry, String key) {
    JsonNode node = entry.path(key);
    if (!node.isArray()) {
      throw complaint.about(name, key + " is missing or not an array");
    }
    List<Long> sizes = new ArrayList<>();
    for (JsonNode size : node) {
      if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
        throw complaint.about(
            name, key + " holds something else than whole numbers from 0 to 2^63-1");
      }
      sizes.add(size.longValue());
    }
    return sizes;
  }

  private void requireBytes(StoredTensor tensor) {
    long bytes = tensor.type().bytes();
    try {
      for (long size : tensor.shape()) {
        bytes = Math.multiplyExact(bytes, size);
      }
    } catch (ArithmeticException e) {
      throw complaint.about(tensor.name(), "shape " + tensor.shape() + " overflows");
    }
    long given = tensor.to() - tensor.from();
    if (given != bytes) {
      throw complaint.about(
          tensor.name(),
          String.format(
              Locale.ROOT,
              "shape %s of %s takes %d bytes, data_offsets give %d",
              tensor.shape(),
              tensor.type(),
              bytes,
              given));
    }
  }

  private void requireLayout(long dataBytes) {
    long end = 0;
    for (StoredTensor tensor : byOffset(tensors.values())) {
      if (tensor.from() < end) {
        throw complaint.about(
            tensor.name(),
            String.format(
                Locale.ROOT,
                "begins at byte %d, inside the tensor before it, which ends at %d",
                tensor.from(),
                end));
      }
      if (tensor.from() > end) {
        throw complaint.about(
            tensor.name(),
            String.format(
                Locale.ROOT, "begins at byte %d and leaves a hole from %d", tensor.from(), end));
      }
      if (tensor.to() > dataBytes) {
        throw complaint.about(
            tensor.name(),
            String.format(
                Locale.ROOT,
                "ends at byte %d of the data, but the file holds only %d; it is truncated",
                tensor.to(),
                dataBytes));
      }
      end = tensor.to();
    }
    if (end < dataBytes) {
      throw complaint.about((dataBytes - end) + " bytes after the last tensor belong to no tensor");
    }
  }

  private static List<StoredTensor> byOffset(Collection<StoredTensor> tensors) {
    return tensors.stream()
        .sorted(Comparator.comparingLong(StoredTensor::from).thenComparingLong(StoredTensor::to))
        .toList();
  }
}
