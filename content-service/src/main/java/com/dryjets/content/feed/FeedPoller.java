package com.dryjets.content.feed;

import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.feed.Reading.Job;
import com.dryjets.content.syndication.FeedDocument;
import com.dryjets.content.syndication.InvalidFeed;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import com.dryjets.kit.web.WebAnswer;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Polls feeds: claims them for one replica, asks each site for what changed, and makes a draft of each new entry. Each
 * entry becomes one post, however often and wherever it is seen, because a post carries the key of its entry. A site that
 * can't be read is tried again after a growing pause, which the feed shows with the reason.
 */
@ApplicationScoped
class FeedPoller {

    private static final Logger LOG = Logger.getLogger(FeedPoller.class);

    private static final int BATCH = 8;
    private static final int PARALLEL = 4;
    private static final int MAX_REASON = 300;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final TenantTransaction transactions;
    private final FeedRepository feeds;
    private final PublicWeb web;
    private final EntryDrafts drafts;
    private final Vertx vertx;
    private final FeedConfig config;

    FeedPoller(
            TenantTransaction transactions,
            FeedRepository feeds,
            PublicWeb web,
            EntryDrafts drafts,
            Vertx vertx,
            FeedConfig config) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.web = web;
        this.drafts = drafts;
        this.vertx = vertx;
        this.config = config;
    }

    /** Claims feeds that are due and reads them, several at a time. */
    Uni<List<Reading>> read(Set<UUID> excluded) {
        Duration reading = web.longestRead().multipliedBy(BATCH / PARALLEL);
        Lease lease = Lease.start(config.lease().plus(reading));
        return transactions
                .sql(Tenants.ALL, connection -> feeds.claim(connection, lease, excluded, BATCH))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUni(feed -> read(new Job(feed, lease)))
                .merge(PARALLEL)
                .collect()
                .asList();
    }

    private Uni<Reading> read(Job job) {
        ClaimedFeed feed = job.feed();
        return web.read(feed.url(), headers(feed), config.maxBytes())
                .chain(answer -> answer.isUnchanged()
                        ? Uni.createFrom().<Reading>item(new Reading.Unchanged(job))
                        : parse(job, answer))
                .onFailure()
                .recoverWithItem(failure -> new Reading.Failed(job, reason(feed, failure)));
    }

    /** Parsing a large document would block the event loop. */
    private Uni<Reading> parse(Job job, WebAnswer answer) {
        return vertx.executeBlocking(
                () -> new Reading.Changed(
                        job,
                        FeedDocument.read(answer.body(), answer.contentType(), answer.url()),
                        answer.etag(),
                        answer.lastModified()),
                false);
    }

    private static Map<String, String> headers(ClaimedFeed feed) {
        Map<String, String> headers = new TreeMap<>(Map.of("Accept", ACCEPT));
        if (feed.etag() != null) {
            headers.put("If-None-Match", feed.etag());
        }
        if (feed.lastModified() != null) {
            headers.put("If-Modified-Since", feed.lastModified());
        }
        return headers;
    }

    private static String reason(ClaimedFeed feed, Throwable failure) {
        if (failure instanceof Unreachable || failure instanceof InvalidFeed) {
            return CreateBlogPost.fitting(failure.getMessage(), MAX_REASON);
        }
        LOG.errorf(failure, "Feed not read feedId=%s", feed.id());
        return "The feed could not be read because of an error on our side.";
    }

    /** Stores what a site answered. One at a time, since the sessions of one tick would be the same. */
    Uni<Void> store(Reading reading) {
        return switch (reading) {
            case Reading.Unchanged unchanged ->
                finish(unchanged.job(), Poll.unchanged(unchanged.job().feed()));
            case Reading.Changed changed ->
                drafts.make(changed.job().feed(), changed.document().entries())
                        .chain(made -> finish(changed.job(), Poll.of(changed, made)));
            case Reading.Failed failed -> fail(failed.job(), failed.reason());
        };
    }

    private Uni<Void> finish(Job job, Poll poll) {
        return transactions
                .sql(
                        Tenants.ALL,
                        connection ->
                                feeds.finish(connection, job.lease(), job.feed().id(), poll))
                .invoke(() -> log(job.feed(), poll))
                .replaceWithVoid();
    }

    private static void log(ClaimedFeed feed, Poll poll) {
        if (feed.failures() > 0) {
            LOG.infof("Feed is read again feedId=%s attempt=%d", feed.id(), feed.failures() + 1);
        }
        if (poll.drafts() > 0) {
            LOG.infof("Feed entries imported feedId=%s drafts=%d refused=%d", feed.id(), poll.drafts(), poll.refused());
        }
    }

    private Uni<Void> fail(Job job, String reason) {
        ClaimedFeed feed = job.feed();
        // Once for each reason: a site may be away for weeks.
        if (!reason.equals(feed.failure())) {
            LOG.warnf("Feed not read feedId=%s reason=%s", feed.id(), reason);
        }
        Duration pause = new Backoff(config.firstPause(), config.longestPause()).after(feed.failures() + 1);
        return transactions
                .sql(Tenants.ALL, connection -> feeds.fail(connection, job.lease(), feed.id(), reason, pause))
                .replaceWithVoid();
    }
}
