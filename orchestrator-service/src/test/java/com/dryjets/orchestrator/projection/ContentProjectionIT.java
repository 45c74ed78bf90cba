package com.dryjets.orchestrator.projection;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.projection.ProjectionFixtures.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentTraits;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of content, and of its performance. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class ContentProjectionIT {

    private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final String STATE_OF_CONTENT = "select state from content_projection where id = ?";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final UUID content = Ids.next();
    private final UUID blogPost = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void remembersWhatApprovedContentHasInCommonWithOthers() {
        send(
                writer,
                tenant,
                new ContentApproved(
                        blogPost,
                        content,
                        campaign,
                        Channel.LINKEDIN,
                        null,
                        "Text",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        "number",
                        List.of(),
                        null,
                        new ContentTraits("question", 240, List.of("data", "sheets"), "built-in")));

        awaitRows(
                () -> Rows.of(
                        database,
                        tenant,
                        "select concat_ws(' ', angle, hook, length, engine, hashtags) from content_projection where id = ?",
                        content),
                "number question 240 built-in {data,sheets}");
    }

    @Test
    void keepsTheNewestTotalsOfContentAndHours() {
        String ofContent = "select totals || human from content_performance_projection where content_ref = ?";
        String ofHour = "select totals || human from hourly_engagement_projection where campaign_id = ? and hour = ?";
        send(writer, tenant, contentTotals(7, 2));
        send(writer, tenant, contentTotals(5, 1));
        send(writer, tenant, hourTotals(9, 4));
        send(writer, tenant, hourTotals(3, 3));

        awaitRows(() -> Rows.of(database, tenant, "select count(*) from inbox"), "4");
        assertThat(Rows.of(database, tenant, ofContent, content))
                .containsExactly("{\"totals\":{\"clicks\":7}}{\"totals\":{\"clicks\":6}}");
        assertThat(Rows.of(database, tenant, ofHour, campaign, Timestamp.from(TEN)))
                .containsExactly("{\"totals\":{\"clicks\":9}}{\"totals\":{\"clicks\":8}}");
    }

    @Test
    void followsContentFromApprovedToWithdrawn() {
        send(writer, tenant, new ContentRepurposed(blogPost, content, campaign, Channel.EMAIL, "built-in"));
        send(
                writer,
                tenant,
                new ContentApproved(
                        blogPost,
                        content,
                        campaign,
                        Channel.EMAIL,
                        "News",
                        "Text",
                        URI.create("https://blog.example/news"),
                        List.of()));
        awaitRows(() -> Rows.of(database, tenant, STATE_OF_CONTENT, content), "APPROVED");

        send(writer, tenant, new ContentWithdrawn(blogPost, content, campaign, Channel.EMAIL, "Outdated"));

        awaitRows(() -> Rows.of(database, tenant, STATE_OF_CONTENT, content), "WITHDRAWN");
    }

    private ContentPerformanceUpdated contentTotals(int clicks, long sequence) {
        return new ContentPerformanceUpdated(
                campaign, content, Channel.EMAIL, clicks(clicks), clicks(clicks - 1), sequence, NOON);
    }

    private HourlyEngagementUpdated hourTotals(int clicks, long sequence) {
        return new HourlyEngagementUpdated(
                campaign, Channel.EMAIL, TEN, null, clicks(clicks), clicks(clicks - 1), sequence, NOON);
    }

    private static Map<Metric, BigDecimal> clicks(int clicks) {
        return Map.of(Metric.CLICKS, BigDecimal.valueOf(clicks));
    }
}
