package com.dryjets.content.feed;

import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lists, changes and deletes feeds. Their drafts stay when a feed is deleted. */
@ApplicationScoped
class FeedService {

    private static final Logger LOG = Logger.getLogger(FeedService.class);

    private final TenantTransaction transactions;
    private final FeedRepository feeds;
    private final FeedPostRepository entries;
    private final BrandVoiceService voices;

    FeedService(
            TenantTransaction transactions,
            FeedRepository feeds,
            FeedPostRepository entries,
            BrandVoiceService voices) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.entries = entries;
        this.voices = voices;
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
        String tenant = caller.tenant();
        FeedPieces.require(change.pieces());
        return transactions
                .sql(
                        tenant,
                        connection -> locked(connection, tenant, id)
                                .chain(() -> voices.hold(
                                        connection, tenant, FeedPieces.voice(change.pieces()), FeedPieces.VOICE))
                                .chain(() -> entries(connection, tenant, id, change.pieces()))
                                .chain(() -> feeds.change(connection, tenant, id, change)))
                .map(found -> require(id, found));
    }

    /** Locks a feed before anything of it changes, or fails with 404. */
    private Uni<FeedView> locked(SqlConnection connection, String tenant, UUID id) {
        return feeds.lock(connection, tenant, id).map(found -> require(id, found));
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

    /**
     * Makes the feed due, and its entries whose pieces failed; its state tells when it was polled. Fails with 409, and
     * changes nothing, while it is paused.
     */
    Uni<FeedView> pollNow(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> locked(connection, tenant, id)
                                .invoke(FeedService::requireNotPaused)
                                .chain(() -> entries.tryAgain(connection, tenant, id))
                                .chain(() -> feeds.pollNow(connection, tenant, id)))
                .map(found -> require(id, found));
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

    private static FeedView require(UUID id, Optional<FeedView> found) {
        return found.orElseThrow(() -> Problem.notFound("feed", id));
    }

    private static void requireNotPaused(FeedView feed) {
        if (feed.state() == FeedView.State.PAUSED) {
            throw Problem.conflict("The feed is paused. Resume it first.");
        }
    }
}
