package epsweep.report.chart;

import java.util.List;

/** Something that can be drawn on a sheet of a fixed size, in units of one pixel of its PNG. */
interface Figure {

  int WIDTH = 1920;

  int height();

  void paint(Canvas canvas);

  /** The title, lines under it, and a footer at both sides: what every chart has. */
  record Frame(String title, List<String> subtitle, String footerLeft, String footerRight) {

    static final int LEFT = 105;

    /** Where the chart's own drawing may begin. */
    double top() {
      return 96 + 27 * subtitle.size();
    }

    void paint(Canvas canvas) {
      canvas.fill(0, 0, canvas.width(), canvas.height(), Theme.PAPER);
      double size = 32;
      while (size > 18 && Fonts.width(Fonts.semiBold(size), title) > canvas.width() - LEFT - 60) {
        size -= 1;
      }
      canvas.text(title, LEFT, 52, Fonts.semiBold(size), Theme.INK, Canvas.Align.LEFT);
      double y = 90;
      for (String line : subtitle) {
        canvas.text(line, LEFT, y, Fonts.regular(20), Theme.MUTED, Canvas.Align.LEFT);
        y += 27;
      }
      double bottom = canvas.height() - 24;
      canvas.text(footerLeft, LEFT, bottom, Fonts.regular(17), Theme.MUTED, Canvas.Align.LEFT);
      canvas.text(
          footerRight,
          canvas.width() - 40,
          bottom,
          Fonts.regular(17),
          Theme.MUTED,
          Canvas.Align.RIGHT);
    }
  }
}
