package epsweep.report.page;

import epsweep.report.chart.kit.Hex;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a page's drawings as variables of its style sheet, so that they follow the
 * reader's choice of light or dark.
 */
final class Palette {

  private static final Pattern COLOUR =
      Pattern.compile(
          "(?<=[ ](?:fill|stroke)=\")"
              + "(?:rgb\\((\\d+),(\\d+),(\\d+)\\)|#([0-9a-f]{6})|(white|black))(?=\")");

  private final Map<Color, String> variables = new LinkedHashMap<>();

  /** The element with variables in the place of its colours. */
  String in(String svg) {
    return InlineSvg.TAG
        .matcher(svg)
        .replaceAll(tag -> Matcher.quoteReplacement(inTag(tag.group())));
  }

  private String inTag(String tag) {
    return COLOUR.matcher(tag).replaceAll(found -> variable(colour(found)));
  }

  /** A colour of a drawing as a variable. */
  String variable(Color colour) {
    return "var(--" + variables.computeIfAbsent(colour, this::next) + ")";
  }

  /** Paper is the page's. */
  private String next(Color colour) {
    return colour.equals(Theme.PAPER) ? "card" : "c" + variables.size();
  }

  private static Color colour(MatchResult found) {
    if (found.group(1) != null) {
      return new Color(
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)),
          Integer.parseInt(found.group(3)));
    }
    if (found.group(4) != null) {
      return new Color(Integer.parseInt(found.group(4), 16));
    }
    return found.group(5).equals("white") ? Color.WHITE : Color.BLACK;
  }

  /** Rules for the variables, and for the lines and names of builds: {@code b0}, {@code b1} … */
  String css(List<Theme.Look> builds) {
    return rules(builds, Shade.LIGHT)
        + "@media screen and (prefers-color-scheme: dark) {\n"
        + rules(builds, Shade.DARK)
        + "}\n";
  }

  private String rules(List<Theme.Look> builds, Shade shade) {
    Function<Color, String> hex = colour -> Hex.of(shade.of(colour));
    StringBuilder css = new StringBuilder(":root {");
    variables.forEach(
        (colour, name) ->
            css.append(name.equals("card") ? "" : "--" + name + ":" + hex.apply(colour) + ";"));
    css.append("}\n");
    for (int i = 0; i < builds.size(); i++) {
      css.append(".b" + i + " {--hue:" + hex.apply(builds.get(i).line()))
          .append(";--name:" + hex.apply(builds.get(i).text()))
          .append(";--width:" + builds.get(i).width() / 2)
          .append(builds.get(i).dashes().isEmpty() ? "" : ";--dash:7 4")
          .append("}\n");
    }
    return css.toString();
  }
}
