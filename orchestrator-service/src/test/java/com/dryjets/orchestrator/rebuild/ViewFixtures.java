package com.dryjets.orchestrator.rebuild;

import static com.dryjets.orchestrator.EventFixtures.send;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.TopicWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** A campaign with something in every projection, and what is known of it. */
final class ViewFixtures {

    /** A campaign, a piece, two posts, an email, an account, the days of a week on two networks, the piece and an hour. */
    static final int ROWS = 22;

    static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");

    private static final List<String> PROJECTIONS = List.of(
            "campaign_projection",
            "content_projection",
            "publication_projection",
            "account_projection",
            "performance_projection",
            "content_performance_projection",
            "hourly_engagement_projection");

    private ViewFixtures() {}

    /** Publishes what happens in a campaign, one of the events twice and one of the totals after newer ones. */
    static void publishCampaign(TopicWriter writer, String tenant, UUID campaign) {
        UUID blogPost = Ids.next();
        UUID content = Ids.next();
        UUID account = Ids.next();
        EventFixtures.publishDifferentNetworks(writer, tenant, campaign);
        send(writer, tenant, new ContentRepurposed(blogPost, content, campaign, Channel.TWITTER, "built-in"));
        send(
                writer,
                tenant,
                new ContentApproved(blogPost, content, campaign, Channel.TWITTER, null, "Three ways", null, List.of()));
        publishPosts(writer, tenant, campaign, content, account);
        publishEmail(writer, tenant, campaign);
        send(writer, tenant, contentTotals(campaign, content, 7, 2));
        send(writer, tenant, contentTotals(campaign, content, 5, 1));
        send(writer, tenant, hour(campaign, 0));
    }

    private static void publishPosts(TopicWriter writer, String tenant, UUID campaign, UUID content, UUID account) {
        UUID post = Ids.next();
        UUID failed = Ids.next();
        UUID twice = Ids.next();
        PostScheduled scheduled = new PostScheduled(campaign, post, Channel.TWITTER, content, TEN, 1L, account);
        send(writer, tenant, twice, scheduled);
        send(
                writer,
                tenant,
                new PostPublished(campaign, post, Channel.TWITTER, content, "197", null, TEN, 2L, account));
        // A relay that died publishes again what the broker had acknowledged.
        send(writer, tenant, twice, scheduled);
        send(writer, tenant, new PostScheduled(campaign, failed, Channel.TWITTER, null, TEN, 1L, account));
        send(
                writer,
                tenant,
                new PostFailed(
                        campaign,
                        failed,
                        Channel.TWITTER,
                        null,
                        "Posted before",
                        1,
                        TEN,
                        2L,
                        PostFailureReason.DUPLICATE,
                        account));
        send(
                writer,
                tenant,
                new AccountNeedsAttention(account, Channel.TWITTER, "LOGIN_EXPIRED", null, TEN, "Sunrise"));
    }

    private static void publishEmail(TopicWriter writer, String tenant, UUID campaign) {
        UUID email = Ids.next();
        send(writer, tenant, new EmailCampaignReady(campaign, email, null, "News", 4200, 1L));
        send(writer, tenant, new EmailScheduled(campaign, email, TEN, 2L));
        send(writer, tenant, new EmailSendStarted(campaign, email, 4187, TEN, 3L));
        send(
                writer,
                tenant,
                new EmailSendPaused(
                        campaign,
                        email,
                        1500,
                        2687,
                        4L,
                        EmailPauseReason.BOUNCE_RATE,
                        null,
                        1,
                        Map.of("USER_UNKNOWN", 171)));
    }

    private static ContentPerformanceUpdated contentTotals(UUID campaign, UUID content, int clicks, long sequence) {
        Map<Metric, BigDecimal> totals = Map.of(Metric.CLICKS, BigDecimal.valueOf(clicks));
        return new ContentPerformanceUpdated(campaign, content, Channel.TWITTER, totals, totals, sequence, TEN);
    }

    /** The totals of an hour after the campaign's start. */
    static HourlyEngagementUpdated hour(UUID campaign, int number) {
        Map<Metric, BigDecimal> totals = Map.of(Metric.CLICKS, BigDecimal.valueOf(number));
        return new HourlyEngagementUpdated(
                campaign, Channel.TWITTER, TEN.plusSeconds(3600L * number), "UTC", totals, totals, 1, TEN);
    }

    /** Everything that the projections say, without how often they were written. */
    static Map<String, List<String>> view(DataSource database, String tenant) {
        Map<String, List<String>> view = new TreeMap<>();
        for (String table : PROJECTIONS) {
            view.put(
                    table,
                    Rows.of(
                            database,
                            tenant,
                            "select cast(to_jsonb(t) - 'version' as text) from %s t order by 1".formatted(table)));
        }
        return view;
    }

    /** How many rows the projections have. */
    static int size(DataSource database, String tenant) {
        return view(database, tenant).values().stream().mapToInt(List::size).sum();
    }
}
