package epsweep.report.chart.kit;

import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * The title, lines under it, and a footer at both sides: what every chart has. Lines that are too
 * long are broken; what does not fit is cut with an ellipsis; numbers are typeset.
 */
public record Frame(String title, List<String> subtitle, String footerLeft, String footerRight) {

  public static final int LEFT = 105;
  private static final int RIGHT = Figure.WIDTH - 40;
  private static final int TITLE_SIZE = 32;
  private static final int LEAST_TITLE_SIZE = 22;
  private static final int MOST_LINES = 4;
  private static final double LINE_HEIGHT = 27;
  private static final Font SUBTITLE = Fonts.regular(20);
  private static final Font FOOTER = Fonts.regular(17);

  public Frame {
    title = Digits.typeset(title);
    footerLeft = Digits.typeset(footerLeft);
    footerRight = Digits.typeset(footerRight);
    subtitle = subtitle.stream().flatMap(line -> lines(Digits.typeset(line)).stream()).toList();
    if (subtitle.size() > MOST_LINES) {
      List<String> kept = new ArrayList<>(subtitle.subList(0, MOST_LINES - 1));
      kept.add(Fonts.fit(SUBTITLE, subtitle.get(MOST_LINES - 1) + "…", RIGHT - LEFT));
      subtitle = List.copyOf(kept);
    }
  }

  /**
   * A frame with the model and the source of the data.
   *
   * @param explanation of what is drawn: the first line under the title
   * @param legend at the right of the footer
   */
  public static Frame of(Findings findings, String title, String explanation, String legend) {
    String model = findings.model() + ", " + findings.weights() + "." + findings.emulation();
    return new Frame(title, List.of(explanation, model), Footers.data(findings), legend);
  }

  /** Broken between sentences where that takes no more lines than between words. */
  private static List<String> lines(String text) {
    double width = RIGHT - LEFT;
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String sentence : text.split("(?<=\\.) ", -1)) {
      String longer = line.isEmpty() ? sentence : line + " " + sentence;
      if (Fonts.width(SUBTITLE, longer) > width && !line.isEmpty()) {
        lines.add(line);
        longer = sentence;
      }
      line = longer;
    }
    lines.add(line);
    List<String> packed = Fonts.lines(SUBTITLE, text, width);
    boolean fits = lines.stream().allMatch(l -> Fonts.width(SUBTITLE, l) <= width);
    return fits && lines.size() <= packed.size()
        ? lines.stream().map(Fonts::printable).toList()
        : packed;
  }

  /** Where the chart's own drawing may begin. */
  public double top() {
    return 96 + LINE_HEIGHT * subtitle.size();
  }

  public void paint(Canvas canvas) {
    canvas.fill(0, 0, canvas.width(), canvas.height(), Theme.PAPER);
    int size = TITLE_SIZE;
    while (size > LEAST_TITLE_SIZE && Fonts.width(Fonts.semiBold(size), title) > RIGHT - LEFT) {
      size--;
    }
    Font font = Fonts.semiBold(size);
    String fitting = Fonts.fit(font, Fonts.printable(title), RIGHT - LEFT);
    canvas.text(fitting, LEFT, 52, font, Theme.INK, Canvas.Align.LEFT);
    double y = 90;
    for (String line : subtitle) {
      canvas.text(line, LEFT, y, SUBTITLE, Theme.MUTED, Canvas.Align.LEFT);
      y += LINE_HEIGHT;
    }
    double bottom = canvas.height() - 24;
    double room = RIGHT - LEFT - 40 - Fonts.width(FOOTER, footerRight);
    String data = Fonts.fit(FOOTER, Fonts.printable(footerLeft), room);
    canvas.text(data, LEFT, bottom, FOOTER, Theme.MUTED, Canvas.Align.LEFT);
    if (!footerRight.isEmpty()) {
      canvas.text(footerRight, RIGHT, bottom, FOOTER, Theme.MUTED, Canvas.Align.RIGHT);
    }
  }
}
