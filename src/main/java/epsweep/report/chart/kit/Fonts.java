package epsweep.report.chart.kit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundled Inter typeface (SIL Open Font License), so that charts look the same on every
 * machine, one without any fonts included.
 *
 * <p>AWT asks the system for logical fonts when it starts, and dies where there are none; a
 * configuration of two lines spares it the question. After that no logical font may be used.
 */
public final class Fonts {

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

  /** Fractional metrics: widths do not depend on hinting. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final int UNITS_PER_EM = 2048;

  /** Smaller type cannot be read in print. */
  private static final float LEAST_SIZE = 11;

  private static final Font REGULAR;
  private static final Font SEMI_BOLD;

  static {
    System.setProperty("java.awt.headless", "true");
    configureAwt();
    REGULAR = load("Inter-Regular.otf");
    SEMI_BOLD = load("Inter-SemiBold.otf");
  }

  private Fonts() {}

  private static void configureAwt() {
    if (System.getProperty("sun.awt.fontconfig") != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("epsweep-fontconfig", ".properties");
      file.toFile().deleteOnExit();
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      System.setProperty("sun.awt.fontconfig", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file for the font configuration", e);
    }
  }

  private static Font load(String file) {
    try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + file + " is broken", e);
    }
  }

  public static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  public static Font semiBold(double size) {
    return SEMI_BOLD.deriveFont((float) size);
  }

  /** Whether a font came from the file of the bold cut. */
  public static boolean isSemiBold(String family) {
    return family.contains("Semi");
  }

  /** The width of a text: whole font units, which no JDK hints or rounds in its own way. */
  public static double width(Font font, String text) {
    Font inUnits = font.deriveFont((float) UNITS_PER_EM);
    double units = Math.rint(inUnits.getStringBounds(text, CONTEXT).getWidth());
    return units / UNITS_PER_EM * font.getSize2D();
  }

  /** The font, smaller where the text is wider than {@code width}, but no smaller than 11. */
  public static Font shrunk(Font font, String text, double width) {
    float size = font.getSize2D();
    while (size > LEAST_SIZE && width(font.deriveFont(size), text) > width) {
      size -= 1;
    }
    return font.deriveFont(size);
  }

  /** The text, cut and ended by … if it is wider than {@code width}. */
  public static String fit(Font font, String text, double width) {
    if (width(font, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(font, text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** A text broken between words into lines of at most a width; a word that is longer is cut. */
  public static List<String> lines(Font font, String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : printable(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(font, longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines.stream().map(l -> fit(font, l, width)).toList();
  }

  /** The box of a text whose baseline starts at (x, y). */
  static Rectangle2D box(Font font, String text, double x, double y) {
    double ascent = 0.76 * font.getSize2D();
    double descent = 0.24 * font.getSize2D();
    return new Rectangle2D.Double(x, y - ascent, width(font, text), ascent + descent);
  }

  /** Whether the typeface has a character. */
  public static boolean isPrintable(int character) {
    return REGULAR.canDisplay(character);
  }

  /** The text with every character that the typeface lacks replaced by a box outline's stand-in. */
  public static String printable(String text) {
    if (REGULAR.canDisplayUpTo(text) < 0) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints().forEach(c -> printable.appendCodePoint(REGULAR.canDisplay(c) ? c : '?'));
    return printable.toString();
  }
}
