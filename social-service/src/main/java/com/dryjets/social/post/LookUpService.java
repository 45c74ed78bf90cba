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

/** Posts whose outcome has to be found out: of attempts without an answer, and of replicas that died. */
@ApplicationScoped
public class LookUpService {

    /** Taking over writes a few rows. */
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
     * @param firstTried a post that surfaces late may stem from any try since then
     * @param sinceTried how long ago it was last tried
     */
    public record Sought(PublishTask task, Instant firstTried, Duration sinceTried, ReadAccess reading) {}

    /** Claims posts of a network, of all tenants, whose outcome is unknown and due to be looked up. */
    public Uni<List<Post>> claimUnknown(Channel channel, Lease lease, int limit) {
        return transactions.sql(Tenants.ALL, connection -> posts.claimUnknown(connection, channel, lease, limit));
    }

    /** What to look for to settle a claimed post. */
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

    /** Posts of all tenants whose replica died. */
    public Uni<List<Post>> abandoned(int limit) {
        return transactions.sql(Tenants.ALL, connection -> posts.abandoned(connection, limit));
    }

    /**
     * Takes over a post whose replica died, unless somebody else has done that: a step that people see may have happened,
     * any other is repeated.
     *
     * @param lookUpAt when to ask the network
     * @param repeated what follows from a step that nobody sees: what ends a replica each time must not be repeated for ever
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
        return ledgers.find(connection, post.tenant(), post.id()).chain(ledger -> {
            LedgerEntry last = ledger.last().orElseThrow();
            PublishTask task = new PublishTask(post, account, ledger.progress(), last.step(), last.number(), lease);
            return outcomes.write(connection, task, outcome.apply(task), Optional.ofNullable(post.cancelReason()));
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

    /** The post is out. Its first comment may be, and is never doubled. */
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
