package epsweep.listing.print.scan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as somebody pasted it, with what terminals, test runners and typesetters add taken off:
 * colours, quoting, time stamps, minus signs that are no hyphens, decimal commas, factors above
 * matrices, arguments of calls at a prompt.
 */
public final class PrintText {

  private static final int END = 100_000;

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{0,20}[A-Za-z]");

  /** Of a line: a build's or log's time stamp, pytest's E, comment signs, quoting, prompts. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:\\d{1,4}: (?=[IWEF]\\d{4} ))?(?:[IWEF]\\d{4} [\\d:.]{8,20} +\\d{1,9} [\\w.]{1,60}:\\d{1,6}\\] ?)?"
              + "(?:\\[?(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?Z?]?[ \\t]{0,2})?"
              + "(?:E {2,}|#+ |// |>{1,3} |(?:In|Out) ?\\[\\d{1,5}\\]: ?|julia> |octave:\\d+> )?");

  /** Of TensorFlow, NumPy, PyTorch and Julia: whole numbers that are no values. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\b[sS]hape(?: ?[=:] ?|[ \\w.\\[\\]']{0,30} )\\([\\d, ]{0,60}\\)|\\btorch\\.Size\\(\\[[\\d, ]{0,60}]\\)"
              + "|(?m:^\\d+-element (?=Vector|Array)|^\\d+×\\d+ (?=Matrix|Array|Adjoint))");

  private static final List<String> SHAPES =
      List.of("shape", "Shape", "torch.Size", "-element ", "×");

  private static final Pattern POWER =
      Pattern.compile("(?:\\\\times|\\\\cdot|×|\\*) ?10(?:\\^|\\*\\*)\\{?([+-]?\\d{1,4})\\}?");

  private final String source;
  private final String all;
  private final String ends;
  private final List<String> lines;
  private List<Run> runs;
  private Facts facts;

  private PrintText(String source, String all, String said) {
    this.source = source;
    this.all = all;
    lines = Lines.of(all);
    ends =
        said.length() <= 2 * END
            ? said
            : said.substring(0, END) + "\n" + said.substring(said.length() - END);
  }

  /** A text from a place of this name. */
  public static PrintText of(String source, String raw) {
    String text = raw.replace("\r\n", "\n");
    text = text.replace('\r', '\n').replace('\u2212', '-').replace('\u00A0', ' ');
    text = text.replace('\u2028', '\n').replace('\u2013', '-');
    text = text.indexOf('\u001B') >= 0 ? COLOUR.matcher(text).replaceAll("") : text;
    boolean shaped = SHAPES.stream().anyMatch(text::contains);
    text = shaped ? SHAPE.matcher(text).replaceAll("shape ") : text;
    text =
        text.contains("10^") || text.contains("10**")
            ? POWER.matcher(text).replaceAll("e$1")
            : text;
    text = DecimalComma.isIn(text) ? DecimalComma.toPoint(text) : text;
    String said = unquoted(text);
    String values = Prompts.withoutArguments(text);
    values = Scaled.unscaled(values.equals(text) ? said : unquoted(values));
    return new PrintText(source, values, said);
  }

  /** Without prefixes of lines. */
  private static String unquoted(String text) {
    StringBuilder all = new StringBuilder();
    Matcher prefix = PREFIX.matcher(text);
    int kept = 0;
    int from = 0;
    while (from < text.length()) {
      boolean indented = " \t".indexOf(text.charAt(from)) >= 0;
      if (!indented && prefix.region(from, text.length()).lookingAt() && prefix.end() > from) {
        all.append(text, kept, from);
        kept = prefix.end();
      }
      int end = text.indexOf('\n', from);
      from = end < 0 ? text.length() : end + 1;
    }
    return kept == 0 ? text : all.append(text, kept, text.length()).toString();
  }

  /** Whether a phrase stands in the text, near its beginning or its end where it is long. */
  public boolean has(Pattern phrase) {
    return phrase.matcher(ends()).find();
  }

  /** All of the text, or the two ends of a long one. */
  public String ends() {
    return ends;
  }

  /** The line, from 1, of a place in {@link #ends}. */
  public int line(int at) {
    boolean inLastPart = ends.length() > 2 * END && at > END;
    return inLastPart
        ? lines.size() - (int) ends.substring(at).stripTrailing().lines().skip(1).count()
        : 1 + (int) ends.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** What it says besides its numbers. */
  public Facts facts() {
    if (facts == null) {
      facts = FactFinder.of(this);
    }
    return facts;
  }

  /** The name of its place in messages. */
  public String source() {
    return source;
  }

  /** The whole text, lines ended by \n, without the arguments of calls at a prompt. */
  public String all() {
    return all;
  }

  /** Its lines, without their ends. */
  public List<String> lines() {
    return lines;
  }

  /** Its numbers with the words before them. */
  public List<Run> runs() {
    if (runs == null) {
      runs = Runs.of(source, all);
    }
    return runs;
  }
}
