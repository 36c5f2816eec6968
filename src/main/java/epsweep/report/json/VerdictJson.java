package epsweep.report.json;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Kink;
import epsweep.analysis.judgement.Reach;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.arithmetic.Build;
import epsweep.gradient.Answers;
import epsweep.gradient.Group;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A verdict as one JSON object: its figures, by build, and its words. */
final class VerdictJson {

  private VerdictJson() {}

  /** The members of the object that stands for a verdict. */
  static void members(Verdict verdict, JsonWriter json) throws IOException {
    Words words = VerdictWords.of(verdict);
    json.text("group", verdict.group());
    json.text("verdict", verdict.judgement().label());
    json.integer("rows", verdict.rows());
    json.integer("population", verdict.reach().population());
    if (verdict.reach().isSampled()) {
      json.number("unseen", verdict.reach().unseen());
    }
    json.text("headline", words.headline());
    json.text("paragraph", words.paragraph());
    if (verdict.unreliable().isPresent()) {
      json.text("unreliable", verdict.unreliable().get());
    }
    if (verdict.deciding() >= 0) {
      json.integer("deciding", verdict.deciding());
    }
    json.objects("builds", verdict.findings(), finding -> finding(finding, json));
    if (verdict.name().isPresent()) {
      json.object("mistake", () -> MistakeJson.members(verdict.name().get(), json));
    }
  }

  private static void finding(Finding finding, JsonWriter json) throws IOException {
    BuildNoise of = finding.of();
    json.text("build", of.build());
    json.text("scheme", of.scheme().label());
    json.number("unit-roundoff", of.unitRoundoff());
    json.number("loss", of.loss());
    json.number("scale", of.scale());
    json.number("noise", of.noise());
    json.number("quantum", of.quantum());
    if (of.answers().wobble() > 0) {
      json.number("wobble", of.answers().wobble());
    }
    if (of.answers().finer()) {
      json.flag("finer", true);
    }
    json.text("verdict", finding.judgement().label());
    json.number("resolution", finding.resolution().all());
    json.number("resolution-in-one-row", finding.resolution().oneRow());
    json.number("mistake-size", finding.mistake());
    json.ranges("wrong-rows", finding.wrong().stream().mapToInt(i -> i).toArray());
    if (!finding.kinks().isEmpty()) {
      json.objects(
          "kinks",
          finding.kinks(),
          kink -> {
            json.text("row", kink.row());
            json.number("slopes-differ-by", kink.size());
          });
    }
    json.object(
        "natures",
        () -> {
          for (Nature nature : Nature.values()) {
            if (finding.natures().containsKey(nature)) {
              json.integer(nature.label(), finding.natures().get(nature));
            }
          }
        });
  }

  /** The verdict that {@link #members} wrote into an object. */
  static Verdict read(JsonValue json, List<Build> builds, List<Group> groups) {
    Group group = json.get("group").oneOf(groups, Group::name);
    int rows = json.get("rows").integer(group.size(), group.size());
    List<Finding> findings = json.get("builds").items(item -> readFinding(item, builds, rows));
    Optional<Mistake> name = json.find("mistake").map(MistakeJson::read);
    return json.make(
        () ->
            new Verdict(
                group.name(),
                json.get("verdict").oneOf(Judgement.class, Judgement::label),
                reach(group, json),
                findings,
                json.find("deciding").map(d -> d.integer(0, findings.size() - 1)).orElse(-1),
                name,
                json.find("unreliable").map(JsonValue::text)));
  }

  private static Reach reach(Group group, JsonValue json) {
    int rows = json.get("rows").integer(group.size(), group.size());
    int population = json.get("population").integer(group.population(), group.population());
    double unseen =
        rows < population ? json.find("unseen").map(JsonValue::size).orElse(Double.NaN) : 0;
    return new Reach(rows, population, unseen);
  }

  private static Finding readFinding(JsonValue json, List<Build> builds, int rows) {
    Map<Nature, Integer> natures = new EnumMap<>(Nature.class);
    for (Nature nature : Nature.values()) {
      json.get("natures")
          .find(nature.label())
          .ifPresent(count -> natures.put(nature, count.integer(0, rows)));
    }
    BuildNoise of =
        new BuildNoise(
            json.get("build").oneOf(builds, Build::name).name(),
            json.get("scheme").scheme(),
            json.get("unit-roundoff").share(),
            json.get("loss").number(),
            json.get("scale").number(),
            json.get("noise").size(),
            json.get("quantum").size(),
            new Answers(
                json.find("wobble").map(JsonValue::size).orElse(0.0),
                json.find("finer").map(JsonValue::flag).orElse(false)));
    return new Finding(
        of,
        json.get("verdict").oneOf(Judgement.class, Judgement::label),
        new Resolution(json.get("resolution").size(), json.get("resolution-in-one-row").size()),
        json.get("mistake-size").size(),
        IntStream.of(json.get("wrong-rows").ranges(rows, rows)).boxed().toList(),
        natures,
        json.find("kinks").map(JsonValue::items).orElse(List.of()).stream()
            .map(k -> new Kink(k.get("row").text(), k.get("slopes-differ-by").size()))
            .toList());
  }
}
