package com.dryjets.social.publishing;

import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountAccess.Access;
import com.dryjets.social.account.AccountAccess.Operation;
import com.dryjets.social.platform.PlatformClient;
import com.dryjets.social.platform.PlatformClients;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.RateLimit;
import com.dryjets.social.platform.RecentPost;
import com.dryjets.social.platform.Reply;
import com.dryjets.social.queue.AttemptOutcome;
import com.dryjets.social.queue.AttemptOutcome.Published;
import com.dryjets.social.queue.ClaimedPost;
import com.dryjets.social.queue.PublishQueue;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Publishes one claimed post, or finds out the outcome of its last attempt. No transaction is open while a network is
 * called; after a crash at any point another replica continues from the ledger.
 */
@ApplicationScoped
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final PlatformClients clients;
    private final AccountAccess accounts;
    private final PublishQueue queue;
    private final PublishingConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    Publisher(
            PlatformClients clients,
            AccountAccess accounts,
            PublishQueue queue,
            PublishingConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.queue = queue;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** A post with the means to publish it. */
    private record Task(ClaimedPost post, Access access, PlatformClient client) {

        Task attemptStarted(Instant now) {
            return new Task(post.attemptStarted(now), access, client);
        }

        String url(String externalId) {
            return client.url(access.credentials(), externalId);
        }
    }

    Uni<Void> publish(ClaimedPost post) {
        PlatformClient client = clients.get(post.channel());
        return accounts.find(post.tenant(), post.channel()).chain(access -> {
            if (access == null) {
                return queue.release(post);
            }
            Task task = new Task(post, access, client);
            return post.unresolved() ? reconcile(task) : attempt(task);
        });
    }

    private Uni<Void> attempt(Task task) {
        Duration needed = config.callTimeout()
                .multipliedBy(task.client().callsToPublish())
                .plus(MARGIN);
        return queue.begin(task.post(), needed)
                .chain(begun -> begun
                        ? send(task.attemptStarted(clock.instant()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> send(Task task) {
        if (!task.post().lease().isHeld()) {
            // The replica was frozen after it began. The attempt is unresolved, so the next replica looks it up.
            return Uni.createFrom().voidItem();
        }
        return task.client()
                .publish(task.access().credentials(), task.post().draft())
                .chain(reply -> published(task, reply))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> notPublished(task, (PlatformFailure) failure));
    }

    private Uni<Void> published(Task task, Reply<String> reply) {
        AttemptOutcome outcome = new Published("PUBLISHED", reply.value(), task.url(reply.value()), clock.instant());
        return finish(task, outcome, noteLimit(task, Operation.PUBLISH, reply.limit()));
    }

    private Uni<Void> notPublished(Task task, PlatformFailure failure) {
        AttemptOutcome outcome = OutcomeRules.afterAttempt(task.post(), failure, config, clock.instant());
        return finish(task, outcome, accountConsequences(task, Operation.PUBLISH, failure));
    }

    private Uni<Void> reconcile(Task task) {
        return task.client()
                .recent(task.access().credentials())
                .chain(recent -> reconciled(task, recent))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> notReconciled(task, (PlatformFailure) failure));
    }

    private Uni<Void> reconciled(Task task, Reply<List<RecentPost>> recent) {
        ClaimedPost post = task.post();
        List<String> ids = recent.value().stream().map(RecentPost::externalId).toList();
        return queue.known(post, ids)
                .map(known -> ReconcileRules.find(post.draft().text(), post.attemptedAt(), recent.value(), known))
                .map(found -> lookedUp(task, found))
                .chain(outcome -> finish(task, outcome, noteLimit(task, Operation.READ, recent.limit())));
    }

    private AttemptOutcome lookedUp(Task task, Optional<RecentPost> found) {
        return found.<AttemptOutcome>map(post ->
                        new Published("FOUND", post.externalId(), task.url(post.externalId()), post.createdAt()))
                .orElseGet(() -> OutcomeRules.notFound(task.post(), config, clock.instant()));
    }

    private Uni<Void> notReconciled(Task task, PlatformFailure failure) {
        AttemptOutcome outcome = OutcomeRules.stillUnknown(task.post(), failure, config, clock.instant());
        return finish(task, outcome, accountConsequences(task, Operation.READ, failure));
    }

    private Function<SqlConnection, Uni<Void>> noteLimit(Task task, Operation operation, Optional<RateLimit> limit) {
        return connection ->
                accounts.noteLimit(connection, task.post().tenant(), task.post().channel(), operation, limit);
    }

    private Function<SqlConnection, Uni<Void>> accountConsequences(
            Task task, Operation operation, PlatformFailure failure) {
        Instant retryAt = OutcomeRules.retryAt(failure, config, clock.instant());
        return connection ->
                accounts.noteFailure(connection, task.post().tenant(), task.access(), operation, failure, retryAt);
    }

    private Uni<Void> finish(Task task, AttemptOutcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return queue.finish(task.post(), outcome, also)
                .invoke(stored -> report(task.post(), outcome, stored))
                .replaceWithVoid();
    }

    private void report(ClaimedPost post, AttemptOutcome outcome, boolean stored) {
        LOG.infof(
                "%s campaignId=%s postId=%s channel=%s attempt=%d outcome=%s",
                stored ? "Attempt finished" : "Attempt finished after its lease was lost",
                post.campaignId(),
                post.id(),
                post.channel(),
                post.attempt(),
                outcome.name());
        meters.counter("dryjets.social.attempts", "channel", post.channel().name(), "outcome", outcome.name())
                .increment();
    }
}
