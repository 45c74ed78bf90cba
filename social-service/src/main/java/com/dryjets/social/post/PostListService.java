package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.social.post.PostRows.CalendarRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and counts posts in the caller's transaction. */
@ApplicationScoped
public class PostListService {

    private final PostListRepository lists;
    private final LedgerRepository ledgers;
    private final DelayService delays;

    PostListService(PostListRepository lists, LedgerRepository ledgers, DelayService delays) {
        this.lists = lists;
        this.ledgers = ledgers;
        this.delays = delays;
    }

    /** Returns a page of a campaign's posts, ordered by id and thus by creation. */
    public Uni<List<Post>> list(
            SqlConnection connection, String tenant, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        return lists.list(connection, tenant, campaignId, status, page);
    }

    /** Lists the tenant's posts of a span of time, ordered by time; those of all networks if none is given. */
    public Uni<List<CalendarEntry>> calendar(
            SqlConnection connection, String tenant, Instant from, Instant to, List<Channel> channels, int limit) {
        return lists.calendar(connection, tenant, from, to, channels, limit)
                .chain(rows -> delays.delays(
                                connection,
                                tenant,
                                rows.stream().map(CalendarRow::due).toList())
                        .map(found -> rows.stream()
                                .map(CalendarRow::entry)
                                .map(entry -> entry.with(found.get(entry.id())))
                                .toList()));
    }

    /** Counts a campaign's posts by platform and status. */
    public Uni<List<PostCount>> counts(SqlConnection connection, String tenant, UUID campaignId) {
        return lists.counts(connection, tenant, campaignId);
    }

    /** Returns the network's ids of the visible parts of a post and its first comment, in publication order. */
    public Uni<List<String>> shownIds(SqlConnection connection, Post post) {
        return ledgers.find(connection, post.tenant(), post.id()).map(Ledger::shownIds);
    }

    /** Lists the attempts to publish a post, in order. */
    public Uni<List<LedgerView>> ledger(SqlConnection connection, Post post) {
        return ledgers.find(connection, post.tenant(), post.id())
                .map(ledger -> ledger.entries().stream().map(LedgerView::of).toList());
    }

    /** Summarizes a campaign's scheduled and published posts on a network. */
    public Uni<ScheduleSummary> summary(SqlConnection connection, String tenant, UUID campaignId, Channel channel) {
        return lists.summary(connection, tenant, campaignId, channel);
    }

    /** Returns the content pieces that a campaign has posts of. */
    public Uni<Set<UUID>> scheduledContent(SqlConnection connection, String tenant, UUID campaignId) {
        return lists.scheduledContent(connection, tenant, campaignId);
    }

    /** Returns the times of an account's scheduled and published posts within a span of time. */
    public Uni<List<Instant>> times(SqlConnection connection, UUID accountId, Instant from, Instant to) {
        return lists.times(connection, accountId, from, to);
    }

    /**
     * Returns the times of an account's scheduled and published posts within non-overlapping spans of time.
     *
     * @param except the posts to leave out
     */
    public Uni<List<Instant>> times(SqlConnection connection, UUID accountId, List<Span> spans, Set<UUID> except) {
        return lists.times(connection, accountId, spans, except);
    }

    /** Returns the times of a network's posts that wait for an account. */
    public Uni<List<Instant>> timesWithoutAccount(
            SqlConnection connection, String tenant, Channel channel, List<Span> spans, Set<UUID> except) {
        return lists.timesWithoutAccount(connection, tenant, channel, spans, except);
    }

    /** Finds a post by the network's id. */
    public Uni<Optional<Post>> shown(SqlConnection connection, String tenant, Channel channel, String externalId) {
        return lists.shown(connection, tenant, channel, externalId);
    }
}
