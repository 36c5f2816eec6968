package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.AnalysedSweep;
import epsweep.report.chart.SampleSweeps;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The curves of layers, blocks and gates that a page can show. */
class GroupCurvesTest {

  /** As shown: three digits of d, and the share that did not move in percent. */
  @Test
  void theCurvesOfGroupsAreThoseOfTheCsv() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    String page = SampleReport.page(sweep);
    Matcher json = Pattern.compile("(?s)id=\"data\">(.*?)</script>").matcher(page);
    assertThat(json.find()).isTrue();
    JsonNode data = new ObjectMapper().readTree(json.group(1));
    Map<String, String[]> csv = SampleReport.csv(sweep);
    List<String> names = new ArrayList<>();
    for (JsonNode group : data.get("groups")) {
      names.add(group.get("name").textValue());
      for (int b = 0; group.has("curves") && b < 2; b++) {
        JsonNode curve = group.get("curves").get(b);
        String build = b == 0 ? "float32" : "float64";
        for (int i = 0; i < curve.get("d").size(); i++) {
          String[] row = csv.get(build + ",central," + group.get("name").textValue() + "," + i);
          assertThat(Digits.typeset(number(curve.get("d").get(i)), 3))
              .isEqualTo(Digits.typeset(number(row[4]), 3));
          assertThat(Digits.percent(number(curve.get("dead").get(i))))
              .isEqualTo(Digits.percent(number(row[5])));
        }
      }
    }
    assertThat(names).contains("all", "lstm", "dense.bias", "lstm.weight_ih[i]");
  }

  private static double number(JsonNode json) {
    return json.isNull() ? Double.NaN : json.doubleValue();
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }
}
