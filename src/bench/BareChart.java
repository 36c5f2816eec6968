import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The least that a program with a chart can cost: one U-curve of two builds as a PNG. */
public final class BareChart {

  private BareChart() {}

  public static void main(String[] args) throws IOException {
    XYChart chart = new XYChartBuilder().width(1920).height(1306).xAxisTitle("epsilon").build();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    for (double unit : new double[] {0x1p-53, 0x1p-24}) {
      double[] epsilon = new double[109];
      double[] discrepancy = new double[109];
      for (int i = 0; i < epsilon.length; i++) {
        epsilon[i] = Math.pow(10, -9 + i / 12.0);
        discrepancy[i] = unit / epsilon[i] + 0.1 * epsilon[i] * epsilon[i];
      }
      chart.addSeries("u = " + unit, epsilon, discrepancy).setMarker(SeriesMarkers.NONE);
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
    }
  }
}
