package epsweep.program;

import epsweep.parameter.Block;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * A program that answers for one build of a loss. As many processes of it run side by side as ask
 * at the same time, and one more, which is asked for its blocks, values and gradient.
 *
 * <p>The others are asked for losses with one parameter changed. Whether it answers the same
 * request alike, and restores what it was asked to change, is looked at when it starts and again by
 * {@link #unreliable}.
 */
public final class Program implements AutoCloseable {

  private static final String GREETING = "epsweep 1";
  private static final int MOST_PARAMETERS = 10_000_000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** More than any double takes that is written without an exponent, with its blank. */
  private static final int LONGEST_NUMBER = 400;

  /** What names all blocks fits into it. */
  private static final int LONGEST_WORDS = 1 << 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(nan.*|inf(inity)?|0x[0-9a-f]+\\.?[0-9a-f]*(p[-+]?[0-9]+)?"
              + "|([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?)");

  private final List<String> command;
  private final Path folder;
  private final int timeoutSeconds;
  private final DoubleFunction<String> print;
  private final List<Conversation> conversations = new ArrayList<>();
  private final Deque<Conversation> idle = new ArrayDeque<>();
  private final Thread onExit = new Thread(this::end, "program-end");
  private final List<Block> blocks;
  private final double[] values;
  private final double[] gradient;

  /**
   * Starts it and reads what it is about.
   *
   * @param folder where it runs
   * @param print writes a number so that it reads back to the same bits
   * @throws ProgramException if it does not keep to the protocol
   */
  public Program(
      List<String> command, Path folder, int timeoutSeconds, DoubleFunction<String> print)
      throws InterruptedException {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.timeoutSeconds = timeoutSeconds;
    this.print = print;
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      Conversation first = converse();
      blocks = blocks(first.process);
      int size = blocks.stream().mapToInt(Block::size).sum();
      values = numbers(first.process, "values", size);
      gradient = numbers(first.process, "gradient", size);
      first.start();
    } catch (RuntimeException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private static List<Block> blocks(ProgramProcess process) throws InterruptedException {
    String[] words = BLANKS.split(process.ask("blocks", LONGEST_WORDS), -1);
    List<Block> blocks = new ArrayList<>();
    if (words.length % 4 != 0) {
      throw wrong(
          process, "blocks", words.length + " words; name rows columns gates is needed for each");
    }
    long size = 0;
    for (int i = 0; i < words.length; i += 4) {
      if (!NAME.matcher(words[i]).matches()) {
        throw wrong(process, "blocks", "a name of letters, digits and . _ - is needed, up to 80");
      }
      int rows = positive(process, words[i + 1]);
      int columns = positive(process, words[i + 2]);
      int gates = positive(process, words[i + 3]);
      size += (long) rows * columns;
      if (size > MOST_PARAMETERS || (gates != 1 && gates != 4) || rows % gates != 0) {
        throw wrong(
            process,
            "blocks",
            words[i]
                + ": up to 10 million parameters in all, and 1 or 4 gates that divide the rows, are"
                + " allowed");
      }
      String name = words[i];
      if (blocks.stream().anyMatch(b -> b.name().equals(name))) {
        throw wrong(process, "blocks", name + " is given twice");
      }
      int dot = name.indexOf('.');
      String layer = dot > 0 ? name.substring(0, dot) : name;
      List<String> names = gates == 1 ? List.of() : Block.LSTM_GATES;
      blocks.add(new Block(name, layer, rows, columns, names));
    }
    for (Block block : blocks) {
      String layer = block.layer();
      boolean taken =
          !block.name().equals(layer) && blocks.stream().anyMatch(b -> b.name().equals(layer));
      if (taken || layer.equals("all")) {
        throw wrong(process, "blocks", layer + " would be the name of two groups of parameters");
      }
    }
    return List.copyOf(blocks);
  }

  private static int positive(ProgramProcess process, String word) {
    if (!word.matches("[1-9][0-9]{0,7}")) {
      throw wrong(process, "blocks", "'" + legible(word) + "' is no size");
    }
    return Integer.parseInt(word);
  }

  /** As many numbers as asked for. */
  private static double[] numbers(ProgramProcess process, String request, int count)
      throws InterruptedException {
    int longest = (int) Math.min(Integer.MAX_VALUE - 16, 1000 + (long) LONGEST_NUMBER * count);
    String answer = process.ask(request, longest);
    String asked = BLANKS.split(request, 2)[0];
    StringTokenizer words = new StringTokenizer(answer);
    if (words.countTokens() != count) {
      throw wrong(process, asked, words.countTokens() + " numbers; " + count + " are needed");
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(process, asked, words.nextToken());
    }
    return numbers;
  }

  private static double number(ProgramProcess process, String asked, String word) {
    String text = word.toLowerCase(Locale.ROOT);
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(process, asked, "'" + legible(word) + "' is no number");
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

  private static String legible(String word) {
    String printable = word.replaceAll("[^ -~]", "?");
    return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
  }

  private static ProgramException wrong(ProgramProcess process, String asked, String what) {
    return new ProgramException(
        "program " + process.name() + ": wrong answer to '" + asked + "': " + what);
  }

  /** One process, and the baseline that it gave when it started. */
  public final class Conversation {

    private final ProgramProcess process;
    private double baseline = Double.NaN;
    private boolean repeats = true;

    private Conversation() {
      process = new ProgramProcess(command, folder, timeoutSeconds);
    }

    private void greet() throws InterruptedException {
      String answer = process.ask(GREETING, LONGEST_WORDS);
      if (!answer.equals(GREETING)) {
        throw wrong(process, GREETING, "'" + legible(answer) + "'; the same line is needed");
      }
    }

    /** Asks for the unperturbed loss twice. */
    private void start() throws InterruptedException {
      baseline = unperturbed(0);
      repeats = same(baseline, unperturbed(0));
    }

    /**
     * The loss with a parameter set to its own value: what others were left at is not set right.
     */
    private double unperturbed(int parameter) throws InterruptedException {
      return losses(new int[] {parameter}, new double[] {values[parameter]})[0];
    }

    private boolean isRestored() throws InterruptedException {
      return same(baseline, unperturbed(values.length - 1)) && same(baseline, unperturbed(0));
    }

    /**
     * The i-th loss has parameter {@code index[i]} at {@code value[i]}, all others as they were.
     *
     * @throws ProgramException if the answer is no such list
     */
    public double[] losses(int[] index, double[] value) throws InterruptedException {
      StringJoiner request = new StringJoiner(" ");
      request.add("loss").add(Integer.toString(index.length));
      for (int i = 0; i < index.length; i++) {
        request.add(Integer.toString(index[i])).add(print.apply(value[i]));
      }
      return numbers(process, request.toString(), index.length);
    }
  }

  private static boolean same(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }

  private Conversation converse() throws InterruptedException {
    Conversation conversation = new Conversation();
    synchronized (conversations) {
      conversations.add(conversation);
    }
    conversation.greet();
    return conversation;
  }

  /** A process for the caller alone, until it is given back. */
  public Conversation borrow() throws InterruptedException {
    synchronized (conversations) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Conversation conversation = converse();
    conversation.start();
    return conversation;
  }

  /** Leaves a process that was borrowed to the next. */
  public void giveBack(Conversation conversation) {
    synchronized (conversations) {
      idle.push(conversation);
    }
  }

  /** Why its losses cannot be relied on, in a clause without a full stop; asks every process. */
  public Optional<String> unreliable() throws InterruptedException {
    List<Conversation> all;
    synchronized (conversations) {
      all = List.copyOf(conversations);
    }
    double first = Double.NaN;
    for (Conversation one : all) {
      if (!one.repeats) {
        return Optional.of("the same request twice gives two losses");
      }
      if (!one.isRestored()) {
        return Optional.of(
            "the unperturbed loss is another one after the sweep: the program does not restore the"
                + " parameter that it was asked to change, or keeps a state");
      }
      if (!Double.isNaN(first) && !same(first, one.baseline)) {
        return Optional.of("two runs of the program give two losses at the same parameters");
      }
      first = one.baseline;
    }
    return Optional.empty();
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** θ, block after block, row-major; not to be changed. */
  public double[] values() {
    return values;
  }

  /** g, in the order of θ; not to be changed. */
  public double[] gradient() {
    return gradient;
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The JVM is going down: the hook runs already.
    }
  }

  private void end() {
    synchronized (conversations) {
      ProgramProcess.close(conversations.stream().map(c -> c.process).toList());
      conversations.clear();
      idle.clear();
    }
  }
}
