package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailPreview;
import com.dryjets.email.email.VariantNames;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what tests show, and what their variants look like. */
@ApplicationScoped
class ResultsService {

    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final AbTestRepository tests;
    private final Evaluations evaluations;
    private final ResultsRepository results;
    private final Vertx vertx;
    private final Clock clock;

    ResultsService(
            TenantTransaction transactions,
            EmailLock lock,
            AbTestRepository tests,
            Evaluations evaluations,
            ResultsRepository results,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.lock = lock;
        this.tests = tests;
        this.evaluations = evaluations;
        this.results = results;
        this.vertx = vertx;
        this.clock = clock;
    }

    Uni<AbTestResults> get(Caller caller, UUID emailId) {
        return evaluations
                .last(caller.tenant(), emailId)
                .chain(look -> holdout(look.test()).map(holdout -> AbTestResults.of(look, holdout.orElse(null))));
    }

    private Uni<Optional<HoldoutLift>> holdout(AbTest test) {
        @Nullable Holdout group = test.holdout();
        @Nullable Instant started = test.startedAt;
        if (group == null || started == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        String event = Objects.requireNonNull(group.event());
        Instant until = started.plus(Duration.ofDays(Objects.requireNonNull(group.days())));
        return transactions
                .sql(
                        test.tenant,
                        connection -> results.heldOut(connection, test.tenant, test.emailId, event, started, until))
                .map(counts ->
                        Optional.ofNullable(counts).map(found -> HoldoutLift.of(event, until, found, clock.instant())));
    }

    Uni<EmailPreview> preview(Caller caller, UUID emailId, String name) {
        return lock.read(
                        caller.tenant(),
                        emailId,
                        email -> tests.variants(caller.tenant(), emailId)
                                .map(variants -> VariantNames.numberOf(name, variants.size())
                                        .map(number -> Tuple2.of(
                                                email, variants.get(number - 1).content()))
                                        .orElseThrow(() -> Problem.notFound("variant", name))))
                .chain(found -> vertx.executeBlocking(
                        () -> found.getItem2().preview(found.getItem1(), clock.instant()), false));
    }
}
