package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.ReadAccess;
import com.dryjets.social.network.Step;
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
     */
    public record Sought(PublishTask task, Instant firstTried, Instant lastTried, ReadAccess reading) {}

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
                last.startedAt(),
                reading);
    }

    private static UUID requireAccount(Post post) {
        UUID account = post.accountId();
        if (account == null) {
            throw new IllegalStateException("Post " + post.id() + " was published without an account");
        }
        return account;
    }

    /**
     * Takes over posts whose replica died: a step that people see may have happened, any other is repeated. Answers how
     * many there were.
     *
     * @param lookUpAt when to ask the network
     * @param repeated what follows from a step that nobody sees: what ends a replica each time must not be repeated for ever
     */
    public Uni<Integer> takeOverAbandoned(int limit, Instant lookUpAt, Function<PublishTask, Outcome> repeated) {
        return transactions.sql(
                Tenants.ALL,
                connection -> posts.abandoned(connection, limit)
                        .chain(abandoned -> takeOver(
                                        connection, abandoned, task -> ofAbandoned(task, lookUpAt, repeated))
                                .replaceWith(abandoned.size())));
    }

    private Uni<Void> takeOver(SqlConnection connection, List<Post> abandoned, Function<PublishTask, Outcome> outcome) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Post post : abandoned) {
            all = all.chain(() -> takeOver(connection, post, outcome));
        }
        return all;
    }

    private Uni<Void> takeOver(SqlConnection connection, Post post, Function<PublishTask, Outcome> outcome) {
        Lease lease = Lease.start(TAKE_OVER);
        return posts.takeOver(connection, post.id(), lease)
                .chain(() -> ledgers.find(connection, post.tenant(), post.id()))
                .chain(ledger -> {
                    LedgerEntry last = ledger.last().orElseThrow();
                    PublishTask task = new PublishTask(
                            post, requireAccount(post), ledger.progress(), last.step(), last.number(), lease);
                    return outcomes.write(
                            connection, task, outcome.apply(task), Optional.ofNullable(post.cancelReason()));
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
        String post = task.progress().id(new Step(Step.Kind.PUBLISH, 0));
        return new Outcome.Shown(
                "UNKNOWN",
                "",
                post,
                null,
                clock.instant(),
                "The first comment may be missing. Publishing was interrupted.");
    }
}
