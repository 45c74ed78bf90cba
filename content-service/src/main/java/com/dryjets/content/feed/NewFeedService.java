package com.dryjets.content.feed;

import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Adds feeds. */
@ApplicationScoped
class NewFeedService {

    private static final Logger LOG = Logger.getLogger(NewFeedService.class);

    private static final int MAX_URL = 2000;

    private final TenantTransaction transactions;
    private final FeedRepository feeds;
    private final BrandVoiceService voices;
    private final PublicWeb web;
    private final FeedConfig config;
    private final Clock clock;

    NewFeedService(
            TenantTransaction transactions,
            FeedRepository feeds,
            BrandVoiceService voices,
            PublicWeb web,
            FeedConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.voices = voices;
        this.web = web;
        this.config = config;
        this.clock = clock;
    }

    Uni<FeedView> add(Caller caller, AddFeed feed) {
        if (feed.url().toString().length() > MAX_URL) {
            throw Problem.badField("/url", "must have at most %,d characters".formatted(MAX_URL));
        }
        FeedPieces.require(feed.pieces());
        return web.check(feed.url())
                .onFailure(Unreachable.class)
                .transform(unreachable -> Problem.badField("/url", unreachable.getMessage()))
                .chain(() -> insert(caller, feed))
                .invoke(added -> LOG.infof(
                        "Feed added feedId=%s host=%s", added.id(), feed.url().getHost()));
    }

    private Uni<FeedView> insert(Caller caller, AddFeed feed) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> feeds.lockedCount(connection, tenant)
                        .invoke(this::requireRoom)
                        .chain(() -> voices.hold(connection, tenant, FeedPieces.voice(feed.pieces()), FeedPieces.VOICE))
                        .chain(() -> feeds.insert(connection, Ids.next(), tenant, feed, caller.user(), clock.instant()))
                        .map(added -> added.orElseThrow(
                                () -> Problem.conflict("A feed with this address has been added before."))));
    }

    private void requireRoom(long count) {
        if (count >= config.maxPerTenant()) {
            throw Problem.conflict(
                    "There are %d feeds already, the most allowed. Delete one first.".formatted(config.maxPerTenant()));
        }
    }
}
