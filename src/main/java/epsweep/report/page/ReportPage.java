package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.network.WeightSource;
import epsweep.report.Summary;
import epsweep.report.chart.kit.Theme;
import epsweep.report.json.SweepJson;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.ToolVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code index.html} of a report: one file without references to others but the links to the data
 * beside it. It can be read without its script, which moves it through all ε. Equal sweeps give
 * equal bytes.
 */
public final class ReportPage {

  private final AnalysedSweep analysed;
  private final List<Drawing> drawings;
  private final PageContent page;
  private final Findings findings;
  private final Lesson lesson;
  private final Palette palette = new Palette();
  private final Map<String, String> content = new TreeMap<>();

  private ReportPage(AnalysedSweep analysed, List<Drawing> drawings) {
    this.analysed = analysed;
    this.drawings = drawings;
    page = new PageContent(analysed);
    findings = page.findings();
    lesson = Lesson.named(analysed.sweep().plan().name());
  }

  /**
   * The page of a sweep, with links to those beside it.
   *
   * @param drawings every chart of the report, the U-curve of the plan's first scheme first
   */
  public static String of(AnalysedSweep sweep, List<Drawing> drawings, Course course) {
    return new ReportPage(sweep, drawings).html(course);
  }

  private String html(Course course) {
    Optional<KeptGradients> gradients = KeptGradients.of(analysed);
    FurtherCharts charts = new FurtherCharts(drawings, lesson, palette, analysed.sweep());
    head(charts.finding());
    String name = analysed.sweep().plan().name();
    course
        .navigation(name)
        .ifPresentOrElse(
            links -> content.put("course", links), () -> content.put("name", Html.isolated(name)));
    stage(gradients);
    gradients.ifPresentOrElse(this::gradients, this::noGradients);
    numbers();
    remake();
    charts.addTo(content);
    frame();
    return Template.named("report.html").fill(content);
  }

  /** A lesson asks and then tells what was found; any other page says it at once. */
  private void head(Optional<String> shown) {
    String name = analysed.sweep().plan().name();
    content.put("title", Html.escape(name + " – epsilon sweep"));
    String told = shown.orElse(Digits.typeset(findings.headline(page.series())));
    String finding = Html.escape(unbroken(told));
    boolean isLesson = lesson != Lesson.OTHER;
    content.put("headline", isLesson ? Html.escape(lesson.title()) : finding);
    if (isLesson) {
      content.put("finding", finding);
    }
  }

  /** What holds for the page as a whole, after all of it has been drawn. */
  private void frame() {
    String script =
        Stream.of("digits.js", "page.js", "stage.js", "guess.js", "read.js")
            .map(Template::resource)
            .collect(Collectors.joining());
    content.put("script", script);
    String style =
        Template.resource("page.css")
            + InlineSvg.type(content.values())
            + palette.css(page.builds().stream().map(Theme::build).toList());
    content.put("style", style);
    content.put("policy", Template.policy(style, script));
    content.put("generator", Html.escape("epsilon-sweep " + ToolVersion.current()));
  }

  private void numbers() {
    content.put(
        "lead",
        Html.escape(findings.model() + ", ")
            + Html.isolated(Digits.typeset(findings.weights()))
            + Html.escape("; " + SchemeWords.of(page.scheme()) + ", " + grid() + "."));
    content.put("numbers", NumberCards.html(page));
    Summary summary = Summary.of(analysed);
    content.put("findings", summary.html());
    summary.verdictHtml().ifPresent(verdict -> content.put("verdict", verdict));
    content.put(
        "curve-text",
        Html.escape(
            findings.definition(page.group())
                + " and n by "
                + SchemeWords.of(page.scheme())
                + ". Too small an ε leaves little but round-off, too large a one adds"
                + " the bend of the loss, truncation."));
  }

  /** An equation does not end a line. */
  static String unbroken(String text) {
    return text.replace("ε = ", "ε\u00a0=\u00a0");
  }

  private String grid() {
    double[] epsilon = page.epsilon();
    return epsilon.length
        + " step sizes from "
        + unbroken("ε = " + Digits.typeset(epsilon[0], 2))
        + " to "
        + Digits.typeset(epsilon[epsilon.length - 1], 2);
  }

  private void stage(Optional<KeptGradients> gradients) {
    StagePlot plot = new StagePlot(page);
    content.put("curve", plot.svg());
    content.put("scheme", Html.escape(SchemeWords.of(page.scheme())));
    ReadOut readOut = new ReadOut(page);
    content.put("epsilon", readOut.epsilon());
    content.put("presets", readOut.presets());
    content.put("readout", readOut.rows());
    content.put("regimes", readOut.regimes());
    content.put("groups", DigitsTable.options(page));
    content.put("data", new PageData(page, gradients, plot.axes()).json());
  }

  private void gradients(KeptGradients gradients) {
    DigitsTable table = new DigitsTable(page, gradients);
    content.put("gradients", "");
    content.put("digits-header", table.header());
    content.put("digits", table.rows());
    if (gradients.size() > 1) {
      content.put("one", findings.one());
      content.put("any", (findings.one().startsWith("e") ? "an " : "a ") + findings.one());
      content.put("error-plot", palette.in(ErrorPlot.svg(page, gradients)));
      content.put("key", ErrorPlot.key(page));
    }
    if (gradients.size() < gradients.swept()) {
      content.put(
          "capped",
          "To keep this page small it holds the "
              + gradients.size()
              + " "
              + findings.perturbed()
              + " with the largest gradient, of "
              + gradients.swept()
              + "; sweep.json holds them all.");
    }
  }

  private void noGradients() {
    content.put(
        "no-gradients",
        String.format(
            Locale.ROOT,
            "This sweep keeps no gradients of single entries, because all its ε together would"
                + " be more than %,d numbers; gradients.csv has them at the best ε.",
            GradientSweep.MOST_NUMBERS));
  }

  private void remake() {
    SweepPlan plan = analysed.sweep().plan();
    content.put("sweep-file", Html.isolated(plan.name() + ".yaml"));
    content.put("plan", Html.escape(SweepJson.plan(plan)));
    content.put(
        "weights-note",
        plan.subject()
            .network()
            .filter(spec -> spec.weights() instanceof WeightSource.Stored)
            .map(spec -> "Its weights are a file, named relative to the sweep file. ")
            .orElse(""));
  }
}
