package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;
import java.util.*;
import org.junit.jupiter.api.Test;

class Explore {
  static Map<String, MadeListings.Fault> faults() {
    Map<String, MadeListings.Fault> f = new LinkedHashMap<>();
    f.put("none", (g, r) -> {});
    for (double k : new double[] {39, 1 / 39.0, 2, 0.5, -1, 1.1, 7.3, 1.03}) {
      f.put("scaled " + k, (g, r) -> { for (int i = 0; i < g.length; i++) g[i] /= k; });
    }
    f.put("signs", (g, r) -> { for (int i = 0; i < g.length; i++) if (r.nextBoolean()) g[i] = -g[i]; });
    f.put("permuted", (g, r) -> { List<Double> l = new ArrayList<>(); for (double x : g) l.add(x); Collections.shuffle(l, r); for (int i = 0; i < g.length; i++) g[i] = l.get(i); });
    f.put("offset", (g, r) -> { double a = 0.3 * Arrays.stream(g).map(Math::abs).max().getAsDouble(); for (int i = 0; i < g.length; i++) g[i] -= a; });
    f.put("zero all", (g, r) -> Arrays.fill(g, 0));
    f.put("zero quarter", (g, r) -> Arrays.fill(g, 0, (g.length + 3) / 4, 0));
    f.put("random", (g, r) -> { double s = Math.abs(g[0]); for (int i = 0; i < g.length; i++) g[i] = s * r.nextGaussian(); });
    f.put("random factors", (g, r) -> { for (int i = 0; i < g.length; i++) g[i] *= 0.3 + 1.5 * r.nextDouble(); });
    f.put("3% quarter", (g, r) -> { for (int i = 0; i < (g.length + 3) / 4; i++) g[i] *= 1.03; });
    f.put("x2 quarter", (g, r) -> { for (int i = 0; i < (g.length + 3) / 4; i++) g[i] *= 2; });
    f.put("one row", (g, r) -> g[g.length / 2] *= 3);
    f.put("nan", (g, r) -> g[0] = Double.NaN);
    f.put("missing derivative", (g, r) -> { for (int i = 0; i < g.length; i++) g[i] /= 0.2 + 0.8 * r.nextDouble(); });
    return f;
  }

  @Test
  void explore() {
    int shown = 0;
    for (var fault : faults().entrySet()) {
      Map<String, Integer> counts = new TreeMap<>();
      for (int seed = 0; seed < 6; seed++)
        for (Format format : List.of(Format.FLOAT32, Format.FLOAT64))
          for (double epsilon : format == Format.FLOAT32 ? new double[] {1e-6, 1e-4, 5e-3, 2e-2} : new double[] {1e-7, 1e-5, 1e-3})
            for (int rows : new int[] {1, 2, 3, 4, 6, 10, 30, 200})
              for (var print : MadeListings.Print.values()) {
                Random r = new Random(seed * 1000 + rows);
                double loss = 0.3 + 4 * r.nextDouble();
                double[] g = MadeListings.gradient(rows, r);
                double[] n = MadeListings.numeric(g, epsilon, format, loss, r);
                fault.getValue().apply(g, r);
                var table = MadeListings.table(n, g, print);
                int c = 0;
                for (var known : MadeListings.circumstances(epsilon, format, loss)) {
                  Verdict v = Diagnosis.of(table, known);
                  String key = v.judgement().label() + v.kind().map(k -> "/" + k.label()).orElse("");
                  counts.merge(key, 1, Integer::sum);
                  boolean bad = fault.getKey().equals("none") ? v.judgement() == Judgement.WRONG : v.judgement() == Judgement.CORRECT;
                  if (bad) counts.merge("BAD " + (c == 0 ? "nothing known" : c == 1 ? "eps" : c == 2 ? "precision" : c == 3 ? "usual" : "loss"), 1, Integer::sum);
                  if (bad && shown++ < Integer.getInteger("shown", 12)) {
                    System.out.println("BAD " + fault.getKey() + " rows " + rows + " " + format.name() + " eps " + epsilon + " " + print + " known " + c + " seed " + seed + " -> " + v.judgement() + " " + v.headline() + " d=" + v.agreement().discrepancy());
                    for (Evidence e : v.evidence()) System.out.println("   " + e);
                    if (rows <= 6) for (int i = 0; i < rows; i++) System.out.println("      " + print.of(n[i]) + " " + print.of(g[i]));
                  }
                  c++;
                }
              }
      System.out.println(fault.getKey() + ": " + counts);
    }
  }
}
