package epsweep.study.listing;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Reading;
import epsweep.listing.print.Prints;
import epsweep.study.verdict.Outcome;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What becomes of verdicts about prints where a constant of their judge is halved or doubled.
 * {@code src/test/scripts/constants} runs it beside a copy of the judge whose constants can be
 * changed.
 */
public final class ConstantStudy {

  private static final Path PUBLISHED = Path.of("src/test/resources/cases/prints");
  private static final String JUDGE = "epsweep.analysis.printed.";

  private final List<Pasted> pasted;
  private final List<Path> published;
  private final List<Judgement> usual;
  private int falselySure;

  private ConstantStudy(List<Pasted> pasted, List<Path> published) {
    this.pasted = pasted;
    this.published = published;
    usual = judgements();
  }

  /**
   * Prints a line for each constant.
   *
   * @param args the first seed, how many, and the folder of the judge's sources
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    long first = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    var study =
        new ConstantStudy(
            LongStream.range(first, first + count)
                .mapToObj(Listings::pasted)
                .flatMap(List::stream)
                .toList(),
            files(PUBLISHED, ".txt"));
    System.out.printf(
        "%d prints, %d of them falsely sure; %d published%n",
        study.pasted.size(), study.falselySure, study.published.size());
    int constants = 0;
    for (Path source : files(Path.of(args[2]), ".java")) {
      for (Field field : constants(source)) {
        constants++;
        study.shake(field);
      }
    }
    System.out.println(constants + " constants");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  private static List<Field> constants(Path source) throws ClassNotFoundException {
    String name = source.getFileName().toString().replace(".java", "");
    return name.equals("package-info")
        ? List.of()
        : Stream.of(Class.forName(JUDGE + name).getDeclaredFields())
            .filter(f -> Modifier.isStatic(f.getModifiers()))
            .filter(f -> !Modifier.isFinal(f.getModifiers()))
            .toList();
  }

  private void shake(Field field) throws ReflectiveOperationException {
    field.setAccessible(true);
    Object value = field.get(null);
    System.out.printf(
        "%s.%s = %s", field.getDeclaringClass().getSimpleName(), field.getName(), value);
    for (double factor : new double[] {0.5, 2}) {
      set(field, value, factor);
      System.out.printf(", x %s: %s", factor, change());
      set(field, value, 1);
    }
    System.out.println();
  }

  /** A count changes by one at least. */
  private static void set(Field field, Object value, double factor) throws IllegalAccessException {
    if (value instanceof Integer count) {
      int least = (int) Math.signum(factor - 1);
      int scaled = (int) Math.round(count * factor);
      field.setInt(
          null, factor < 1 ? Math.min(count + least, scaled) : Math.max(count + least, scaled));
    } else {
      field.setDouble(null, factor * (Double) value);
    }
  }

  private String change() {
    List<Judgement> now = judgements();
    int changed = 0;
    int lessSure = 0;
    for (int i = 0; i < now.size(); i++) {
      changed += now.get(i) == usual.get(i) ? 0 : 1;
      lessSure += now.get(i) == Judgement.UNRESOLVED ? 1 : 0;
      lessSure -= usual.get(i) == Judgement.UNRESOLVED ? 1 : 0;
    }
    return "%d falsely sure, %+d unresolved, %d changed".formatted(falselySure, lessSure, changed);
  }

  private List<Judgement> judgements() {
    falselySure = 0;
    List<Judgement> said = new ArrayList<>();
    for (Pasted print : pasted) {
      Outcome outcome = Listings.outcome(print);
      falselySure += outcome.falselySure().isPresent() ? 1 : 0;
      said.add(outcome.judgement());
    }
    published.stream().map(ConstantStudy::judgement).forEach(said::add);
    return said;
  }

  private static Judgement judgement(Path print) {
    try (InputStream in = Files.newInputStream(print)) {
      return Reading.of(
              Prints.read(print.toString(), in, Optional.empty()),
              Circumstances.UNKNOWN,
              OptionalDouble.empty())
          .diagnosis()
          .judgement();
    } catch (InputException e) {
      return Judgement.UNRESOLVED;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
