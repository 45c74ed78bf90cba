package com.dryjets.orchestrator.failure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds open failures for other features, in the current Hibernate session. */
@ApplicationScoped
public class OpenFailures {

    private final FailureRepository failures;

    OpenFailures(FailureRepository failures) {
        this.failures = failures;
    }

    /** Lists a campaign's open failures, oldest first. */
    public Uni<List<FailureView>> of(String tenant, UUID campaignId) {
        return failures.open(tenant, campaignId).map(OpenFailures::views);
    }

    /** Lists a campaign's open failures without those that are snoozed. */
    public Uni<List<FailureView>> active(String tenant, UUID campaignId, Instant now) {
        return failures.open(tenant, campaignId)
                .map(open -> views(
                        open.stream().filter(failure -> failure.isActive(now)).toList()));
    }

    /** Finds those of these failures that are open and not snoozed. */
    public Uni<List<FailureView>> active(String tenant, Collection<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : failures.active(tenant, ids, now).map(OpenFailures::views);
    }

    private static List<FailureView> views(List<Failure> failures) {
        return failures.stream().map(Failure::view).toList();
    }
}
