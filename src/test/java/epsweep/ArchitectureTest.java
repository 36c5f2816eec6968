package epsweep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import epsweep.spark.Cluster;
import epsweep.spark.ClusterException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependencies point downward, and each outside library has its place. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("epsweep");

  /** From the ground up: a layer may use those before it, and every package is in one. */
  private static final List<String> LAYERS =
      List.of(
          "text..",
          "arithmetic..",
          "parameter..",
          "network..",
          "program..",
          "function..",
          "formula..",
          "gradient..",
          "sweep..",
          "spark..",
          "listing..",
          "analysis..",
          "trial..",
          "report.words..",
          "report.json..",
          "report.chart..",
          "report",
          "report.page..",
          "study..",
          "check..",
          "cli..");

  @Test
  void layersPointDownward() {
    LayeredArchitecture house =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture();
    for (String layer : LAYERS) {
      house = house.layer(layer).definedBy("epsweep." + layer);
    }
    house = house.whereLayer(LAYERS.get(0)).mayNotAccessAnyLayer();
    for (int i = 1; i < LAYERS.size(); i++) {
      String[] below = LAYERS.subList(0, i).toArray(String[]::new);
      house = house.whereLayer(LAYERS.get(i)).mayOnlyAccessLayers(below);
    }
    house
        .whereLayer("spark..")
        .mayOnlyBeAccessedByLayers("cli..")
        .whereLayer("study..")
        .mayOnlyBeAccessedByLayers("cli..")
        .whereLayer("check..")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("epsweep.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("epsweep.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void onlyTheReportDraws() {
    noClasses()
        .that()
        .resideOutsideOfPackage("epsweep.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..",
            "javax.imageio..",
            "org.knowm..",
            "org.apache.batik..",
            "org.apache.pdfbox..")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("epsweep.spark..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(CLASSES);
  }

  /** It is linked wherever the command line is, also where there is no Spark. */
  @Test
  void theDoorToSparkNamesNothingOfIt() {
    noClasses()
        .that()
        .belongToAnyOf(Cluster.class, ClusterException.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineParsesArguments() {
    noClasses()
        .that()
        .resideOutsideOfPackage("epsweep.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(CLASSES);
  }
}
