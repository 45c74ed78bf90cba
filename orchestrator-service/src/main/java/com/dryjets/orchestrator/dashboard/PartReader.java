package com.dryjets.orchestrator.dashboard;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.OwnContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads the parts of a dashboard, each in a session and transaction of its own, so that a failed statement of one does not
 * fail another.
 */
@ApplicationScoped
class PartReader {

    private static final Logger LOG = Logger.getLogger(PartReader.class);

    private final TenantTransaction transactions;
    private final PartLimitRepository limits;
    private final MeterRegistry meters;
    private final DashboardConfig config;

    PartReader(
            TenantTransaction transactions, PartLimitRepository limits, MeterRegistry meters, DashboardConfig config) {
        this.transactions = transactions;
        this.limits = limits;
        this.meters = meters;
        this.config = config;
    }

    /** Reads a part; fails only if the campaign is unknown. */
    <T> Uni<Part<T>> read(String tenant, String name, Supplier<Uni<T>> part) {
        return limited(
                name,
                OwnContext.run(() -> transactions.run(
                        tenant,
                        // Later than our own limit, which can tell that a part is slow.
                        () -> limits.limit(config.partLimit().multipliedBy(2)).chain(part::get))));
    }

    /** Marks a part that fails or is slow. A slow one is not cancelled, which could leak its connection, but ends by itself. */
    <T> Uni<Part<T>> limited(String name, Uni<T> part) {
        return part.memoize()
                .indefinitely()
                .map(Part::of)
                .ifNoItem()
                .after(config.partLimit())
                .fail()
                .onFailure(failure -> !(failure instanceof Problem))
                .recoverWithItem(failure -> marked(name, failure));
    }

    private <T> Part<T> marked(String name, Throwable failure) {
        boolean slow = failure instanceof TimeoutException;
        meters.counter("dryjets.dashboard.parts", "part", name, "status", slow ? "SLOW" : "FAILED")
                .increment();
        if (slow) {
            LOG.warnf("Part of the dashboard is slow part=%s", name);
            return Part.slow();
        }
        LOG.errorf(failure, "Part of the dashboard failed part=%s", name);
        return Part.failed();
    }
}
