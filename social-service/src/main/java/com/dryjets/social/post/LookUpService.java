package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.ReadAccess;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Claims and settles posts whose outcome is unknown because the network did not answer or their replica died. */
@ApplicationScoped
public class LookUpService {

    /** Ample time to take over a post, which writes a few rows. */
    private static final Duration TAKE_OVER = Duration.ofMinutes(1);

    private final TenantTransaction transactions;
    private final PublishRepository posts;
    private final LedgerRepository ledgers;
    private final LaneService lanes;
    private final OutcomeWriter outcomes;
    private final Clock clock;

    LookUpService(
            TenantTransaction transactions,
            PublishRepository posts,
            LedgerRepository ledgers,
            LaneService lanes,
            OutcomeWriter outcomes,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.ledgers = ledgers;
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * What to look for.
     *
     * @param task the step whose outcome is unknown
     * @param firstTried when it was first attempted; a post that appears late may be from any attempt since then
     * @param sinceTried how long ago it was last attempted
     */
    public record Sought(PublishTask task, Instant firstTried, Duration sinceTried, ReadAccess reading) {}

    /** Claims posts of a network, across all tenants, that are due for a look-up because their outcome is unknown. */
    public Uni<List<Post>> claimUnknown(Channel channel, Lease lease, int limit) {
        return transactions.sql(Tenants.ALL, connection -> posts.claimUnknown(connection, channel, lease, limit));
    }

    /** Returns what to look for to settle a claimed post. */
    public Uni<Sought> sought(Post post, Lease lease) {
        UUID account = requireAccount(post);
        return transactions.sql(
                post.tenant(),
                connection -> ledgers.find(connection, post.tenant(), post.id())
                        .chain(ledger -> lanes.readAccess(connection, post.tenant(), account)
                                .map(reading -> sought(post, account, ledger, lease, reading))));
    }

    private static Sought sought(Post post, UUID account, Ledger ledger, Lease lease, ReadAccess reading) {
        LedgerEntry last = ledger.last().orElseThrow();
        return new Sought(
                new PublishTask(post, account, ledger.progress(), last.step(), last.number(), lease),
                ledger.firstTried(last.step()).orElse(last.startedAt()),
                last.age(),
                reading);
    }

    private static UUID requireAccount(Post post) {
        UUID account = post.accountId();
        if (account == null) {
            throw new IllegalStateException("Post " + post.id() + " was published without an account");
        }
        return account;
    }

    /** Claims a post whose outcome a person knows, even during a look-up; empty if its outcome is known by now. */
    public Uni<Optional<PublishTask>> takeUnsettled(String tenant, UUID postId) {
        Lease lease = Lease.start(TAKE_OVER);
        return transactions.sql(
                tenant,
                connection -> posts.takeUnsettled(connection, postId, lease)
                        .chain(taken -> taken.map(post -> task(connection, post, requireAccount(post), lease)
                                        .map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** Lists posts, across all tenants, whose replica died. */
    public Uni<List<Post>> abandoned(int limit) {
        return transactions.sql(Tenants.ALL, connection -> posts.abandoned(connection, limit));
    }

    /**
     * Takes over a post whose replica died, unless another replica already has. A visible step may have happened, so it is
     * looked up; any other step is repeated.
     *
     * @param lookUpAt when to ask the network
     * @param repeated the outcome of an invisible step, which must not be repeated forever if it kills a replica each time
     */
    public Uni<Void> takeOver(Post post, Instant lookUpAt, Function<PublishTask, Outcome> repeated) {
        Lease lease = Lease.start(TAKE_OVER);
        UUID account = requireAccount(post);
        return Transactions.repeated(
                transactions,
                post.tenant(),
                connection -> lanes.lockOpen(connection, post.tenant(), List.of(account))
                        .chain(() -> posts.takeOver(connection, post.id(), lease))
                        .chain(taken -> taken.map(abandoned -> write(
                                        connection,
                                        abandoned,
                                        account,
                                        lease,
                                        task -> ofAbandoned(task, lookUpAt, repeated)))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> write(
            SqlConnection connection, Post post, UUID account, Lease lease, Function<PublishTask, Outcome> outcome) {
        return task(connection, post, account, lease)
                .chain(task -> outcomes.write(
                        connection, task, outcome.apply(task), Optional.ofNullable(post.cancelReason())));
    }

    /** Creates the task of a post's last attempt. */
    private Uni<PublishTask> task(SqlConnection connection, Post post, UUID account, Lease lease) {
        return ledgers.find(connection, post.tenant(), post.id()).map(ledger -> {
            LedgerEntry last = ledger.last().orElseThrow();
            return new PublishTask(post, account, ledger.progress(), last.step(), last.number(), lease);
        });
    }

    private Outcome ofAbandoned(PublishTask task, Instant lookUpAt, Function<PublishTask, Outcome> repeated) {
        return switch (task.step().kind()) {
            case UPLOAD, PREPARE -> repeated.apply(task);
            case PUBLISH ->
                new Outcome.Lost(
                        "UNKNOWN",
                        "Publishing was interrupted.",
                        null,
                        lookUpAt,
                        task.post().failures());
            case COMMENT -> withoutComment(task);
        };
    }

    /** Settles a post as published. Its first comment may be published, too, so it is not repeated. */
    private Outcome withoutComment(PublishTask task) {
        String post = task.progress().id(PublishTask.FIRST);
        return new Outcome.Shown(
                "UNKNOWN",
                "",
                post,
                null,
                clock.instant(),
                "The first comment may be missing. Publishing was interrupted.");
    }
}
