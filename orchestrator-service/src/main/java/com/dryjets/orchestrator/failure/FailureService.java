package com.dryjets.orchestrator.failure;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows a campaign's failures, and lets people put them off. */
@ApplicationScoped
public class FailureService {

    private static final Logger LOG = Logger.getLogger(FailureService.class);
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(30);

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final FailureRepository failures;
    private final DueCampaignService dueCampaigns;
    private final Idempotency idempotency;
    private final Clock clock;

    FailureService(
            TenantTransaction transactions,
            CampaignService campaigns,
            FailureRepository failures,
            DueCampaignService dueCampaigns,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.failures = failures;
        this.dueCampaigns = dueCampaigns;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Shows open failures and those that were cleared last. Fails with 404 for an unknown campaign. */
    Uni<FailureRecoveryView> show(Caller caller, UUID campaignId) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .get(tenant, campaignId)
                        .chain(() -> failures.open(tenant, campaignId))
                        .chain(open -> failures.cleared(tenant, campaignId)
                                .map(cleared -> FailureRecoveryView.of(campaignId, open, cleared))));
    }

    /** Returns a failure, in the current Hibernate session. Fails with 404 for an unknown one. */
    public Uni<FailureView> get(String tenant, UUID id) {
        return failures.get(tenant, id).map(Failure::view);
    }

    /** A request to snooze a failure. */
    record SnoozeRequest(
            UUID id,
            SnoozeFailure body,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey) {}

    /** Puts off an open failure. It stays open, and clears by itself. */
    Uni<FailureView> snooze(Caller caller, SnoozeRequest request) {
        Instant now = clock.instant();
        Instant until = request.body().until().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw Problem.badField(
                    "/until", "must be in the future, within %d days".formatted(LONGEST_SNOOZE.toDays()));
        }
        Idempotency.Request once = new Idempotency.Request(
                caller,
                "POST /marketing/orchestrator/failures/%s/snooze".formatted(request.id()),
                request.idempotencyKey(),
                request.body());
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(once, FailureView.class, () -> snoozeOnce(caller, request, until)));
    }

    private Uni<FailureView> snoozeOnce(Caller caller, SnoozeRequest request, Instant until) {
        return lock(caller.tenant(), request.id())
                .invoke(failure -> requireOpen(failure, request.ifMatch()))
                .invoke(failure -> failure.snooze(until, caller.user()))
                .invoke(() -> LOG.infof("Failure snoozed failureId=%s until=%s", request.id(), until))
                .call(failures::flush)
                .call(failure -> dueCampaigns.mark(failure.tenant(), failure.campaignId()))
                .map(Failure::view);
    }

    /** Reads the failure after locking its campaign, so that no assessment changes it in the meantime. */
    private Uni<Failure> lock(String tenant, UUID id) {
        return failures.campaignOf(tenant, id)
                .chain(campaignId -> campaigns.lock(tenant, campaignId))
                .chain(() -> failures.get(tenant, id));
    }

    private static void requireOpen(Failure failure, @Nullable String ifMatch) {
        if (!failure.isOpen()) {
            throw Problem.conflict("The failure is already cleared.");
        }
        ETag.require(ifMatch, failure.version());
    }
}
