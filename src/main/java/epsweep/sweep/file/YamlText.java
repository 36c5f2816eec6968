package epsweep.sweep.file;

import epsweep.text.InputException;
import epsweep.text.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The values of a YAML file with their places. Only data are read: anchors, aliases and tags are
 * refused, so that a small file stays small and nothing is ever constructed from it.
 */
final class YamlText {

  private static final int DEEPEST = 10;
  private static final String TAB = "a tab stands here; YAML takes spaces only";
  private static final Pattern INDENTING_TAB = Pattern.compile("(?m)^ *\\t[ \\t]*[^\\s#]");

  private final String file;
  private final Parser events;

  private YamlText(String file, Parser events) {
    this.file = file;
    this.events = events;
  }

  /**
   * The file's only document.
   *
   * @param file the name in error messages
   * @throws InputException if this is not a single YAML document in UTF-8
   */
  static Value parse(String file, byte[] bytes) {
    return parse(file, decode(file, bytes));
  }

  /** The same of a text. */
  static Value parse(String file, String text) {
    refuseTabs(file, text);
    try {
      Parser parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
      return new YamlText(file, parser).document();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark().getLine() + 1;
      throw new Place(file, line, "").error(problem(e));
    } catch (ReaderException e) {
      int line = line(text.substring(0, text.offsetByCodePoints(0, e.getPosition())));
      throw new Place(file, line, "").error("a character that YAML does not allow");
    } catch (YAMLException e) {
      throw new InputException(file + ": not YAML: " + oneLine(e.getMessage()));
    }
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      throw new Place(file, line(text.flip()), "").error("not UTF-8 text");
    }
    return text.flip().toString();
  }

  private static int line(CharSequence before) {
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private static void refuseTabs(String file, String text) {
    Matcher tab = INDENTING_TAB.matcher(text);
    if (tab.find()) {
      throw new Place(file, line(text.substring(0, tab.start())), "").error(TAB);
    }
  }

  private static String problem(MarkedYAMLException e) {
    return e.getProblem().contains("(TAB)") ? TAB : "not YAML: " + oneLine(e.getProblem());
  }

  private static String oneLine(String problem) {
    return problem.replaceAll("\\s+", " ").strip();
  }

  private Value document() {
    Event start = nextAfterStreamStart();
    Place place = new Place(file, line(start), "");
    if (!(start instanceof DocumentStartEvent)) {
      return new Value.Scalar(place, "", true);
    }
    Event root = events.getEvent();
    Value value = value(place.onLine(line(root)), root, 0);
    events.getEvent();
    Event end = events.getEvent();
    if (end instanceof DocumentStartEvent) {
      throw place.onLine(line(end)).error("a second document starts here; only one is allowed");
    }
    return value;
  }

  private Event nextAfterStreamStart() {
    events.getEvent();
    return events.getEvent();
  }

  /** The value that starts with {@code event}; events after it remain. */
  private Value value(Place place, Event event, int depth) {
    if (depth > DEEPEST) {
      throw place.error("nested too deeply");
    }
    refuseReferences(place, event);
    if (event instanceof ScalarEvent scalar) {
      return new Value.Scalar(place, scalar.getValue(), scalar.isPlain());
    }
    return event instanceof SequenceStartEvent ? sequence(place, depth) : mapping(place, depth);
  }

  private static void refuseReferences(Place place, Event event) {
    if (event instanceof AliasEvent alias) {
      throw place.error(
          "an alias (*" + Printable.echo(alias.getAnchor()) + "); write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw place.error(
          "an anchor (&" + Printable.echo(node.getAnchor()) + "); aliases are not allowed");
    }
    String tag = tag(event);
    if (tag != null) {
      throw place.error("a tag (" + Printable.echo(tag) + "); tags are not allowed");
    }
  }

  private static String tag(Event event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) event).getTag();
  }

  private Value sequence(Place place, int depth) {
    List<Value> items = new ArrayList<>();
    for (Event event = events.getEvent();
        !(event instanceof SequenceEndEvent);
        event = events.getEvent()) {
      items.add(value(place.item(items.size(), line(event)), event, depth + 1));
    }
    return new Value.Sequence(place, items);
  }

  private Value mapping(Place place, int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Event event = events.getEvent();
        !(event instanceof MappingEndEvent);
        event = events.getEvent()) {
      refuseReferences(place.onLine(line(event)), event);
      if (!(event instanceof ScalarEvent key)) {
        throw place.onLine(line(event)).error("a key must be a word");
      }
      Place at = place.key(key.getValue(), line(event));
      if (entries.containsKey(key.getValue())) {
        int first = entries.get(key.getValue()).place().line();
        throw at.error("given twice, first on line " + first);
      }
      entries.put(key.getValue(), value(at, events.getEvent(), depth + 1));
    }
    return new Value.Mapping(place, entries);
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }
}
