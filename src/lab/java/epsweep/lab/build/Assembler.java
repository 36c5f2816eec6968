package epsweep.lab.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

/**
 * Makes one file of the lab: the page with its style sheets, scripts and messages in place of their
 * addresses, the compressed module, and TeaVM's runtime; nothing is fetched. The page's policy
 * allows its own scripts by their hashes, the worker, and what the runtime needs: {@code eval}.
 */
public final class Assembler {

  private static final String RUNTIME = "/org/teavm/backend/wasm/wasm-gc-runtime.min.js";
  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*) src=\"([^\"]+)\"></script>");
  private static final String ENGINE = "<script src=\"engine.js\"></script>";
  private static final String CHARSET = "<meta charset=\"utf-8\">";

  private final Path folder;
  private final List<String> scripts = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();

  private Assembler(Path folder) {
    this.folder = folder;
  }

  /** The page's folder, the module, the file to write. */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    byte[] module = Files.readAllBytes(Path.of(arguments[1]));
    Path file = Path.of(arguments[2]);
    Files.writeString(file, new Assembler(page).page(module));
    System.out.println(file.normalize() + ": " + Files.size(file) / 1000 + " kB");
  }

  private String page(byte[] module) throws IOException {
    String parts =
        "<script type=\"text/plain\" id=\"module\">"
            + characters(packed(module))
            + "</script>\n<script type=\"text/plain\" id=\"runtime\">"
            + embedded(runtime())
            + "</script>\n"
            + ENGINE;
    String page = read("lab.html").replace(ENGINE, parts);
    page = replaced(STYLE, page, this::style);
    page = replaced(SCRIPT, page, this::script);
    String policy =
        "default-src 'none'; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action"
            + " 'none'; style-src"
            + String.join("", styles)
            + "; script-src 'unsafe-eval'"
            + String.join("", scripts);
    return page.replace(
        CHARSET,
        CHARSET + "\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">");
  }

  /** Reads a file into the page. */
  private interface Part {
    String of(MatchResult match) throws IOException;
  }

  private static String replaced(Pattern pattern, String page, Part part) throws IOException {
    Matcher matcher = pattern.matcher(page);
    StringBuilder whole = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      whole.append(page, end, matcher.start()).append(part.of(matcher));
      end = matcher.end();
    }
    return whole.append(page.substring(end)).toString();
  }

  private String style(MatchResult match) throws IOException {
    String text = read(match.group(1));
    styles.add(hash(text));
    return "<style>" + text + "</style>";
  }

  private String script(MatchResult match) throws IOException {
    String text = embedded(read(match.group(2)));
    if (match.group(1).isEmpty()) {
      scripts.add(hash(text));
    }
    return "<script" + match.group(1) + ">" + text + "</script>";
  }

  /** Nothing in it may end the element that it stands in. */
  private static String embedded(String text) {
    if (text.contains("</script") || text.contains("<!--")) {
      throw new IllegalArgumentException("a script with </script or <!-- in it ends too early");
    }
    return text;
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String runtime() throws IOException {
    try (InputStream in = Assembler.class.getResourceAsStream(RUNTIME)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Seven bits a character, so that the page stays small; those that HTML would change or end the
   * element with, 0, \r and <, stand 256 higher.
   */
  private static String characters(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 8 * bytes.length; bit += 7) {
      int at = bit / 8;
      int next = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
      int seven = ((bytes[at] & 0xff) << 8 | next) >> 9 - bit % 8 & 0x7f;
      text.append((char) (seven == 0 || seven == '\r' || seven == '<' ? 256 + seven : seven));
    }
    return text.toString();
  }

  /** A third smaller than what a browser unpacks by itself; the page's own script unpacks it. */
  private static byte[] packed(byte[] bytes) throws IOException {
    LZMA2Options options = new LZMA2Options(LZMA2Options.PRESET_MAX);
    options.setLcLp(3, 0);
    options.setPb(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LZMAOutputStream compressed = new LZMAOutputStream(out, options, bytes.length)) {
      compressed.write(bytes);
    }
    return out.toByteArray();
  }
}
