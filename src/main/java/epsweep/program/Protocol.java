package epsweep.program;

import epsweep.parameter.Block;
import epsweep.text.Printable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of a program in a line, and what a line may answer. */
final class Protocol {

  private static final String GREETING = "epsweep 1";

  /** What a program adds to the greeting that can be asked for a part of its parameters. */
  private static final String PARTS = " part";

  static final int MOST_PARAMETERS = 10_000_000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** More than any double takes that is written without an exponent, with its blank. */
  private static final int LONGEST_NUMBER = 400;

  /** What names all blocks fits into it. */
  private static final int LONGEST_WORDS = 1 << 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");
  private static final Pattern GATE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,11}");
  private static final int MOST_GATES = 64;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(nan.*|inf(inity)?|0x[0-9a-f]+\\.?[0-9a-f]*(p[-+]?[0-9]+)?"
              + "|([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?)");

  private static final Pattern HEXADECIMAL =
      Pattern.compile("([-+]?)0x([0-9a-f]+)\\.?([0-9a-f]*)?(?:p([-+]?[0-9]{1,5}))?");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Protocol() {}

  /**
   * Says what is spoken, and hears the same.
   *
   * @return whether the program can be asked for {@code part} too
   */
  static boolean greet(ProgramProcess process) throws InterruptedException {
    String answer = process.ask(GREETING, LONGEST_WORDS);
    boolean parts = answer.equals(GREETING + PARTS);
    if (!parts && !answer.equals(GREETING)) {
      throw wrong(process, GREETING, "'" + Printable.echo(answer) + "'; the same line is needed");
    }
    return parts;
  }

  /** The blocks that a program says it has, checked. */
  static List<Block> blocks(ProgramProcess process) throws InterruptedException {
    String[] words = BLANKS.split(process.ask("blocks", LONGEST_WORDS), -1);
    List<Block> blocks = new ArrayList<>();
    if (words.length % 4 != 0) {
      throw wrong(
          process, "blocks", words.length + " words; name rows columns gates is needed for each");
    }
    long size = 0;
    for (int i = 0; i < words.length; i += 4) {
      Block block = block(process, words, i);
      size += block.size();
      if (size > MOST_PARAMETERS) {
        throw wrong(process, "blocks", "more than 10 million parameters in all");
      }
      if (blocks.stream().anyMatch(b -> b.name().equals(block.name()))) {
        throw wrong(process, "blocks", block.name() + " is given twice");
      }
      blocks.add(block);
    }
    checkLayers(process, blocks);
    return List.copyOf(blocks);
  }

  private static Block block(ProgramProcess process, String[] words, int at) {
    String name = words[at];
    if (!NAME.matcher(name).matches()) {
      throw wrong(process, "blocks", "a name of letters, digits and . _ - is needed, up to 80");
    }
    int rows = positive(process, words[at + 1]);
    int columns = positive(process, words[at + 2]);
    List<String> gates = gates(process, name, words[at + 3]);
    if ((long) rows * columns > MOST_PARAMETERS || rows % Math.max(1, gates.size()) != 0) {
      throw wrong(
          process,
          "blocks",
          name
              + ": up to 10 million parameters in all, and gates that divide the rows, are allowed");
    }
    int dot = name.indexOf('.');
    String layer = dot > 0 ? name.substring(0, dot) : name;
    return new Block(name, layer, rows, columns, gates);
  }

  private static List<String> gates(ProgramProcess process, String block, String word) {
    if (word.equals("1")) {
      return List.of();
    }
    List<String> gates = word.equals("4") ? Block.LSTM_GATES : List.of(word.split(",", -1));
    if (!gates.stream().allMatch(g -> GATE.matcher(g).matches())
        || gates.size() > MOST_GATES
        || Set.copyOf(gates).size() < gates.size()) {
      throw wrong(
          process,
          "blocks",
          block
              + ": 1, 4 (an LSTM's i,f,g,o) or up to 64 names of gates with commas between them,"
              + " each of up to 12 letters, are needed, not '"
              + Printable.echo(word)
              + "'");
    }
    return gates;
  }

  /** No layer has the name of a block of another, or of all parameters. */
  private static void checkLayers(ProgramProcess process, List<Block> blocks) {
    for (Block block : blocks) {
      String layer = block.layer();
      boolean taken =
          !block.name().equals(layer) && blocks.stream().anyMatch(b -> b.name().equals(layer));
      if (taken || layer.equals("all")) {
        throw wrong(process, "blocks", layer + " would be the name of two groups of parameters");
      }
    }
  }

  private static int positive(ProgramProcess process, String word) {
    if (!word.matches("[1-9][0-9]{0,7}")) {
      throw wrong(process, "blocks", "'" + Printable.echo(word) + "' is no size");
    }
    return Integer.parseInt(word);
  }

  /** The parameters, at which a loss is asked for: finite. */
  static double[] values(ProgramProcess process, int count) throws InterruptedException {
    double[] values = numbers(process, "values", count);
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(values[i])) {
        throw wrong(process, "values", "parameter " + i + " (from 0) is not finite");
      }
    }
    return values;
  }

  /** As many numbers as asked for, as doubles. */
  static double[] numbers(ProgramProcess process, String request, int count)
      throws InterruptedException {
    StringTokenizer words = words(process, request, count);
    String asked = asked(request);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(process, asked, words.nextToken());
    }
    return numbers;
  }

  /** The same with all digits; finite. */
  static BigDecimal[] exactNumbers(ProgramProcess process, String request, int count)
      throws InterruptedException {
    StringTokenizer words = words(process, request, count);
    String asked = asked(request);
    BigDecimal[] numbers = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      String word = words.nextToken();
      double rounded = number(process, asked, word);
      if (!Double.isFinite(rounded)) {
        throw wrong(process, asked, "a reference's numbers must be finite");
      }
      // What is 0 in double may have an exponent of any size.
      numbers[i] = rounded == 0 ? BigDecimal.ZERO : exact(word.toLowerCase(Locale.ROOT));
    }
    return numbers;
  }

  private static BigDecimal exact(String text) {
    Matcher hex = HEXADECIMAL.matcher(text);
    if (!hex.matches()) {
      return new BigDecimal(text);
    }
    String fraction = hex.group(3) == null ? "" : hex.group(3);
    int power = (hex.group(4) == null ? 0 : Integer.parseInt(hex.group(4))) - 4 * fraction.length();
    BigDecimal size = new BigDecimal(new BigInteger(hex.group(2) + fraction, 16));
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal scaled = power < 0 ? size.multiply(HALF.pow(-power)) : size.multiply(two.pow(power));
    return text.startsWith("-") ? scaled.negate() : scaled;
  }

  private static String asked(String request) {
    int blank = request.indexOf(' ');
    return blank < 0 ? request : request.substring(0, blank);
  }

  private static StringTokenizer words(ProgramProcess process, String request, int count)
      throws InterruptedException {
    int longest = (int) Math.min(Integer.MAX_VALUE - 16, 1000 + (long) LONGEST_NUMBER * count);
    String answer = process.ask(request, longest);
    StringTokenizer words = new StringTokenizer(answer);
    if (words.countTokens() != count) {
      throw wrong(
          process, asked(request), words.countTokens() + " numbers; " + count + " are needed");
    }
    return words;
  }

  private static double number(ProgramProcess process, String asked, String word) {
    String text = word.toLowerCase(Locale.ROOT);
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(process, asked, "'" + Printable.echo(word) + "' is no number");
    }
    if (text.contains("nan")) {
      return Double.NaN;
    }
    if (text.contains("inf")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    boolean hex = text.contains("0x");
    return Double.parseDouble(hex && !text.contains("p") ? text + "p0" : text);
  }

  private static ProgramException wrong(ProgramProcess process, String asked, String what) {
    return new ProgramException(
        "program " + process.name() + ": wrong answer to '" + asked + "': " + what);
  }
}
