package epsweep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
        .layer("cli")
        .definedBy("epsweep.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("report", "cli")
        .whereLayer("sweep")
        .mayOnlyBeAccessedByLayers("analysis", "report", "cli")
        .whereLayer("gradient")
        .mayOnlyBeAccessedByLayers("sweep", "analysis", "report", "cli")
        .whereLayer("function")
        .mayOnlyBeAccessedByLayers("gradient", "sweep", "analysis", "report", "cli")
        .whereLayer("network")
        .mayOnlyBeAccessedByLayers("program", "gradient", "sweep", "analysis", "report", "cli")
        .check(CLASSES);
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
