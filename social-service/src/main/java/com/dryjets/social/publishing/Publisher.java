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
import com.dryjets.social.publishing.Verdict.Published;
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
 * Sends one leased post out, or finds out what became of its last attempt. No transaction is open while a network is
 * called; a crash at any point leaves a ledger line from which another replica goes on.
 */
@ApplicationScoped
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final PlatformClients clients;
    private final AccountAccess accounts;
    private final DuePosts queue;
    private final Ledger ledger;
    private final PublishingConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    Publisher(
            PlatformClients clients,
            AccountAccess accounts,
            DuePosts queue,
            Ledger ledger,
            PublishingConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.queue = queue;
        this.ledger = ledger;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** A post with what is needed to send it. */
    private record Task(LeasedPost post, Access access, PlatformClient client) {

        Task begun(Instant now) {
            return new Task(post.begun(now), access, client);
        }

        String url(String externalId) {
            return client.url(access.credentials(), externalId);
        }
    }

    Uni<Void> work(LeasedPost post) {
        PlatformClient client = clients.get(post.channel());
        return accounts.find(post.tenant(), post.channel()).chain(access -> {
            if (access == null) {
                return ledger.release(post);
            }
            Task task = new Task(post, access, client);
            return post.unresolved() ? reconcile(task) : attempt(task);
        });
    }

    private Uni<Void> attempt(Task task) {
        Duration needed = config.callTimeout()
                .multipliedBy(task.client().callsToPublish())
                .plus(MARGIN);
        if (clock.instant().plus(needed).isAfter(task.post().leasedUntil())) {
            // Another replica could take the post over while the network is still being told.
            return ledger.release(task.post());
        }
        return ledger.begin(task.post())
                .chain(begun -> begun
                        ? send(task.begun(clock.instant()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> send(Task task) {
        return task.client()
                .publish(task.access().credentials(), task.post().draft())
                .chain(reply -> sent(task, reply))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> notSent(task, (PlatformFailure) failure));
    }

    private Uni<Void> sent(Task task, Reply<String> reply) {
        Verdict verdict = new Published("PUBLISHED", reply.value(), clock.instant());
        return finish(task, verdict, task.url(reply.value()), note(task, Operation.PUBLISH, reply.limit()));
    }

    private Uni<Void> notSent(Task task, PlatformFailure failure) {
        Verdict verdict = OutcomeRules.afterAttempt(task.post(), failure, config, clock.instant());
        return finish(task, verdict, "", consequences(task, Operation.PUBLISH, failure));
    }

    private Uni<Void> reconcile(Task task) {
        return task.client()
                .recent(task.access().credentials())
                .chain(recent -> reconciled(task, recent))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> notReconciled(task, (PlatformFailure) failure));
    }

    private Uni<Void> reconciled(Task task, Reply<List<RecentPost>> recent) {
        LeasedPost post = task.post();
        List<String> ids = recent.value().stream().map(RecentPost::externalId).toList();
        return queue.known(post, ids)
                .map(known -> ReconcileRules.find(post.draft().text(), post.attemptedAt(), recent.value(), known))
                .chain(found -> finish(
                        task,
                        found.<Verdict>map(there -> new Published("FOUND", there.externalId(), there.createdAt()))
                                .orElseGet(() -> OutcomeRules.notFound(post, config, clock.instant())),
                        found.map(there -> task.url(there.externalId())).orElse(""),
                        note(task, Operation.READ, recent.limit())));
    }

    private Uni<Void> notReconciled(Task task, PlatformFailure failure) {
        Verdict verdict = OutcomeRules.stillUnknown(task.post(), failure, config, clock.instant());
        return finish(task, verdict, "", consequences(task, Operation.READ, failure));
    }

    private Function<SqlConnection, Uni<Void>> note(Task task, Operation operation, Optional<RateLimit> limit) {
        return connection ->
                accounts.note(connection, task.post().tenant(), task.post().channel(), operation, limit);
    }

    /** What a failure means for the whole account. */
    private Function<SqlConnection, Uni<Void>> consequences(Task task, Operation operation, PlatformFailure failure) {
        String tenant = task.post().tenant();
        return connection -> switch (failure.kind()) {
            case UNAUTHORIZED ->
                accounts.invalidate(
                        connection, tenant, task.access().accountId(), String.valueOf(failure.getMessage()));
            case RATE_LIMITED ->
                accounts.block(
                        connection,
                        tenant,
                        task.access().accountId(),
                        operation,
                        OutcomeRules.allowedAgain(failure, config, clock.instant()));
            case UNREACHABLE, UNKNOWN, REJECTED -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> finish(Task task, Verdict verdict, String url, Function<SqlConnection, Uni<Void>> also) {
        LeasedPost post = task.post();
        return ledger.finish(post, verdict, url, also)
                .invoke(ours -> {
                    LOG.infof(
                            "Attempt finished: postId=%s campaignId=%s channel=%s attempt=%d outcome=%s%s",
                            post.id(),
                            post.campaignId(),
                            post.channel(),
                            post.number(),
                            verdict.outcome(),
                            ours ? "" : " (lease lost)");
                    meters.counter(
                                    "dryjets.social.attempts",
                                    "channel",
                                    post.channel().name(),
                                    "outcome",
                                    verdict.outcome())
                            .increment();
                })
                .replaceWithVoid();
    }
}
