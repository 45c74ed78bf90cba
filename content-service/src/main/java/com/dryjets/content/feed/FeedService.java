package com.dryjets.content.feed;

import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Adds, lists, changes and deletes feeds. Their drafts stay when a feed is deleted. */
@ApplicationScoped
class FeedService {

    private static final Logger LOG = Logger.getLogger(FeedService.class);

    private static final int MAX_URL = 2000;

    private final TenantTransaction transactions;
    private final FeedRepository feeds;
    private final FeedPostRepository entries;
    private final BrandVoiceService voices;
    private final PublicWeb web;
    private final FeedConfig config;
    private final Clock clock;

    FeedService(
            TenantTransaction transactions,
            FeedRepository feeds,
            FeedPostRepository entries,
            BrandVoiceService voices,
            PublicWeb web,
            FeedConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.entries = entries;
        this.voices = voices;
        this.web = web;
        this.config = config;
        this.clock = clock;
    }

    Uni<FeedView> add(Caller caller, AddFeed feed) {
        if (feed.url().toString().length() > MAX_URL) {
            throw Problem.badField("/url", "must have at most %,d characters".formatted(MAX_URL));
        }
        require(feed.pieces());
        return web.check(feed.url())
                .onFailure(Unreachable.class)
                .transform(unreachable -> Problem.badField("/url", unreachable.getMessage()))
                .chain(() -> insert(caller, feed))
                .invoke(added -> LOG.infof(
                        "Feed added feedId=%s host=%s", added.id(), feed.url().getHost()));
    }

    private Uni<FeedView> insert(Caller caller, AddFeed feed) {
        return transactions.sql(
                caller.tenant(),
                connection -> feeds.lockedCount(connection, caller.tenant())
                        .invoke(this::requireRoom)
                        .chain(() -> holdVoice(connection, caller.tenant(), feed.pieces()))
                        .chain(() -> feeds.insert(
                                connection, Ids.next(), caller.tenant(), feed, caller.user(), clock.instant()))
                        .map(added -> added.orElseThrow(
                                () -> Problem.conflict("A feed with this address has been added before."))));
    }

    private void requireRoom(long count) {
        if (count >= config.maxPerTenant()) {
            throw Problem.conflict(
                    "There are %d feeds already, the most allowed. Delete one first.".formatted(config.maxPerTenant()));
        }
    }

    Uni<Page<FeedView>> list(Caller caller, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> feeds.list(connection, caller.tenant(), page))
                .map(found -> Page.of(found, page, feed -> Cursor.write(feed.id())));
    }

    Uni<FeedView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> feeds.find(connection, caller.tenant(), id))
                .map(found -> require(id, found));
    }

    Uni<FeedView> change(Caller caller, UUID id, ChangeFeed change) {
        require(change.pieces());
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> holdVoice(connection, caller.tenant(), change.pieces())
                                .chain(() -> entries(connection, caller.tenant(), id, change.pieces()))
                                .chain(() -> feeds.change(connection, caller.tenant(), id, change)))
                .map(found -> require(id, found));
    }

    /** Fails with 400 for an unknown voice. */
    private Uni<Void> holdVoice(SqlConnection connection, String tenant, @Nullable FeedPieces pieces) {
        return pieces == null || pieces.voiceId() == null
                ? Uni.createFrom().voidItem()
                : voices.hold(connection, tenant, pieces.voiceId(), "/pieces/voiceId");
    }

    /** Tries failed entries again with other pieces, and forgets all without any. */
    private Uni<Void> entries(SqlConnection connection, String tenant, UUID id, @Nullable FeedPieces pieces) {
        if (pieces == null) {
            return Uni.createFrom().voidItem();
        }
        return pieces.platforms().isEmpty()
                ? entries.forget(connection, tenant, id)
                : entries.tryAgain(connection, tenant, id);
    }

    /** Makes the feed due, and its entries whose pieces failed; its state tells when it was polled. */
    Uni<FeedView> pollNow(Caller caller, UUID id) {
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> entries.tryAgain(connection, caller.tenant(), id)
                                .chain(() -> feeds.pollNow(connection, caller.tenant(), id)))
                .map(found -> require(id, found))
                .invoke(FeedService::requireNotPaused);
    }

    Uni<Void> delete(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> feeds.delete(connection, caller.tenant(), id))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("feed", id);
                    }
                })
                .invoke(() -> LOG.infof("Feed deleted feedId=%s", id))
                .replaceWithVoid();
    }

    private static void require(@Nullable FeedPieces pieces) {
        if (pieces != null) {
            pieces.require();
        }
    }

    private static FeedView require(UUID id, Optional<FeedView> found) {
        return found.orElseThrow(() -> Problem.notFound("feed", id));
    }

    private static void requireNotPaused(FeedView feed) {
        if (feed.state() == FeedView.State.PAUSED) {
            throw Problem.conflict("The feed is paused. Resume it first.");
        }
    }
}
