package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.event.InsightEvent.FailureCleared;
import com.dryjets.contracts.event.InsightEvent.FailureDetected;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.orchestrator.notification.NewNotification;
import com.dryjets.orchestrator.notification.NotificationKind;
import com.dryjets.orchestrator.notification.NotificationService;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignProjection;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Raises, updates and clears failures; publishes an event for each one that is raised or cleared. */
@ApplicationScoped
public class FailureDetector {

    private static final Logger LOG = Logger.getLogger(FailureDetector.class);

    private final CampaignObserver observer;
    private final FailureRepository failures;
    private final Outbox outbox;
    private final NotificationService notifications;
    private final MeterRegistry meters;
    private final FailureConfig config;

    FailureDetector(
            CampaignObserver observer,
            FailureRepository failures,
            Outbox outbox,
            NotificationService notifications,
            MeterRegistry meters,
            FailureConfig config) {
        this.observer = observer;
        this.failures = failures;
        this.outbox = outbox;
        this.notifications = notifications;
        this.meters = meters;
        this.config = config;
    }

    /** Updates a campaign's failures, in the session that has locked the campaign. */
    public Uni<Void> update(
            CampaignProjection campaign, CampaignPerformance performance, List<Benchmark> benchmarks, Instant now) {
        return observer.observe(campaign, performance, benchmarks, now)
                .chain(observed -> failures.open(campaign.tenant(), campaign.id())
                        .map(open -> FailureRules.decide(observed, open, config)))
                .chain(changes -> apply(campaign, changes, now));
    }

    private Uni<Void> apply(CampaignProjection campaign, List<FailureChange> changes, Instant now) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> apply(campaign, change, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> apply(CampaignProjection campaign, FailureChange change, Instant now) {
        return switch (change) {
            case FailureChange.Raise raise ->
                raise(campaign, new Failure(campaign.tenant(), campaign.id(), raise.symptom(), now), now);
            case FailureChange.Update update -> {
                update.open().describe(update.symptom());
                yield Uni.createFrom().voidItem();
            }
            case FailureChange.Clear clear -> clear(campaign, clear.open(), now);
        };
    }

    private Uni<Void> raise(CampaignProjection campaign, Failure failure, Instant now) {
        note("Failure detected", "RAISED", failure);
        return failures.latestLike(failure)
                .invoke(earlier -> failure.keepSnooze(earlier, now))
                .chain(() -> failures.persist(failure))
                .chain(() -> announce(
                        campaign, failure, NotificationKind.FAILURE_RAISED, failure.problem(), failure.evidence(), now))
                .chain(() -> outbox.write(
                        failure.tenant(),
                        new FailureDetected(
                                failure.campaignId(),
                                failure.id(),
                                failure.channel(),
                                failure.problem(),
                                failure.evidence(),
                                failure.since(),
                                failure.kind().name())));
    }

    private Uni<Void> clear(CampaignProjection campaign, Failure failure, Instant now) {
        note("Failure cleared", "CLEARED", failure);
        boolean ended = !campaign.status().isRunning();
        String solved = "No longer: %s".formatted(failure.problem());
        failure.clear(now);
        return outbox.write(failure.tenant(), new FailureCleared(failure.campaignId(), failure.id(), now))
                .chain(() -> ended
                        ? Uni.createFrom().voidItem()
                        : announce(campaign, failure, NotificationKind.FAILURE_CLEARED, solved, null, now));
    }

    /** Nobody wants to be reminded of a snoozed failure. */
    private Uni<Void> announce(
            CampaignProjection campaign,
            Failure failure,
            NotificationKind kind,
            String title,
            @Nullable String detail,
            Instant now) {
        return failure.isSnoozed(now)
                ? Uni.createFrom().voidItem()
                : notifications.add(new NewNotification(campaign, kind, failure.id(), title, detail));
    }

    private void note(String what, String action, Failure failure) {
        LOG.infof("%s campaignId=%s failureId=%s kind=%s", what, failure.campaignId(), failure.id(), failure.kind());
        meters.counter("dryjets.failures", "kind", failure.kind().name(), "action", action)
                .increment();
    }
}
