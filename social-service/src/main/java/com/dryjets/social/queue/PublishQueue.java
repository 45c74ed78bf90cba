package com.dryjets.social.queue;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.queue.AttemptOutcome.Failed;
import com.dryjets.social.queue.AttemptOutcome.Published;
import com.dryjets.social.queue.AttemptOutcome.Retry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queue as publishing replicas see it: claims due posts and writes attempts and their outcomes, each in one
 * transaction with what follows for the post. A replica that lost its lease changes nothing.
 */
@ApplicationScoped
public class PublishQueue {

    private final TenantTransaction transactions;
    private final ClaimRepository claims;
    private final CampaignProjectionService campaigns;
    private final EngagementService engagement;
    private final Outbox outbox;
    private final Clock clock;

    PublishQueue(
            TenantTransaction transactions,
            ClaimRepository claims,
            CampaignProjectionService campaigns,
            EngagementService engagement,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.claims = claims;
        this.campaigns = campaigns;
        this.engagement = engagement;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What to do while campaign and post are locked. */
    private interface LockedWork {
        Uni<Boolean> apply(SqlConnection connection, boolean running, ClaimRepository.Locked post);
    }

    /** Claims due posts of all tenants, except those whose ids are excluded. */
    public Uni<List<ClaimedPost>> claim(Lease lease, int limit, Set<UUID> excluded) {
        return transactions.sql(Tenants.ALL, connection -> claims.claim(connection, lease, limit, excluded));
    }

    /** Finds which of a network's ids belong to our posts. */
    public Uni<Set<String>> known(ClaimedPost post, List<String> externalIds) {
        return transactions.sql(post.tenant(), connection -> claims.known(connection, post, externalIds));
    }

    /** Releases the post without an attempt. */
    public Uni<Void> release(ClaimedPost post) {
        return transactions.sql(post.tenant(), connection -> claims.release(connection, post));
    }

    /**
     * Stores the start of an attempt. Otherwise releases or cancels the post and returns false: it was cancelled, its
     * campaign is not running, or the lease was lost or ends too soon.
     *
     * @param needed how long the attempt may take
     */
    public Uni<Boolean> begin(ClaimedPost post, Duration needed) {
        return locked(post, needed, (connection, running, state) -> {
            if (state.cancelReason() != null) {
                return cancel(connection, post, state.cancelReason()).replaceWith(false);
            }
            // Another replica could take the post over during a call that outlives the lease.
            if (!running || !state.leaseSuffices()) {
                return claims.release(connection, post).replaceWith(false);
            }
            return claims.begin(connection, post, clock.instant()).replaceWith(true);
        });
    }

    /**
     * Stores the outcome of the last attempt; returns false if the lease was lost.
     *
     * @param also further work of the same transaction
     */
    public Uni<Boolean> finish(ClaimedPost post, AttemptOutcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return locked(
                post,
                Duration.ZERO,
                (connection, running, state) -> also.apply(connection)
                        .chain(() -> claims.finishAttempt(connection, post, outcome, clock.instant()))
                        .chain(() -> apply(connection, post, outcome, state.cancelReason()))
                        .replaceWith(true));
    }

    private Uni<Void> apply(
            SqlConnection connection, ClaimedPost post, AttemptOutcome outcome, @Nullable String cancelReason) {
        return switch (outcome) {
            case Published published -> published(connection, post, published);
            case Failed failed -> failed(connection, post, failed);
            case Retry retry when !retry.unresolved() && cancelReason != null -> cancel(connection, post, cancelReason);
            case Retry retry -> claims.retry(connection, post, retry, clock.instant());
        };
    }

    private Uni<Void> published(SqlConnection connection, ClaimedPost post, Published published) {
        return claims.published(connection, post, published, clock.instant())
                .map(version -> new PostPublished(
                        post.campaignId(),
                        post.id(),
                        post.channel(),
                        post.contentId(),
                        published.externalId(),
                        published.url(),
                        published.publishedAt(),
                        version))
                .call(event -> engagement.track(connection, post.tenant(), event))
                .chain(event -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    private Uni<Void> failed(SqlConnection connection, ClaimedPost post, Failed failed) {
        Instant now = clock.instant();
        return claims.failed(connection, post, failed, now)
                .map(version -> new PostFailed(
                        post.campaignId(),
                        post.id(),
                        post.channel(),
                        post.contentId(),
                        failed.detail(),
                        post.attempt(),
                        now,
                        version))
                .chain(event -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    private Uni<Void> cancel(SqlConnection connection, ClaimedPost post, String reason) {
        return claims.cancelled(connection, post, clock.instant())
                .map(version -> new PostCancelled(post.campaignId(), post.id(), post.channel(), reason, version))
                .chain(event -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    /** Locks the campaign, then the post, as every writer of posts does; returns false if the lease was lost. */
    private Uni<Boolean> locked(ClaimedPost post, Duration needed, LockedWork work) {
        return transactions.sql(
                post.tenant(),
                connection -> campaigns
                        .lockStatus(connection, post.campaignId())
                        .chain(status -> claims.lock(connection, post, needed)
                                .chain(locked -> locked.map(state ->
                                                work.apply(connection, status == CampaignStatus.RUNNING, state))
                                        .orElseGet(() -> Uni.createFrom().item(false)))));
    }
}
