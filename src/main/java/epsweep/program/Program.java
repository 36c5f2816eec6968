package epsweep.program;

import epsweep.parameter.Block;
import epsweep.text.Digits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;

/**
 * A program that answers for one build of a loss. As many processes of it run side by side as ask
 * at the same time; the first is asked for its blocks, values and gradient before.
 *
 * <p>All are asked for losses with one parameter changed. Whether it answers the same request
 * alike, and restores what it was asked to change, is looked at when it starts and again by {@link
 * #wobble}.
 */
public final class Program implements AutoCloseable {

  /** A program may have so many parameters. */
  public static final int MOST_PARAMETERS = Protocol.MOST_PARAMETERS;

  /** An answer that takes so long makes nothing of the pipe's round trip, and meets the timeout. */
  private static final double ANSWER_NANOS = 50e6;

  private static final int MOST_AT_ONCE = 1024;

  /** Of a loss that wobbles by more than this share of itself no derivative is left. */
  private static final double USELESS = 1e-4;

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
  private final double loss;
  private final Points points;

  /**
   * How losses at the same parameters differ.
   *
   * @param size the most
   * @param how in a clause without a full stop
   */
  public record Wobble(double size, String how) {}

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
    Offspring.sweepUp();
    try {
      Conversation first = converse();
      blocks = Protocol.blocks(first.process);
      int size = blocks.stream().mapToInt(Block::size).sum();
      values = Protocol.values(first.process, size);
      points = new Points(values, print);
      gradient = Protocol.numbers(first.process, "gradient", size);
      first.start();
      loss = first.baseline;
      if (first.wobble > USELESS * Math.abs(loss)) {
        throw new ProgramException(
            "program "
                + String.join(" ", command)
                + ": the same request twice gives losses that differ by "
                + Digits.legible(first.wobble, 2)
                + ", of "
                + Digits.legible(loss)
                + "; no gradient can be checked against that. Look for dropout, a state that is"
                + " carried over, or an unset seed");
      }
      idle.push(first);
    } catch (RuntimeException | InterruptedException e) {
      close();
      throw e;
    }
  }

  /** One process, and the baseline that it gave when it started. */
  public final class Conversation {

    private final ProgramProcess process;
    private boolean parts;
    private double baseline = Double.NaN;
    private double wobble;
    private int atOnce = 1;

    private Conversation() {
      process = new ProgramProcess(command, folder, timeoutSeconds);
    }

    private void greet() throws InterruptedException {
      parts = Protocol.greet(process);
    }

    /** Asks for the unperturbed loss twice. */
    private void start() throws InterruptedException {
      baseline = unperturbed(0);
      wobble = difference(baseline, unperturbed(0));
    }

    /**
     * The loss with a parameter set to its own value: what others were left at is not set right.
     */
    private double unperturbed(int parameter) throws InterruptedException {
      return losses(new int[] {parameter}, new double[] {values[parameter]})[0];
    }

    private double moved() throws InterruptedException {
      return Math.max(
          difference(baseline, unperturbed(values.length - 1)),
          difference(baseline, unperturbed(0)));
    }

    /**
     * The i-th loss has parameter {@code index[i]} at {@code value[i]}, all others as they were.
     *
     * @throws ProgramException if an answer is no such list
     */
    public double[] losses(int[] index, double[] value) throws InterruptedException {
      double[] losses = new double[index.length];
      for (int from = 0, to; from < losses.length; from = to) {
        to = Math.min(from + atOnce, losses.length);
        long begun = System.nanoTime();
        double[] answer = answer(index, value, from, to);
        atOnce = atOnce(to - from, System.nanoTime() - begun);
        System.arraycopy(answer, 0, losses, from, answer.length);
      }
      return losses;
    }

    private double[] answer(int[] index, double[] value, int from, int to)
        throws InterruptedException {
      StringJoiner request = new StringJoiner(" ");
      request.add("loss").add(Integer.toString(to - from));
      for (int i = from; i < to; i++) {
        request.add(Integer.toString(index[i])).add(print.apply(value[i]));
      }
      return Protocol.numbers(process, request.toString(), to - from);
    }

    /** What a request is answered with, all digits. */
    BigDecimal[] exact(String request, int count) throws InterruptedException {
      return Protocol.exactNumbers(process, request, count);
    }

    /**
     * The loss with every parameter given.
     *
     * @throws ProgramException if the answer is no number
     */
    public double lossAt(double[] theta) throws InterruptedException {
      return Protocol.numbers(process, points.request(theta, parts), 1)[0];
    }
  }

  /** How many losses to ask for in one request, if so many took so long. */
  static int atOnce(int losses, long nanos) {
    double fitting = ANSWER_NANOS * losses / Math.max(1, nanos);
    // Small steps: the first answers of a program that is being compiled, or reads its data, are
    // slow.
    return (int) Math.max(1, Math.min(fitting, Math.min(MOST_AT_ONCE, 4.0 * losses)));
  }

  /** |a − b|; 0 of equal bits, ∞ where only one is a number. */
  private static double difference(double a, double b) {
    if (Double.doubleToLongBits(a) == Double.doubleToLongBits(b)) {
      return 0;
    }
    double difference = Math.abs(a - b);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
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

  /** How its losses differ where they should not, in one process and between all. */
  public Wobble wobble() throws InterruptedException {
    List<Conversation> all;
    synchronized (conversations) {
      all = List.copyOf(conversations);
    }
    double twice = 0;
    double after = 0;
    double between = 0;
    for (Conversation one : all) {
      twice = Math.max(twice, one.wobble);
      after = Math.max(after, one.moved());
      between = Math.max(between, Double.isNaN(one.baseline) ? 0 : difference(loss, one.baseline));
    }
    double most = Math.max(twice, Math.max(after, between));
    String by = " that differ by " + Digits.legible(most, 2);
    return new Wobble(
        most,
        twice > 0
            ? "the same request twice gives losses" + by
            : after > 0
                ? "before and after the sweep the unperturbed parameters have losses"
                    + by
                    + ": the program does not restore the parameter that it was asked to change, or"
                    + " keeps a state"
                : "two runs of the program give losses" + by + " at the same parameters");
  }

  /** The command. */
  String name() {
    return String.join(" ", command);
  }

  /** L(θ), as it was first answered. */
  public double loss() {
    return loss;
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
