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

/** Lists and counts posts, each in the transaction of its caller. */
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

    /** A page of a campaign's posts by id, in the order of their creation. */
    public Uni<List<Post>> list(
            SqlConnection connection, String tenant, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        return lists.list(connection, tenant, campaignId, status, page);
    }

    /** The tenant's posts of a span of time, in the order of their times; of all networks if none is named. */
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

    /** How many posts a campaign has by platform and status. */
    public Uni<List<PostCount>> counts(SqlConnection connection, String tenant, UUID campaignId) {
        return lists.counts(connection, tenant, campaignId);
    }

    /** What was tried to publish a post, in order. */
    public Uni<List<LedgerView>> ledger(SqlConnection connection, Post post) {
        return ledgers.find(connection, post.tenant(), post.id())
                .map(ledger -> ledger.entries().stream().map(LedgerView::of).toList());
    }

    /** What of a campaign is planned or out at a network. */
    public Uni<ScheduleSummary> summary(SqlConnection connection, String tenant, UUID campaignId, Channel channel) {
        return lists.summary(connection, tenant, campaignId, channel);
    }

    /** The content pieces of which a campaign has posts. */
    public Uni<Set<UUID>> scheduledContent(SqlConnection connection, String tenant, UUID campaignId) {
        return lists.scheduledContent(connection, tenant, campaignId);
    }

    /** When an account's posts leave or left, within a span of time. */
    public Uni<List<Instant>> times(SqlConnection connection, UUID accountId, Instant from, Instant to) {
        return lists.times(connection, accountId, from, to);
    }

    /**
     * The same within some spans of time that do not overlap.
     *
     * @param except posts that are left out
     */
    public Uni<List<Instant>> times(SqlConnection connection, UUID accountId, List<Span> spans, Set<UUID> except) {
        return lists.times(connection, accountId, spans, except);
    }

    /** The same of the posts of a network that wait for an account. */
    public Uni<List<Instant>> timesWithoutAccount(
            SqlConnection connection, String tenant, Channel channel, List<Span> spans, Set<UUID> except) {
        return lists.timesWithoutAccount(connection, tenant, channel, spans, except);
    }

    /** The post that a network has under an id. */
    public Uni<Optional<Post>> shown(SqlConnection connection, String tenant, Channel channel, String externalId) {
        return lists.shown(connection, tenant, channel, externalId);
    }
}
