package com.dryjets.content.feed;

import com.dryjets.content.repurposing.RepurposingService;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.Lease;
import com.dryjets.llm.PaidRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes pieces from the drafts that feeds have brought. That a draft waits for its pieces is stored with the draft, and that
 * it has them is stored with the pieces, under the lease of the attempt: a replica that lost its lease stores nothing.
 */
@ApplicationScoped
class EntryPieces {

    private static final Logger LOG = Logger.getLogger(EntryPieces.class);

    /** From the claim to the lease of the request, as long as connections may be waited for. */
    private static final Duration BEFORE_THE_REQUEST = Duration.ofMinutes(1);

    private final TenantTransaction transactions;
    private final FeedPostRepository posts;
    private final RepurposingService repurposing;
    private final PaidRequests requests;
    private final FeedConfig config;

    EntryPieces(
            TenantTransaction transactions,
            FeedPostRepository posts,
            RepurposingService repurposing,
            PaidRequests requests,
            FeedConfig config) {
        this.transactions = transactions;
        this.posts = posts;
        this.repurposing = repurposing;
        this.requests = requests;
        this.config = config;
    }

    /** Says that another replica makes the pieces, which rolls back what this one stores. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("The lease of the entry was lost", null, false, false);
        }
    }

    /**
     * Notes that a draft waits for its pieces, inside the transaction that creates it, if the feed makes pieces: since it was
     * claimed, somebody may have changed or deleted it.
     */
    Uni<Void> note(ClaimedFeed feed, UUID blogPostId) {
        return feed.readBefore()
                ? posts.note(feed.tenant(), feed.id(), blogPostId)
                : Uni.createFrom().voidItem();
    }

    /** Claims a draft of any tenant whose pieces are due; empty if there is none. */
    Uni<Optional<ClaimedEntry>> claim(Set<UUID> excluded) {
        // Above that of the request, so that no other replica finds the request in progress.
        Lease lease = Lease.start(requests.longest().plus(BEFORE_THE_REQUEST));
        return transactions.sql(Tenants.ALL, connection -> posts.claim(connection, lease, excluded));
    }

    /** Makes the pieces of a draft. Fails, after that has been stored, if another attempt may succeed. */
    Uni<Void> make(ClaimedEntry entry) {
        return EntryRules.beforeAttempt(entry.attempt(), config.mostAttempts())
                .map(decision -> end(entry, decision))
                .orElseGet(() -> attempt(entry));
    }

    private Uni<Void> attempt(ClaimedEntry entry) {
        Idempotency.Request request = new Idempotency.Request(
                new Caller(entry.tenant(), EntryDrafts.AUTHOR),
                "Pieces of a feed",
                entry.blogPostId().toString(),
                null);
        return Uni.createFrom()
                .deferred(() -> repurposing.repurpose(
                        request, entry.blogPostId(), entry.pieces().request(), () -> done(entry)))
                .invoke(made -> LOG.infof(
                        "Pieces made from a feed feedId=%s blogPostId=%s pieces=%d",
                        entry.feedId(), entry.blogPostId(), made.items().size()))
                .replaceWithVoid()
                .onFailure(LeaseLost.class)
                .recoverWithUni(() -> lost(entry))
                .onFailure()
                .recoverWithUni(failure -> failed(entry, failure));
    }

    private Uni<Void> done(ClaimedEntry entry) {
        return posts.done(entry)
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> lost(ClaimedEntry entry) {
        LOG.infof("Lease of an entry lost; nothing stored feedId=%s blogPostId=%s", entry.feedId(), entry.blogPostId());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> failed(ClaimedEntry entry, Throwable failure) {
        Backoff backoff = new Backoff(config.firstPiecesPause(), config.longestPiecesPause());
        EntryDecision decision = EntryRules.after(failure, entry.attempt(), config.mostAttempts(), backoff);
        Uni<Void> ended = end(entry, decision).onFailure().invoke(failure::addSuppressed);
        return EntryRules.isRefused(failure)
                ? ended.onFailure().transform(unstored -> failure)
                : ended.onFailure()
                        .recoverWithNull()
                        .chain(() -> Uni.createFrom().failure(failure));
    }

    private Uni<Void> end(ClaimedEntry entry, EntryDecision decision) {
        return transactions
                .sql(entry.tenant(), connection -> posts.end(connection, entry, decision))
                .invoke(() -> log(entry, decision))
                .replaceWithVoid();
    }

    private static void log(ClaimedEntry entry, EntryDecision decision) {
        if (decision instanceof EntryDecision.GiveUp given) {
            LOG.warnf(
                    "No pieces made from a feed feedId=%s blogPostId=%s attempt=%d reason=%s",
                    entry.feedId(), entry.blogPostId(), entry.attempt(), given.reason());
        }
    }
}
