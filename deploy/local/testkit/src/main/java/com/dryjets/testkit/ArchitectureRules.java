package com.dryjets.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** The rules of the house style that a machine can check; the same for every module. */
public final class ArchitectureRules {
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final String EMPTY_NAMES =
            "(.*[.$])?(\\w*(Impl|Dto|DTO|Manager|Helper|Util|Utils)|(Base|Abstract)[A-Z]\\w*)";
    private static final Set<String> RANDOM =
            Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.util.SplittableRandom");
    private static final Set<String> CLOCK_READS =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.time.Clock.systemUTC");

    private ArchitectureRules() {}

    /** Checks every production class under {@code root} (such as {@code com.dryjets.campaign}) and reports all violations at once. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("No production class under " + root + ": check the package name.");
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
                endpointsNameTheirMediaType(),
                rulesArePure(),
                rulesTakeTheTime(),
                subscriptionsStayAtTheEdge(),
                nothingBlocks(),
                nothingIsRandom(),
                constructorsInject(),
                repositoriesArePackagePrivate(),
                sqlStaysInRepositories(),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                SlicesRuleDefinition.slices()
                        .matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .as("packages should be free of cycles"));
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

    /** Without it, the framework answers a client that accepts only HTML with the text of {@code toString()}. */
    private static ArchRule endpointsNameTheirMediaType() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                // The others are clients.
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .and(DescribedPredicate.not(describe("build their answer", ArchitectureRules::buildsItsAnswer)))
                .should()
                .beAnnotatedWith(PRODUCES)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PRODUCES)
                .because("an answer has the media type that its document names, or is a 406");
    }

    /** Returns whether the method sets the media type of each answer itself. */
    private static boolean buildsItsAnswer(JavaMethod method) {
        String type = method.getReturnType().getName();
        return type.contains("jakarta.ws.rs.core.Response") || type.contains("RestMulti");
    }

    private static ArchRule repositoriesArePackagePrivate() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .because("other features go through the service of the feature that owns the table");
    }

    private static ArchRule sqlStaysInRepositories() {
        return noClasses()
                .that(DescribedPredicate.not(written("Repository")))
                .and(DescribedPredicate.not(describe("belong to no table", ArchitectureRules::readsNoTable)))
                .should()
                .callMethodWhere(describe("a statement is executed", ArchitectureRules::executesStatement))
                .because("the SQL of a table stands in its repository");
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
                .because("rules decide; services load and apply");
    }

    private static ArchRule rulesTakeTheTime() {
        return noClasses()
                .that(written("Rules"))
                .should()
                .callMethodWhere(describe("the machine's clock is read", ArchitectureRules::readsClock))
                .because("rules take the time as a parameter");
    }

    private static ArchRule subscriptionsStayAtTheEdge() {
        return noClasses()
                .that(DescribedPredicate.not(written("Relay").or(written("Ticker"))))
                .should()
                .callMethodWhere(describe("a Uni or Multi is subscribed to", call -> onMutiny(call, "subscribe")))
                .because("a subscriber hides the failure from its caller");
    }

    private static ArchRule nothingBlocks() {
        return noClasses()
                .should()
                .callMethodWhere(describe("a Uni is awaited", call -> onMutiny(call, "await")))
                .because("a blocked event loop stops every request");
    }

    private static ArchRule nothingIsRandom() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("draw random numbers", type -> RANDOM.contains(type.getName())))
                .orShould()
                .callMethod(Math.class, "random")
                .because("numbers are computed, never drawn at random");
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

    /** Matches classes whose source file has this suffix, including nested classes. */
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

    /** Sets the tenant, or asks whether the database answers. */
    private static boolean readsNoTable(JavaClass type) {
        return Set.of("com.dryjets.kit.tenancy.TenantTransaction", "com.dryjets.kit.health.DatabaseReadiness")
                .contains(outermost(type).getName());
    }

    private static boolean executesStatement(JavaCall<?> call) {
        JavaClass owner = call.getTarget().getOwner();
        String method = call.getTarget().getName();
        if (owner.getName().startsWith("org.hibernate.reactive.mutiny.Mutiny$")) {
            return method.matches(
                    "create\\w*Query|persist\\w*|insert\\w*|update\\w*|upsert\\w*|delete\\w*|remove\\w*|merge\\w*|find|get|lock|refresh");
        }
        if (owner.getPackageName().equals("io.vertx.mutiny.sqlclient")) {
            return Set.of("query", "preparedQuery", "prepare").contains(method);
        }
        if (owner.isAssignableTo("java.sql.Connection")) {
            return method.startsWith("prepare") || method.equals("createStatement");
        }
        return owner.getName().equals("org.postgresql.copy.CopyManager");
    }

    private static boolean readsClock(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        boolean now = target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().isEmpty();
        return now || CLOCK_READS.contains(target.getOwner().getName() + "." + target.getName());
    }
}
