package epsweep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import epsweep.spark.Cluster;
import epsweep.spark.ClusterException;
import org.junit.jupiter.api.Test;

/** Dependencies point downward, and each outside library has its place. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("epsweep");

  @Test
  void layersPointDownward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("arithmetic")
        .definedBy("epsweep.arithmetic..")
        .layer("function")
        .definedBy("epsweep.function..")
        .layer("program")
        .definedBy("epsweep.program..")
        .layer("network")
        .definedBy("epsweep.network..")
        .layer("gradient")
        .definedBy("epsweep.gradient..")
        .layer("sweep")
        .definedBy("epsweep.sweep..")
        .layer("analysis")
        .definedBy("epsweep.analysis..")
        .layer("report")
        .definedBy("epsweep.report..")
        .layer("spark")
        .definedBy("epsweep.spark..")
        .layer("cli")
        .definedBy("epsweep.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("spark")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("report", "cli")
        .whereLayer("sweep")
        .mayOnlyBeAccessedByLayers("analysis", "report", "spark", "cli")
        .whereLayer("gradient")
        .mayOnlyBeAccessedByLayers("sweep", "analysis", "report", "spark", "cli")
        .whereLayer("function")
        .mayOnlyBeAccessedByLayers("gradient", "sweep", "analysis", "report", "cli")
        .whereLayer("network")
        .mayOnlyBeAccessedByLayers(
            "program", "gradient", "sweep", "analysis", "report", "spark", "cli")
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
        .resideInAnyPackage("java.awt..", "javax.imageio..", "org.knowm..", "org.apache.batik..")
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
