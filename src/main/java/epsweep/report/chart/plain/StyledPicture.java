package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of a report in a {@link Style}: its finding as the title if the style bears so many
 * words, the figure drawn for the page, and what else the report's chart says as a caption.
 */
public final class StyledPicture implements Picture {

  private final Sheet sheet;
  private final Body body;
  private final Style style;

  private StyledPicture(Sheet sheet, Body body) {
    this.sheet = sheet;
    this.body = body;
    style = body.style();
  }

  /** A report's chart, whose figure is styled. */
  public static StyledPicture of(Sheet sheet, Styled figure, Style style) {
    return new StyledPicture(sheet, figure.in(style));
  }

  @Override
  public Extent extent() {
    return style.extent();
  }

  @Override
  public String title() {
    return sheet.title();
  }

  @Override
  public String description() {
    return sheet.description();
  }

  @Override
  public List<String> caption() {
    if (!style.has(Element.CAPTION)) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>(List.of(title() + "."));
    sentences.add(String.join(" ", sheet.frame().subtitle()));
    sentences.addAll(body.manners());
    sentences.add("Data: " + sheet.frame().footerLeft() + ".");
    return sentences.stream().map(Digits::typeset).toList();
  }

  @Override
  public void paint(Canvas canvas) {
    canvas.fill(0, 0, canvas.width(), canvas.height(), Theme.PAPER);
    double margin = style.margin();
    boolean titled =
        style.has(Element.TITLE)
            && PlainWords.words(title()) + body.words() <= style.most().words();
    double top =
        titled ? PlainTitle.paint(canvas, title(), style) : margin + PlainTitle.NONE * Style.TYPE;
    double width = canvas.width() - 2 * margin;
    body.paint(canvas, new Rectangle2D.Double(margin, top, width, canvas.height() - margin - top));
  }
}
