package epsweep.program;

import epsweep.parameter.Block;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program that answers for the same loss in a wider format than the builds, with all its digits.
 * It is asked at any build's θ: by {@code loss} where that is its own, else by {@code point}.
 */
public final class Reference implements AutoCloseable {

  /** A double has no more. */
  private static final int DIGITS_OF_DOUBLE = 17;

  private static final int PROBES = 8;

  /** More than a pair of doubles has. */
  private static final MathContext ALL_DIGITS = new MathContext(40);

  private final Program program;
  private final WideFormat format;
  private final BigDecimal[] values;
  private final BigDecimal[] gradient;

  /**
   * @param program is closed with this
   * @throws ProgramException if its losses have no more digits than a double
   */
  public Reference(Program program, WideFormat format) throws InterruptedException {
    this.program = program;
    this.format = format;
    Program.Conversation conversation = program.borrow();
    values = conversation.exact("values", program.values().length);
    gradient = conversation.exact("gradient", program.values().length);
    requireDigits(conversation);
    program.giveBack(conversation);
  }

  /** Some losses beside θ: one that is a short number there is none here. */
  private void requireDigits(Program.Conversation conversation) throws InterruptedException {
    int most = 0;
    for (int i = 0; i < PROBES; i++) {
      int index = (int) ((long) i * values.length / PROBES);
      BigDecimal beside = values[index].add(new BigDecimal(Math.PI / (1000 + i)));
      BigDecimal loss = loss(conversation, index, beside);
      most = Math.max(most, loss.stripTrailingZeros().precision());
    }
    if (most <= DIGITS_OF_DOUBLE) {
      throw new ProgramException(
          "reference "
              + program.name()
              + ": its losses have "
              + most
              + " digits, no more than a double; compute in "
              + format.title()
              + " and print all digits (%.21Lg)");
    }
  }

  /**
   * The i-th loss is at {@code theta} but for parameter {@code index[i]}, at {@code value[i]}.
   *
   * @throws ProgramException if an answer is no finite number
   */
  public BigDecimal[] losses(double[] theta, int[] index, BigDecimal[] value)
      throws InterruptedException {
    Program.Conversation conversation = program.borrow();
    BigDecimal[] losses = new BigDecimal[value.length];
    if (isAt(theta)) {
      for (int i = 0; i < losses.length; i++) {
        losses[i] = loss(conversation, index[i], value[i]);
      }
    } else {
      String[] at = Arrays.stream(theta).mapToObj(Reference::digits).toArray(String[]::new);
      for (int i = 0; i < losses.length; i++) {
        at[index[i]] = digits(value[i]);
        losses[i] = conversation.exact("point " + String.join(" ", at), 1)[0];
        at[index[i]] = digits(theta[index[i]]);
      }
    }
    program.giveBack(conversation);
    return losses;
  }

  private static BigDecimal loss(Program.Conversation conversation, int index, BigDecimal value)
      throws InterruptedException {
    return conversation.exact("loss 1 " + index + " " + digits(value), 1)[0];
  }

  private static String digits(double value) {
    return digits(new BigDecimal(value));
  }

  private static String digits(BigDecimal value) {
    return value.round(ALL_DIGITS).toString();
  }

  /** Whether its own θ is this, as it rounds. */
  private boolean isAt(double[] theta) {
    double u = format.format().unitRoundoff();
    return IntStream.range(0, theta.length)
        .allMatch(
            i ->
                values[i].subtract(new BigDecimal(theta[i])).abs().doubleValue()
                    <= u * Math.abs(theta[i]));
  }

  /**
   * Refuses one whose losses do not repeat themselves; asked after use.
   *
   * @throws ProgramException if they do not
   */
  public void requireRepeats() throws InterruptedException {
    Program.Wobble wobble = program.wobble();
    if (wobble.size() > 0) {
      throw new ProgramException(
          "reference " + program.name() + ": " + wobble.how() + "; it must repeat itself");
    }
  }

  public WideFormat format() {
    return format;
  }

  public List<Block> blocks() {
    return program.blocks();
  }

  /** Its own gradient at its own θ; not to be changed. */
  public BigDecimal[] gradient() {
    return gradient;
  }

  @Override
  public void close() {
    program.close();
  }
}
