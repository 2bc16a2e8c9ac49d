package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.wirewatch.core.sample.BreaksTheCoreRules;
import io.wirewatch.ingest.sample.KnowsAnotherService;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final Map<String, ArchRule> MORE_RULES =
      Map.of(
          "packages of the core form no cycle",
              ArchitectureRules.PACKAGES_OF_THE_CORE_FORM_NO_CYCLE,
          "packages of the shells form no cycle",
              ArchitectureRules.PACKAGES_OF_THE_SHELLS_FORM_NO_CYCLE,
          "public means used from outside", ArchitectureRules.PUBLIC_MEANS_USED_FROM_OUTSIDE);

  private static final Map<String, ArchRule> RULES =
      Map.of(
          "the core knows no framework", ArchitectureRules.THE_CORE_KNOWS_NO_FRAMEWORK,
          "the core has no clock and no dice", ArchitectureRules.THE_CORE_HAS_NO_CLOCK_AND_NO_DICE,
          "the core opens no connection", ArchitectureRules.THE_CORE_OPENS_NO_CONNECTION,
          "services do not know each other", ArchitectureRules.SERVICES_DO_NOT_KNOW_EACH_OTHER,
          "libraries do not know services", ArchitectureRules.LIBRARIES_DO_NOT_KNOW_SERVICES,
          "wire records do not know Kafka", ArchitectureRules.WIRE_RECORDS_DO_NOT_KNOW_KAFKA,
          "only shells use topics", ArchitectureRules.ONLY_SHELLS_USE_TOPICS,
          "names are of the field", ArchitectureRules.NAMES_ARE_OF_THE_FIELD,
          "only programs end the process", ArchitectureRules.ONLY_PROGRAMS_END_THE_PROCESS);

  @TestFactory
  Stream<DynamicTest> theProductKeepsItsBorders() {
    JavaClasses product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.wirewatch");
    return Stream.of(RULES, MORE_RULES)
        .flatMap(rules -> rules.entrySet().stream())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(product)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleOfTheCoreCanFail() {
    JavaClasses sample = new ClassFileImporter().importClasses(BreaksTheCoreRules.class);
    return Stream.of(
            "the core knows no framework",
            "the core has no clock and no dice",
            "the core opens no connection",
            "libraries do not know services",
            "only programs end the process")
        .map(name -> fails(name, sample));
  }

  @TestFactory
  Stream<DynamicTest> everyOtherRuleCanFail() {
    JavaClasses sample =
        new ClassFileImporter()
            .importClasses(
                KnowsAnotherService.class,
                KnowsAnotherService.AbstractHelper.class,
                io.wirewatch.alert.sample.OfAlert.class);
    return Stream.of("services do not know each other", "names are of the field")
        .map(name -> fails(name, sample));
  }

  private static DynamicTest fails(String name, JavaClasses sample) {
    ArchRule rule = RULES.get(name);
    return DynamicTest.dynamicTest(
        name, () -> assertThat(rule.evaluate(sample).hasViolation()).as(name).isTrue());
  }
}
