package io.wirewatch.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The borders between the modules, as rules a build can fail on. */
final class ArchitectureRules {
  private static final String[] PURE = {"io.wirewatch.core..", "io.wirewatch.feed.."};
  private static final String[] SERVICES = {
    "io.wirewatch.ingest..", "io.wirewatch.enrich..", "io.wirewatch.alert.."
  };
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime");
  private static final Set<String> DICE =
      Set.of(
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");
  private static final Set<String> SEEDLESS =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  static final ArchRule THE_CORE_KNOWS_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "io.quarkus..",
              "jakarta..",
              "io.smallrye..",
              "io.micrometer..",
              "org.jboss..",
              "org.slf4j..",
              "java.util.logging..",
              "io.wirewatch.events.kafka..")
          .because("core and feed-parser are functions of their arguments; a shell calls them");

  static final ArchRule THE_CORE_HAS_NO_CLOCK_AND_NO_DICE =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callCodeUnitWhere(readsTheClockOrThrowsDice())
          .because(
              "live and backtest must give the same result: time is an argument, chance a seed");

  static final ArchRule THE_CORE_OPENS_NO_CONNECTION =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(http\\..*|Socket|ServerSocket|DatagramSocket|URLConnection|InetAddress)"
                  + "|org\\.apache\\.hc\\..*")
          .because("only the shells talk to the network");

  static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.wirewatch.(ingest|enrich|alert)..")
          .should()
          .notDependOnEachOther()
          .because("services meet on topics alone");

  static final ArchRule LIBRARIES_DO_NOT_KNOW_SERVICES =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.wirewatch.events..",
              "io.wirewatch.net..",
              "io.wirewatch.feed..",
              "io.wirewatch.core..",
              "io.wirewatch.agenda..",
              "io.wirewatch.broker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.wirewatch.ingest..",
              "io.wirewatch.enrich..",
              "io.wirewatch.alert..",
              "io.wirewatch.standalone..",
              "io.wirewatch.cli..")
          .because("services depend on libraries, never the other way round");

  static final ArchRule WIRE_RECORDS_DO_NOT_KNOW_KAFKA =
      noClasses()
          .that()
          .resideInAPackage("io.wirewatch.events")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.wirewatch.events.kafka..")
          .because("the core and the command line use the records without Kafka");

  static final ArchRule ONLY_SHELLS_USE_TOPICS =
      classes()
          .that()
          .resideInAPackage("io.wirewatch.events.kafka..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(
              "io.wirewatch.events.kafka..",
              "io.wirewatch.agenda..",
              SERVICES[0],
              SERVICES[1],
              SERVICES[2],
              "io.wirewatch.standalone..",
              "io.wirewatch.cli..",
              "io.wirewatch.bench..")
          .because("Kafka is the business of the shells");

  static final ArchRule NAMES_ARE_OF_THE_FIELD =
      noClasses()
          .that()
          .resideInAPackage("io.wirewatch..")
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("a name says what a thing is in this field");

  static final ArchRule ONLY_PROGRAMS_END_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.wirewatch.cli..",
              "io.wirewatch.standalone..",
              "io.wirewatch.bench..",
              "io.wirewatch.acceptance..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("a library that ends the process takes its caller with it");

  static final ArchRule PACKAGES_OF_THE_CORE_FORM_NO_CYCLE =
      slices()
          .matching("io.wirewatch.(core|feed|cli).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package can be read once the packages it uses were read");

  static final ArchRule PACKAGES_OF_THE_SHELLS_FORM_NO_CYCLE =
      slices()
          .assignedFrom(
              new PackagesUnder(
                  "feed", "net", "broker", "agenda", "events", "ingest", "enrich", "alert"))
          .should()
          .beFreeOfCycles()
          .because("a package can be read once the packages it uses were read");

  /** A slice for each package under these, their own package included. */
  private record PackagesUnder(Set<String> parts) implements SliceAssignment {
    PackagesUnder(String... parts) {
      this(Set.of(parts));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getPackageName();
      boolean under =
          parts.stream()
              .map("io.wirewatch."::concat)
              .anyMatch(part -> name.equals(part) || name.startsWith(part + "."));
      return under ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages under " + parts;
    }
  }

  static final ArchRule PUBLIC_MEANS_USED_FROM_OUTSIDE =
      classes()
          .that()
          .resideInAPackage("io.wirewatch.cli.*")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should(beUsedFromAnotherPackage())
          .because("a class is package-private unless another package needs it");

  private ArchitectureRules() {}

  private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
    return new ArchCondition<>("be used from another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String nested = type.getName() + "$";
        boolean used =
            type.getPackage().getClasses().stream()
                .filter(part -> part.equals(type) || part.getName().startsWith(nested))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(
                    use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
        events.add(
            new SimpleConditionEvent(
                type, used, type.getName() + " is public but used in its own package only"));
      }
    };
  }

  private static DescribedPredicate<JavaCall<?>> readsTheClockOrThrowsDice() {
    return DescribedPredicate.describe(
        "reads the clock or draws without a seed",
        call -> {
          CodeUnitCallTarget target = call.getTarget();
          String owner = target.getOwner().getFullName();
          String name = owner + "." + target.getName();
          boolean seedless =
              SEEDLESS.contains(owner)
                  && target.getName().equals("<init>")
                  && target.getRawParameterTypes().isEmpty();
          return CLOCKS.contains(name) || DICE.contains(name) || seedless;
        });
  }
}
