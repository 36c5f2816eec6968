package epsweep.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A valid HTML file with marked slots: {@code <!--slot:name-->}, within scripts and styles {@code
 * /*slot:name*}{@code /}. What stands between {@code <!--when:name-->} and {@code <!--end:name-->}
 * is left out while there is nothing for the slot of that name. What fills a slot is not searched
 * for slots again.
 */
final class Template {

  private static final Pattern SLOT =
      Pattern.compile("<!--slot:([a-z-]+)-->|/\\*slot:([a-z-]+)\\*/");

  private static final Pattern REGION =
      Pattern.compile("<!--when:([a-z-]+)-->\\n(.*?)<!--end:\\1-->\\n", Pattern.DOTALL);

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The template of a name. */
  static Template named(String name) {
    return new Template(name, resource(name));
  }

  /** A file beside the templates. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/epsweep/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a content security policy calls an inline script or style of this text. */
  static String hash(String inline) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The policy of a page that takes nothing from outside and has this style and no script. */
  static String policy(String style) {
    return "default-src 'none'; img-src data:; font-src data:; base-uri 'none'; form-action 'none';"
        + " style-src "
        + hash(style);
  }

  /** The same with a script. */
  static String policy(String style, String script) {
    return policy(style) + "; script-src " + hash(script);
  }

  /**
   * The whole page.
   *
   * @param content HTML for the slots; of those in a region, only if the page has it
   * @throws IllegalStateException if there is nothing for a slot, or no slot for something
   */
  String fill(Map<String, String> content) {
    Set<String> unused = new TreeSet<>(content.keySet());
    unused.removeIf(key -> text.contains("<!--when:" + key + "-->"));
    String page =
        SLOT.matcher(regions(text, content.keySet()))
            .replaceAll(
                slot -> {
                  String key = slot.group(1) != null ? slot.group(1) : slot.group(2);
                  unused.remove(key);
                  return Matcher.quoteReplacement(required(content, key));
                });
    if (!unused.isEmpty()) {
      throw new IllegalStateException(name + ": no slot for " + unused);
    }
    return page;
  }

  private String required(Map<String, String> content, String key) {
    String html = content.get(key);
    if (html == null) {
      throw new IllegalStateException(name + ": nothing for the slot " + key);
    }
    return html;
  }

  /** Regions may hold others. */
  private static String regions(String text, Set<String> present) {
    return REGION
        .matcher(text)
        .replaceAll(
            region ->
                present.contains(region.group(1))
                    ? Matcher.quoteReplacement(regions(region.group(2), present))
                    : "");
  }
}
