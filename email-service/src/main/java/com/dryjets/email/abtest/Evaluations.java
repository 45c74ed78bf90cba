package com.dryjets.email.abtest;

import com.dryjets.email.abtest.AbTestRepository.Due;
import com.dryjets.email.abtest.LastCounts.Counted;
import com.dryjets.email.abtest.ResultsRepository.Progress;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.route.CallerContext;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Evaluates tests. */
@ApplicationScoped
class Evaluations {

    private final LastCounts last = new LastCounts();
    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final AbTestRepository tests;
    private final ResultsRepository results;
    private final Clock clock;

    Evaluations(
            TenantTransaction transactions,
            EmailLock lock,
            AbTestRepository tests,
            ResultsRepository results,
            Clock clock) {
        this.transactions = transactions;
        this.lock = lock;
        this.tests = tests;
        this.results = results;
        this.clock = clock;
    }

    private record Stored(EmailCampaign email, AbTest test, List<AbVariant> variants) {}

    /** Evaluates the test of an email by what was counted last; fails with 404 if it has none. */
    Uni<Look> last(String tenant, UUID emailId) {
        return lock.read(tenant, emailId, email -> read(tenant, email))
                .chain(stored -> evaluate(stored, last.find(stored.test(), clock.instant())));
    }

    /** Counts what the recipients of a test did, and evaluates it. */
    Uni<Look> now(String tenant, UUID emailId) {
        return lock.read(tenant, emailId, email -> read(tenant, email))
                .chain(stored -> evaluate(stored, Optional.empty()));
    }

    private Uni<Look> evaluate(Stored stored, Optional<Counted> known) {
        return transactions
                .sql(
                        stored.test().tenant,
                        connection -> known.map(counted -> Uni.createFrom().item(counted))
                                .orElseGet(() -> count(connection, Due.of(stored.test())))
                                .chain(counted -> progress(connection, stored.test())
                                        .map(progress -> Tuple2.of(counted, progress))))
                .chain(read -> evaluate(stored, read.getItem1(), read.getItem2()));
    }

    /** Counts what the recipients of a test did, for {@link #last}. Unlike the others, it may run for many tests at a time. */
    Uni<Void> count(Due test) {
        return transactions
                .sql(test.tenant(), connection -> count(connection, test))
                .replaceWithVoid();
    }

    private Uni<Counted> count(SqlConnection connection, Due test) {
        Instant now = clock.instant();
        int leastMinutes = AbTestRules.leastMinutes(test.decideAfterMinutes());
        return results.counts(connection, test.tenant(), test.emailId(), leastMinutes)
                .map(counts -> new Counted(counts, now))
                .invoke(counted -> last.keep(test.emailId(), counted));
    }

    private Uni<Progress> progress(SqlConnection connection, AbTest test) {
        return results.progress(connection, test.tenant, test.emailId);
    }

    private Uni<Stored> read(String tenant, EmailCampaign email) {
        return tests.find(tenant, email.id())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("A/B test of email", email.id()))
                .chain(test -> tests.variants(tenant, email.id()).map(variants -> new Stored(email, test, variants)));
    }

    /** The integrals take milliseconds, which the event loop must not wait for. */
    private static Uni<Look> evaluate(Stored stored, Counted counted, Progress progress) {
        CallerContext caller = CallerContext.current();
        return Uni.createFrom()
                .item(() -> look(stored, counted, progress))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(caller);
    }

    private static Look look(Stored stored, Counted counted, Progress progress) {
        List<VariantCounts> counts = stored.variants().stream()
                .map(variant -> counted.counts().stream()
                        .filter(found -> found.number() == variant.number)
                        .findFirst()
                        .orElseGet(() -> ResultsRepository.none(variant.number)))
                .toList();
        AbTest test = stored.test();
        return new Look(
                stored.email(),
                test,
                stored.variants(),
                counts,
                progress,
                Evaluation.of(test.metric, test.smallestLift, counts),
                counted.at());
    }
}
