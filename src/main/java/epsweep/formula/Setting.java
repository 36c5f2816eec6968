package epsweep.formula;

import epsweep.function.RealFunction;
import epsweep.text.Digits;
import java.util.Map;

/**
 * Formulas as mathematics: on one line of Unicode, or for LaTeX.
 *
 * @param latex for LaTeX's mathematical mode
 */
record Setting(boolean latex) {

  private static final int ATOM = 9;
  private static final int CALL = 5;

  private static final Map<RealFunction, String> UNICODE =
      Map.of(
          RealFunction.LOG, "ln",
          RealFunction.LOG2, "log₂",
          RealFunction.LOG10, "log₁₀",
          RealFunction.ASIN, "arcsin",
          RealFunction.ACOS, "arccos",
          RealFunction.ATAN, "arctan",
          RealFunction.GAMMA, "Γ",
          RealFunction.SIGMOID, "σ");

  private static final Map<RealFunction, String> LATEX =
      Map.of(
          RealFunction.LOG2, "\\log_2",
          RealFunction.LOG10, "\\log_{10}",
          RealFunction.ASIN, "\\arcsin",
          RealFunction.ACOS, "\\arccos",
          RealFunction.ATAN, "\\arctan",
          RealFunction.GAMMA, "\\Gamma",
          RealFunction.SIGMOID, "\\sigma",
          RealFunction.LOG, "\\ln");

  String of(Node node) {
    return text(node).text;
  }

  /**
   * @param binding how strongly its outermost operation binds
   */
  private record Piece(String text, int binding) {}

  private Piece text(Node node) {
    if (node instanceof Node.Literal n) {
      return new Piece(number(n.text()), n.text().startsWith("-") ? Operator.SIGN : ATOM);
    }
    if (node instanceof Node.Variable v) {
      return new Piece(name(v.name()), ATOM);
    }
    if (node instanceof Node.Negation n) {
      return new Piece(minus() + within(n.of(), Operator.SIGN), Operator.SIGN);
    }
    if (node instanceof Node.Size s) {
      return new Piece("|" + of(s.of()) + "|", ATOM);
    }
    if (node instanceof Node.Call c) {
      return call(c, "");
    }
    if (node instanceof Node.Operation o) {
      return operation(o);
    }
    if (node instanceof Node.Sum s) {
      return sum(s);
    }
    Node.Choice c = (Node.Choice) node;
    String condition = of(c.left()) + " " + relation(c.comparison()) + " " + of(c.right());
    return latex
        ? new Piece(
            "\\begin{cases}"
                + of(c.then())
                + "&"
                + condition
                + "\\\\"
                + of(c.otherwise())
                + "&\\text{otherwise}\\end{cases}",
            ATOM)
        : new Piece(
            "(" + of(c.then()) + " if " + condition + ", else " + of(c.otherwise()) + ")", ATOM);
  }

  private String relation(Comparison comparison) {
    if (!latex) {
      return comparison.shown();
    }
    return switch (comparison) {
      case AT_MOST -> "\\le";
      case AT_LEAST -> "\\ge";
      case UNEQUAL -> "\\ne";
      default -> comparison.shown();
    };
  }

  private String minus() {
    return latex ? "-" : "−";
  }

  private String number(String text) {
    if (text.equals("pi")) {
      return latex ? "\\pi" : "π";
    }
    boolean negative = text.startsWith("-");
    String size = negative ? text.substring(1) : text;
    int power =
        size.matches("[0-9.]+[eE].*") ? size.toLowerCase(java.util.Locale.ROOT).indexOf('e') : -1;
    if (power >= 0) {
      String digits = size.substring(0, power);
      int exponent = Integer.parseInt(size.substring(power + 1));
      String ten = latex ? "10^{" + exponent + "}" : "10" + Digits.superscript(exponent);
      String times = latex ? " \\cdot " : "·";
      size = digits.equals("1") ? ten : digits + times + ten;
    }
    return negative ? minus() + size : size;
  }

  private String name(String name) {
    return latex && name.length() > 1 ? "\\mathit{" + name.replace("_", "\\_") + "}" : name;
  }

  /** In brackets where it binds no more strongly than what is around it. */
  private String within(Node node, int binding) {
    Piece piece = text(node);
    return piece.binding > binding ? piece.text : bracketed(piece.text);
  }

  private String bracketed(String text) {
    return latex ? "\\left(" + text + "\\right)" : "(" + text + ")";
  }

  /** {@code sin x}, {@code sin³ x}, {@code exp(−x²)}, {@code eˣ}. */
  private Piece call(Node.Call call, String power) {
    Node of = call.of();
    String argument = of(of);
    if (power.isEmpty() && call.function() == RealFunction.EXP) {
      if (latex) {
        return new Piece("e^{" + argument + "}", Operator.POWER.binding());
      }
      if (argument.equals("x") || argument.equals("−x")) {
        return new Piece(argument.equals("x") ? "eˣ" : "e⁻ˣ", Operator.POWER.binding());
      }
    }
    if (power.isEmpty() && call.function() == RealFunction.SQRT) {
      return latex
          ? new Piece("\\sqrt{" + argument + "}", ATOM)
          : new Piece("√" + (text(of).binding == ATOM ? argument : bracketed(argument)), CALL);
    }
    boolean plain = of instanceof Node.Variable || (of instanceof Node.Literal n && n.value() >= 0);
    String name = title(call.function()) + power;
    return plain
        ? new Piece(name + " " + argument, CALL)
        : new Piece(name + bracketed(argument), CALL);
  }

  private String title(RealFunction f) {
    if (!latex) {
      return UNICODE.getOrDefault(f, f.label());
    }
    boolean known =
        switch (f) {
          case SIN, COS, TAN, SINH, COSH, TANH, EXP -> true;
          default -> false;
        };
    return LATEX.getOrDefault(f, known ? "\\" + f.label() : "\\operatorname{" + f.label() + "}");
  }

  private Piece operation(Node.Operation o) {
    int binding = o.operator().binding();
    return switch (o.operator()) {
      case ADD -> new Piece(within(o.left(), 0) + " + " + within(o.right(), binding), binding);
      case SUBTRACT ->
          new Piece(
              within(o.left(), 0) + " " + minus() + " " + within(o.right(), binding), binding);
      case MULTIPLY ->
          new Piece(within(o.left(), binding - 1) + times(o) + within(o.right(), binding), binding);
      case DIVIDE ->
          latex
              ? new Piece("\\frac{" + of(o.left()) + "}{" + of(o.right()) + "}", ATOM)
              : new Piece(
                  within(o.left(), binding - 1) + " / " + within(o.right(), binding), binding);
      case POWER -> power(o);
      case MAX, MIN ->
          new Piece(
              (latex ? "\\" : "")
                  + o.operator().symbol()
                  + bracketed(of(o.left()) + ", " + of(o.right())),
              ATOM);
    };
  }

  /** Nothing between a number and a name. */
  private String times(Node.Operation o) {
    boolean beside =
        o.left() instanceof Node.Literal n
            && n.text().matches("[-0-9.]+")
            && !(o.right() instanceof Node.Literal)
            && !(o.right() instanceof Node.Operation p && p.left() instanceof Node.Literal);
    if (latex) {
      return beside ? " " : " \\cdot ";
    }
    return beside ? (o.right() instanceof Node.Call ? " " : "") : "·";
  }

  private Piece power(Node.Operation o) {
    int binding = Operator.POWER.binding();
    String exponent = of(o.right());
    String raised = latex ? "^{" + exponent + "}" : superscript(o.right(), exponent);
    if (o.left() instanceof Node.Call call
        && o.right() instanceof Node.Literal n
        && n.value() > 0
        && !raised.startsWith("^(")
        && call.function() != RealFunction.EXP
        && call.function() != RealFunction.SQRT) {
      return call(call, raised);
    }
    return new Piece(within(o.left(), CALL) + raised, binding);
  }

  private String superscript(Node exponent, String text) {
    if (exponent instanceof Node.Literal n && n.text().matches("-?[0-9]{1,4}")) {
      return Digits.superscript((int) n.value());
    }
    return exponent instanceof Node.Literal || exponent instanceof Node.Variable
        ? "^" + text
        : "^(" + text + ")";
  }

  private Piece sum(Node.Sum s) {
    String body = within(s.body(), Operator.ADD.binding());
    String from = s.index().name() + "=" + s.from();
    if (latex) {
      String sign = s.product() ? "\\prod" : "\\sum";
      return new Piece(sign + "_{" + from + "}^{" + s.to() + "} " + body, Operator.ADD.binding());
    }
    String sign = s.product() ? "Π" : "Σ";
    return new Piece(sign + "[" + from + "…" + s.to() + "] " + body, Operator.ADD.binding());
  }
}
