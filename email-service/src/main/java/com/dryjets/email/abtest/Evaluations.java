package com.dryjets.email.abtest;

import com.dryjets.email.abtest.ResultsRepository.Progress;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.route.CallerContext;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Evaluates tests. */
@ApplicationScoped
class Evaluations {

    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final AbTestRepository tests;
    private final ResultsRepository results;

    Evaluations(TenantTransaction transactions, EmailLock lock, AbTestRepository tests, ResultsRepository results) {
        this.transactions = transactions;
        this.lock = lock;
        this.tests = tests;
        this.results = results;
    }

    private record Stored(EmailCampaign email, AbTest test, List<AbVariant> variants) {}

    private record Counted(List<VariantCounts> counts, Progress progress) {}

    /** Evaluates the test of an email as of now; fails with 404 if it has none. */
    Uni<Look> of(String tenant, UUID emailId) {
        return lock.read(tenant, emailId, email -> read(tenant, email))
                .chain(stored -> transactions
                        .sql(tenant, connection -> count(connection, tenant, emailId))
                        .chain(counted -> evaluate(stored, counted)));
    }

    private Uni<Stored> read(String tenant, EmailCampaign email) {
        return tests.find(tenant, email.id())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("A/B test of email", email.id()))
                .chain(test -> tests.variants(tenant, email.id()).map(variants -> new Stored(email, test, variants)));
    }

    private Uni<Counted> count(SqlConnection connection, String tenant, UUID emailId) {
        return results.counts(connection, tenant, emailId)
                .chain(counts ->
                        results.progress(connection, tenant, emailId).map(progress -> new Counted(counts, progress)));
    }

    /** The integrals take milliseconds, which the event loop must not wait for. */
    private static Uni<Look> evaluate(Stored stored, Counted counted) {
        CallerContext caller = CallerContext.current();
        return Uni.createFrom()
                .item(() -> look(stored, counted))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(caller);
    }

    private static Look look(Stored stored, Counted counted) {
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
                counted.progress(),
                Evaluation.of(test.metric, test.smallestLift, counts));
    }
}
