package epsweep.formula;

import epsweep.arithmetic.Float64;
import epsweep.function.RealFunction;
import epsweep.function.RoundedFunctions;
import epsweep.text.Printable;
import epsweep.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From a formula's text to its tree, by precedence climbing (Pratt, Top down operator precedence,
 * 1973): {@code + -}, then {@code * /}, then a sign, then {@code ^} from the right.
 *
 * <p>Functions are those of {@link RealFunction}, {@code abs}, {@code max} and {@code min} of two,
 * {@code sum} and {@code product} as in {@code sum(k, 1, 100, sin(k*x)/k)}, and {@code if(x < 0, a,
 * b)}.
 */
final class Parser {

  /** What other languages call what is here. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "pow", "x^y",
          "arcsin", "asin",
          "arccos", "acos",
          "arctan", "atan",
          "sign", "if(x < 0, -1, 1)");

  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 200;
  private static final int LONGEST_CHAIN = 1000;
  private static final double MOST_WORK = 200_000;
  private static final String OPERAND = "a number, a name or a bracket";
  private static final List<String> SPECIAL = List.of("abs", "max", "min", "sum", "product", "if");

  private final Tokens tokens;
  private final List<String> variables;
  private final Map<String, Node> names = new HashMap<>();
  private int depth;
  private int indices;
  private int mostIndices;

  /**
   * @throws IllegalArgumentException if the text is too long or holds a sign of no formula
   */
  Parser(String text, List<String> variables, Map<String, Double> constants) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          text.length() + " characters; at most " + LONGEST + " are allowed");
    }
    this.variables = variables;
    names.put("pi", new Node.Literal(Math.PI, "pi"));
    names.put("e", new Node.Literal(Math.E, "e"));
    constants.forEach((name, value) -> names.put(name, new Node.Literal(value, name)));
    for (int i = 0; i < variables.size(); i++) {
      names.put(variables.get(i), new Node.Variable(i, variables.get(i)));
    }
    tokens = new Tokens(text);
  }

  /** Whether a name has a meaning of its own. */
  static boolean isTaken(String name) {
    return name.equals("pi")
        || name.equals("e")
        || SPECIAL.contains(name)
        || RealFunction.named(name).isPresent();
  }

  Formula read(String text) {
    Node tree = expression(0);
    if (tokens.kind() != Tokens.Kind.END) {
      throw tokens.is(")")
          ? tokens.error(tokens.start(), "')' without '(' before it")
          : tokens.unlike("an operator such as *, or the end,");
    }
    refuseDeep(tree);
    if (!(tree.work() <= MOST_WORK)) {
      throw new IllegalArgumentException(
          "sums of more than " + (int) MOST_WORK + " operations; fewer are allowed");
    }
    return new Formula(text.strip(), variables, tree, mostIndices);
  }

  /** A chain of sums or products is as deep as it is long. */
  private static void refuseDeep(Node tree) {
    List<Node> level = List.of(tree);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > LONGEST_CHAIN) {
        throw new IllegalArgumentException(
            "more than " + LONGEST_CHAIN + " operations in a row; sum(k, 1, 100, …) is allowed");
      }
      List<Node> below = new ArrayList<>();
      level.forEach(node -> below.addAll(node.parts()));
      level = below;
    }
  }

  /** An operand and all operators behind it that bind more strongly. */
  private Node expression(int binding) {
    if (++depth > DEEPEST) {
      throw tokens.error(tokens.start(), "nested more than " + DEEPEST + " deep");
    }
    Node left = operand();
    for (Operator o = operator(); o != null && o.binding() > binding; o = operator()) {
      tokens.next();
      // A power's exponent takes powers and a sign.
      int right = o == Operator.POWER ? Operator.SIGN - 1 : o.binding();
      left = new Node.Operation(o, left, expression(right));
    }
    depth--;
    return left;
  }

  private Operator operator() {
    return Arrays.stream(Operator.values())
        .filter(o -> !o.isFunction() && tokens.is(o.symbol()))
        .findFirst()
        .orElse(null);
  }

  private Node operand() {
    if (tokens.is("-") || tokens.is("+")) {
      boolean minus = tokens.is("-");
      tokens.next();
      Node of = expression(Operator.SIGN);
      return minus ? negated(of) : of;
    }
    if (tokens.is("(")) {
      tokens.next();
      Node inside = expression(0);
      close();
      return inside;
    }
    return switch (tokens.kind()) {
      case NUMBER -> number();
      case NAME -> name();
      default -> throw tokens.unlike(OPERAND);
    };
  }

  private static Node negated(Node of) {
    return of instanceof Node.Literal n && !n.text().startsWith("-")
        ? new Node.Literal(-n.value(), "-" + n.text())
        : new Node.Negation(of);
  }

  private void close() {
    if (!tokens.is(")")) {
      throw tokens.unlike("an operator or ')'");
    }
    tokens.next();
  }

  private Node number() {
    double value = Double.parseDouble(tokens.text());
    if (Double.isInfinite(value)) {
      throw tokens.error(tokens.start(), tokens.found() + " is too large for a double");
    }
    Node number = new Node.Literal(value, tokens.text());
    tokens.next();
    return number;
  }

  private Node name() {
    String name = tokens.text();
    int start = tokens.start();
    tokens.next();
    boolean isCall = tokens.is("(");
    if (!isCall && names.containsKey(name)) {
      return names.get(name);
    }
    boolean isFunction = SPECIAL.contains(name) || RealFunction.named(name).isPresent();
    if (isCall && isFunction) {
      tokens.next();
      Node call = call(name, start);
      close();
      return call;
    }
    if (isFunction) {
      throw tokens.error(start, "'" + name + "' is a function; '(' must follow");
    }
    if (isCall && names.containsKey(name)) {
      throw tokens.error(start, "'" + name + "' is no function; write " + name + "*(…)");
    }
    throw tokens.error(start, unknown(name));
  }

  private String unknown(String name) {
    List<String> known = new ArrayList<>(names.keySet());
    known.addAll(SPECIAL);
    Arrays.stream(RealFunction.values()).map(RealFunction::label).forEach(known::add);
    String hint =
        ELSEWHERE.containsKey(name)
            ? "; did you mean '" + ELSEWHERE.get(name) + "'?"
            : name.length() > 1 ? Spelling.hint(name, known) : "";
    List<String> own = names.keySet().stream().sorted().toList();
    return "'"
        + Printable.echo(name)
        + "' is unknown; "
        + (hint.isEmpty() ? Spelling.join(own, "and") + " are names here" : hint.substring(2));
  }

  private Node call(String name, int start) {
    return switch (name) {
      case "abs" -> new Node.Size(expression(0));
      case "max", "min" -> extreme(name.equals("max") ? Operator.MAX : Operator.MIN);
      case "sum", "product" -> sum(name.equals("product"));
      case "if" -> choice();
      default -> new Node.Call(RealFunction.named(name).orElseThrow(), argument(name, start));
    };
  }

  private Node argument(String name, int start) {
    Node of = expression(0);
    if (tokens.is(",")) {
      throw tokens.error(start, "'" + name + "' takes one argument");
    }
    return of;
  }

  /** Of two or more. */
  private Node extreme(Operator operator) {
    Node extreme = expression(0);
    do {
      comma("another argument");
      extreme = new Node.Operation(operator, extreme, expression(0));
    } while (tokens.is(","));
    return extreme;
  }

  private void comma(String before) {
    if (!tokens.is(",")) {
      throw tokens.unlike("',' and " + before);
    }
    tokens.next();
  }

  private Node choice() {
    Node left = expression(0);
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(c -> tokens.is(c.symbol()))
            .findFirst()
            .orElseThrow(() -> tokens.unlike(Spelling.join(Comparison.symbols(), "or")));
    tokens.next();
    Node right = expression(0);
    comma("what holds then");
    Node then = expression(0);
    comma("what holds otherwise");
    return new Node.Choice(comparison, left, right, then, expression(0));
  }

  private Node sum(boolean product) {
    String name = tokens.text();
    if (tokens.kind() != Tokens.Kind.NAME || isTaken(name)) {
      throw tokens.unlike("the name of an index, such as k,");
    }
    tokens.next();
    comma("where the index starts");
    int from = whole();
    comma("where the index ends");
    int to = whole();
    comma("what is added");
    Node.Variable index = new Node.Variable(variables.size() + indices, name);
    Node hidden = names.put(name, index);
    mostIndices = Math.max(mostIndices, ++indices);
    Node body = expression(0);
    indices--;
    names.remove(name);
    if (hidden != null) {
      names.put(name, hidden);
    }
    return new Node.Sum(product, index, from, to, body);
  }

  /** A whole number, perhaps by a name or an operation. */
  private int whole() {
    int start = tokens.start();
    Node node = expression(0);
    if (isConstant(node)) {
      Float64 math = new Float64();
      double value =
          node.in(new TaylorAlgebra<>(math, new RoundedFunctions<>(math), 0, 1), List.of())[0][0];
      if (value == Math.rint(value) && Math.abs(value) <= MOST_WORK) {
        return (int) value;
      }
    }
    throw tokens.error(start, "a sum runs between whole numbers, of at most " + (int) MOST_WORK);
  }

  private static boolean isConstant(Node node) {
    return !(node instanceof Node.Variable)
        && !(node instanceof Node.Sum)
        && node.parts().stream().allMatch(Parser::isConstant);
  }
}
