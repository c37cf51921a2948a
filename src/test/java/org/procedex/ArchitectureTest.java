package org.procedex;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flow is the layout: imports point upstream only. */
class ArchitectureTest {
  private static final List<String> FLOW =
      List.of(
          "article",
          "text",
          "rules",
          "extract",
          "dedup",
          "dataset",
          "validate",
          "report",
          "jobs",
          "cli");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.procedex");

  @Test
  void importsPointUpstream() {
    var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : FLOW) {
      architecture = architecture.optionalLayer(layer).definedBy("org.procedex." + layer + "..");
    }
    for (int i = 0; i < FLOW.size(); i++) {
      String[] downstream = FLOW.subList(i + 1, FLOW.size()).toArray(new String[0]);
      architecture =
          downstream.length == 0
              ? architecture.whereLayer(FLOW.get(i)).mayNotBeAccessedByAnyLayer()
              : architecture.whereLayer(FLOW.get(i)).mayOnlyBeAccessedByLayers(downstream);
    }
    architecture.check(CLASSES);
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching("org.procedex.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void springBatchStaysInJobs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.procedex.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch..")
        .check(CLASSES);
  }

  @Test
  void openNlpStaysInText() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.procedex.text..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .check(CLASSES);
  }

  @Test
  void theWayFromTextToRecordsKnowsNoSpringAndNoDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.procedex.article..",
            "org.procedex.text..",
            "org.procedex.rules..",
            "org.procedex.extract..",
            "org.procedex.dedup..",
            "org.procedex.dataset..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .check(CLASSES);
  }
}
