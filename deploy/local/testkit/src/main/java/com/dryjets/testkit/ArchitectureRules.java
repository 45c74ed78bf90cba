package com.dryjets.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** The rules of the house style that a machine can check, the same for every module. */
public final class ArchitectureRules {
    private static final String EMPTY_NAMES =
            "(.*[.$])?(\\w*(Impl|Dto|DTO|Manager|Helper|Util|Utils)|(Base|Abstract)[A-Z]\\w*)";
    private static final Set<String> RANDOM =
            Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.util.SplittableRandom");
    private static final Set<String> CLOCK_READS =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.time.Clock.systemUTC");

    private ArchitectureRules() {}

    /** Checks every production class under {@code root} (such as {@code com.dryjets.campaign}) and reports all breaches at once. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("No production class under " + root + ": is the package right?");
        }
        check(classes, root);
    }

    static void check(JavaClasses classes, String root) {
        Stream<Executable> rules =
                rules(root).map(rule -> () -> rule.allowEmptyShould(true).check(classes));
        Assertions.assertAll("house style of " + root, rules);
    }

    private static Stream<ArchRule> rules(String root) {
        return Stream.of(
                names(),
                resourcesStayThin(),
                rulesArePure(),
                rulesAreToldTheTime(),
                subscriptionsStayAtTheEdge(),
                nothingBlocks(),
                nothingIsRandom(),
                constructorsInject(),
                new SmallPackages().asRule(),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                SlicesRuleDefinition.slices()
                        .matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("features should be free of cycles"));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(EMPTY_NAMES)
                .because("a name says what a thing is responsible for");
    }

    private static ArchRule resourcesStayThin() {
        return noClasses()
                .that(written("Resource"))
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..", "io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..", "java.sql..")
                .because("a resource parses, makes one service call and answers");
    }

    private static ArchRule rulesArePure() {
        return noClasses()
                .that(written("Rules"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye.mutiny..",
                        "io.smallrye.reactive..",
                        "io.vertx..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "java.sql..")
                .because("rules decide; others load and apply");
    }

    private static ArchRule rulesAreToldTheTime() {
        return noClasses()
                .that(written("Rules"))
                .should()
                .callMethodWhere(describe("the machine's clock is read", ArchitectureRules::readsClock))
                .because("rules are told the time");
    }

    private static ArchRule subscriptionsStayAtTheEdge() {
        return noClasses()
                .that(DescribedPredicate.not(written("Relay").or(written("Ticker"))))
                .should()
                .callMethodWhere(describe("a Uni or Multi is subscribed to", call -> onMutiny(call, "subscribe")))
                .because("whoever subscribes takes the failure away from the caller");
    }

    private static ArchRule nothingBlocks() {
        return noClasses()
                .should()
                .callMethodWhere(describe("a Uni is awaited", call -> onMutiny(call, "await")))
                .because("a blocked event loop stops everyone");
    }

    private static ArchRule nothingIsRandom() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("draw random numbers", type -> RANDOM.contains(type.getName())))
                .orShould()
                .callMethod(Math.class, "random")
                .because("figures are computed, never drawn");
    }

    private static ArchRule constructorsInject() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .because("a constructor shows what a class needs");
    }

    /** Classes whose source file's name ends so, with all that is nested in them. */
    private static DescribedPredicate<JavaClass> written(String suffix) {
        return describe(
                "are written in a *" + suffix,
                type -> outermost(type).getSimpleName().endsWith(suffix));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static boolean onMutiny(JavaCall<?> call, String method) {
        CodeUnitCallTarget target = call.getTarget();
        boolean mutiny = Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi")
                .contains(target.getOwner().getName());
        return mutiny && target.getName().equals(method);
    }

    private static boolean readsClock(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        boolean now = target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().isEmpty();
        return now || CLOCK_READS.contains(target.getOwner().getName() + "." + target.getName());
    }
}
