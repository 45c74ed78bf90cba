package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.recommendation.RecommendationRepository.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists recommendations and takes people's decisions on them. */
@ApplicationScoped
public class RecommendationService {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(90);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final CampaignService campaigns;
    private final RecommendationRepository recommendations;
    private final DecisionRecorder decisions;
    private final Clock clock;

    RecommendationService(
            TenantTransaction transactions,
            Idempotency idempotency,
            CampaignService campaigns,
            RecommendationRepository recommendations,
            DecisionRecorder decisions,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A person's decision on a recommendation.
     *
     * @param decision ACCEPTED or DISMISSED
     * @param ifMatch the version that the person saw, if named
     * @param idempotencyKey identifies the request, if it may be repeated
     */
    record Request(
            UUID id,
            RecommendationStatus decision,
            DecideRecommendation body,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey) {}

    /**
     * A person's wish to decide later.
     *
     * @param ifMatch the version that the person saw, if named
     * @param idempotencyKey identifies the request, if it may be repeated
     */
    record SnoozeRequest(
            UUID id,
            SnoozeRecommendation body,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey) {}

    /**
     * Lists a campaign's recommendations, newest first, in the current Hibernate session.
     *
     * @param snoozed whether open ones whose decision is put off are listed, too
     * @param last the kinds that are listed after all others, if only open ones are wanted
     */
    public Uni<Page<RecommendationView>> list(
            String tenant,
            UUID campaignId,
            Collection<RecommendationStatus> statuses,
            boolean snoozed,
            Set<Kind> last,
            PageRequest page) {
        // Closed ones are a history, and their number grows: sorting them would cost ever more.
        boolean open = statuses.stream().allMatch(status -> status == RecommendationStatus.OPEN);
        Filter filter = new Filter(statuses, snoozed, clock.instant(), open ? last : Set.of());
        return recommendations.list(tenant, campaignId, filter, page).map(found -> found.map(Recommendation::view));
    }

    /** Returns a recommendation, in the current Hibernate session. Fails with 404 for an unknown one. */
    public Uni<RecommendationView> get(String tenant, UUID id) {
        return recommendations.get(tenant, id).map(Recommendation::view);
    }

    /** Accepts or dismisses an open recommendation. */
    Uni<RecommendationView> decide(Caller caller, Request request) {
        Idempotency.Request once = new Idempotency.Request(
                caller,
                "POST /marketing/orchestrator/recommendations/%s/%s".formatted(request.id(), request.decision()),
                request.idempotencyKey(),
                request.body());
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(once, RecommendationView.class, () -> decideOnce(caller, request)));
    }

    private Uni<RecommendationView> decideOnce(Caller caller, Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String note = request.body().note();
        return lock(caller.tenant(), request.id())
                .invoke(recommendation -> requireOpen(recommendation, request.ifMatch()))
                .invoke(recommendation -> recommendation.close(request.decision(), caller.user(), note, now))
                .call(recommendation -> decisions.record(recommendation, caller, note, now))
                .call(recommendations::flush)
                .map(Recommendation::view);
    }

    /** Puts off the decision on an open recommendation. */
    Uni<RecommendationView> snooze(Caller caller, SnoozeRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireSoon(request.body().until(), now);
        Idempotency.Request once = new Idempotency.Request(
                caller,
                "POST /marketing/orchestrator/recommendations/%s/snooze".formatted(request.id()),
                request.idempotencyKey(),
                request.body());
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(once, RecommendationView.class, () -> snoozeOnce(caller, request, now)));
    }

    private static void requireSoon(Instant until, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw Problem.badField(
                    "/until", "must be in the future, within %d days".formatted(LONGEST_SNOOZE.toDays()));
        }
    }

    private Uni<RecommendationView> snoozeOnce(Caller caller, SnoozeRequest request, Instant now) {
        Instant until = request.body().until().truncatedTo(ChronoUnit.MICROS);
        return lock(caller.tenant(), request.id())
                .invoke(recommendation -> requireOpen(recommendation, request.ifMatch()))
                .invoke(recommendation -> recommendation.snooze(until))
                .call(recommendation -> decisions.recordSnooze(
                        recommendation, caller, request.body().note(), now))
                .call(recommendations::flush)
                .map(Recommendation::view);
    }

    /** Reads the recommendation after locking its campaign, so that no assessment changes it in the meantime. */
    private Uni<Recommendation> lock(String tenant, UUID id) {
        return recommendations
                .campaignOf(tenant, id)
                .chain(campaignId -> campaigns.lock(tenant, campaignId))
                .chain(() -> recommendations.get(tenant, id));
    }

    private static void requireOpen(Recommendation recommendation, @Nullable String ifMatch) {
        if (!recommendation.isOpen()) {
            throw Problem.conflict("The recommendation is no longer open; it was %s."
                    .formatted(recommendation.status().name().toLowerCase(Locale.ROOT)));
        }
        ETag.require(ifMatch, recommendation.version());
    }
}
