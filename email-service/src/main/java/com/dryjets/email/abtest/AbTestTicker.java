package com.dryjets.email.abtest;

import com.dryjets.email.abtest.AbTestRepository.Due;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks at running tests, and decides those that can be. */
@ApplicationScoped
class AbTestTicker {

    private static final int AT_ONCE = 4;

    private final IsolatedWork<UUID> counts = new IsolatedWork<>("Count A/B test", "emailId");
    private final IsolatedWork<UUID> looks = new IsolatedWork<>("Decide A/B test", "emailId");
    private final TenantTransaction transactions;
    private final AbTestRepository tests;
    private final Evaluations evaluations;
    private final AbTestDecisions decisions;

    AbTestTicker(
            TenantTransaction transactions,
            AbTestRepository tests,
            Evaluations evaluations,
            AbTestDecisions decisions) {
        this.transactions = transactions;
        this.tests = tests;
        this.evaluations = evaluations;
        this.decisions = decisions;
    }

    @Scheduled(
            every = "2s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> decide() {
        return looks.tick(() -> transactions
                .sql(Tenants.ALL, connection -> tests.claim(connection, looks.backingOff()))
                .call(due -> counts.each(due, AT_ONCE, Due::emailId, this::count))
                .chain(due -> looks.each(due, Due::emailId, this::look)));
    }

    /** Takes as long as the test is large, so that several are counted at a time; deciding them takes a moment. */
    private Uni<Void> count(Due test) {
        return test.ended() ? Uni.createFrom().voidItem() : evaluations.count(test);
    }

    private Uni<Void> look(Due test) {
        return test.ended() ? decisions.end(test.tenant(), test.emailId()) : lookAt(test);
    }

    private Uni<Void> lookAt(Due test) {
        return decisions
                .lookAtLast(test.tenant(), test.emailId())
                .chain(pause -> transactions.sql(test.tenant(), connection -> tests.postpone(connection, test, pause)));
    }
}
