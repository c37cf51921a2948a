package org.procedex;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.Extraction;
import org.procedex.extract.Extractor;
import org.procedex.extract.UnreadSentence;
import org.procedex.extract.sentence.Mention;

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
  private static final List<String> EXTRACTION =
      List.of(
          "extract.sentence",
          "extract.coordination",
          "extract.name",
          "extract.discourse",
          "extract.description",
          "extract.title",
          "extract.place",
          "extract.refusal",
          "extract.praise",
          "extract.list",
          "extract.indication",
          "extract.statement",
          "extract");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.procedex");

  @Test
  void importsPointUpstream() {
    checkOrder(FLOW, "..");
  }

  @Test
  void importsPointUpstreamWithinExtraction() {
    checkOrder(EXTRACTION, "");
  }

  @Test
  void extractionHasNoPartBesides() {
    classes()
        .that()
        .resideInAPackage("org.procedex.extract..")
        .should()
        .resideInAnyPackage(EXTRACTION.stream().map("org.procedex."::concat).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void whoeverUsesExtractionKnowsWhatItFindsAndNotHow() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.procedex.extract..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.procedex.extract..")
                .and(
                    not(
                        belongToAnyOf(
                            Extractor.class,
                            Extraction.class,
                            ExtractedRecord.class,
                            UnreadSentence.class,
                            Mention.class))))
        .check(CLASSES);
  }

  private static void checkOrder(List<String> packages, String suffix) {
    var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : packages) {
      architecture = architecture.optionalLayer(layer).definedBy("org.procedex." + layer + suffix);
    }
    for (int i = 0; i < packages.size(); i++) {
      String[] downstream = packages.subList(i + 1, packages.size()).toArray(new String[0]);
      architecture =
          downstream.length == 0
              ? architecture.whereLayer(packages.get(i)).mayNotBeAccessedByAnyLayer()
              : architecture.whereLayer(packages.get(i)).mayOnlyBeAccessedByLayers(downstream);
    }
    architecture.check(CLASSES);
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching("org.procedex.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.procedex.(**)").should().beFreeOfCycles().check(CLASSES);
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
