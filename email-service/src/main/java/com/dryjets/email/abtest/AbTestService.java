package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.email.VariantChecks;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans tests at a user's request. */
@ApplicationScoped
class AbTestService {

    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final AbTestRepository tests;
    private final VariantContents contents;
    private final VariantChecks checks;
    private final Idempotency idempotency;
    private final Clock clock;

    AbTestService(
            TenantTransaction transactions,
            EmailLock lock,
            AbTestRepository tests,
            VariantContents contents,
            VariantChecks checks,
            Idempotency idempotency,
            Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.lock = lock;
        this.tests = tests;
        this.contents = contents;
        this.checks = checks;
        this.idempotency = idempotency;
    }

    Uni<AbTestView> create(Caller caller, UUID emailId, @Nullable String key, CreateAbTest request) {
        String operation = "POST /marketing/email/" + emailId + "/ab-test";
        var once = new Idempotency.Request(caller, operation, key, request);
        return contents(caller, emailId, request.variants())
                .chain(bodies -> transactions.run(
                        caller.tenant(),
                        () -> idempotency.once(
                                once, AbTestView.class, () -> create(caller, emailId, request, bodies))));
    }

    private Uni<AbTestView> create(
            Caller caller, UUID emailId, CreateAbTest request, List<Optional<VariantContent>> bodies) {
        return lock.with(caller.tenant(), emailId, it -> {
            requireChangeable(it.email());
            AbTest test = new AbTest(caller.tenant(), emailId, clock.instant());
            return tests.find(caller.tenant(), emailId)
                    .invoke(AbTestService::requireNone)
                    .invoke(() -> edit(test, request.change()))
                    .chain(() -> tests.persist(test))
                    .chain(() -> tests.flush())
                    .chain(() -> replace(test, request.variants(), bodies))
                    .call(() -> requireReady(it.email()))
                    .map(variants -> AbTestView.of(it.email(), test, variants));
        });
    }

    /** Compiles the contents of variants, in the language of their email. */
    private Uni<List<Optional<VariantContent>>> contents(Caller caller, UUID emailId, List<ChangeVariant> variants) {
        return lock.read(caller.tenant(), emailId, email -> Uni.createFrom().item(EmailVariant.language(email)))
                .chain(language -> contents.of(caller.tenant(), language, variants));
    }

    Uni<AbTestView> get(Caller caller, UUID emailId) {
        return lock.read(
                caller.tenant(),
                emailId,
                email -> find(caller, emailId)
                        .chain(test -> tests.variants(caller.tenant(), emailId)
                                .map(variants -> AbTestView.of(email, test, variants))));
    }

    Uni<AbTestView> update(Caller caller, UUID emailId, @Nullable String ifMatch, ChangeAbTest request) {
        List<ChangeVariant> variants = request.variants() == null ? List.of() : request.variants();
        return contents(caller, emailId, variants).chain(bodies -> update(caller, emailId, ifMatch, request, bodies));
    }

    private Uni<AbTestView> update(
            Caller caller,
            UUID emailId,
            @Nullable String ifMatch,
            ChangeAbTest request,
            List<Optional<VariantContent>> bodies) {
        return lock.with(
                caller.tenant(),
                emailId,
                it -> find(caller, emailId)
                        .invoke(test -> ETag.require(ifMatch, test.version))
                        .invoke(() -> requireChangeable(it.email()))
                        .invoke(test -> edit(test, request))
                        .call(() -> tests.flush())
                        .chain(test -> (request.variants() == null
                                        ? tests.variants(caller.tenant(), emailId)
                                        : replace(test, request.variants(), bodies))
                                .call(() -> requireReady(it.email()))
                                .map(variants -> AbTestView.of(it.email(), test, variants))));
    }

    Uni<Void> delete(Caller caller, UUID emailId, @Nullable String ifMatch) {
        return lock.with(
                caller.tenant(),
                emailId,
                it -> find(caller, emailId)
                        .invoke(test -> ETag.require(ifMatch, test.version))
                        .invoke(() -> requireEditable(it.email()))
                        .chain(tests::delete));
    }

    private Uni<AbTest> find(Caller caller, UUID emailId) {
        return tests.find(caller.tenant(), emailId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("A/B test of email", emailId));
    }

    private void edit(AbTest test, ChangeAbTest request) {
        test.edit(request, clock.instant());
        List<FieldError> errors = AbTestRules.check(test, request.variants());
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }

    private Uni<List<AbVariant>> replace(
            AbTest test, List<ChangeVariant> requested, List<Optional<VariantContent>> bodies) {
        List<AbVariant> variants = IntStream.range(0, requested.size())
                .mapToObj(i -> new AbVariant(
                        test,
                        i + 1,
                        AbTestRules.normalized(requested.get(i)),
                        bodies.get(i).orElse(null)))
                .toList();
        return tests.replace(test, variants).replaceWith(variants);
    }

    private static void requireNone(@Nullable AbTest test) {
        if (test != null) {
            throw Problem.conflict("The email has an A/B test already. Change it, or delete it first.");
        }
    }

    private static void requireChangeable(EmailCampaign email) {
        refuse(AbTestRules.obstacle(email.status(), email.hasOwnTimes()));
    }

    private static void requireEditable(EmailCampaign email) {
        refuse(AbTestRules.obstacle(email.status(), false));
    }

    private static void refuse(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw Problem.conflict(reason);
        });
    }

    /** A scheduled email must stay ready. */
    private Uni<Void> requireReady(EmailCampaign email) {
        return email.status() == EmailStatus.SCHEDULED
                ? checks.missing(email).invoke(AbTestService::requireNothing).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static void requireNothing(List<FieldError> missing) {
        if (!missing.isEmpty()) {
            throw Problem.conflict("The email is scheduled and must stay ready to be sent.", missing);
        }
    }
}
