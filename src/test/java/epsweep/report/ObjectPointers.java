package epsweep.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON Pointers to a document's objects: in arrays, to the first item only. */
public final class ObjectPointers {

  private ObjectPointers() {}

  public static List<String> of(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    collect(root, "", pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (node.isObject()) {
      pointers.add(pointer);
      node.properties().forEach(e -> collect(e.getValue(), pointer + "/" + e.getKey(), pointers));
    } else if (node.isArray() && !node.isEmpty()) {
      collect(node.get(0), pointer + "/0", pointers);
    }
  }
}
