package com.dryjets.orchestrator.projection;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.EmailEvent.AbTestDecided;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendResumed;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class ProjectionIT {

    private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final String STATE_OF_PUBLICATION = "select state from publication_projection where id = ?";
    private static final String STATE_OF_CONTENT = "select state from content_projection where id = ?";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final UUID post = Ids.next();
    private final UUID email = Ids.next();
    private final UUID content = Ids.next();
    private final UUID blogPost = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    /** The published examples, which other systems are built against; none may become a dead letter. */
    @Test
    void appliesEveryPublishedExample() {
        List<Class<? extends DomainEvent>> examples = List.of(
                CampaignCreated.class,
                CampaignUpdated.class,
                CampaignLaunched.class,
                WorkflowStepChanged.class,
                CampaignPaused.class,
                CampaignResumed.class,
                BudgetReallocated.class,
                CampaignCompleted.class,
                CampaignArchived.class,
                BlogPostPublished.class,
                ContentRepurposed.class,
                ContentApproved.class,
                ContentWithdrawn.class,
                PostScheduled.class,
                PostRescheduled.class,
                PostPublished.class,
                PostFailed.class,
                PostCancelled.class,
                ChannelScheduled.class,
                EmailCampaignReady.class,
                EmailScheduled.class,
                EmailSendStarted.class,
                EmailSendPaused.class,
                EmailSendResumed.class,
                EmailSendCompleted.class,
                EmailSendFailed.class,
                EmailCancelled.class,
                AbTestDecided.class,
                PerformanceUpdated.class);

        examples.forEach(example -> send(writer, tenant, example(example)));

        awaitRows(() -> Rows.of(database, tenant, "select count(*) from inbox"), Integer.toString(examples.size()));
        assertThat(deadLetters()).isEmpty();
        assertThat(Rows.of(database, tenant, "select status from campaign_projection"))
                .containsExactly("ARCHIVED");
        assertThat(Rows.of(database, tenant, "select count(*) from performance_projection"))
                .containsExactly("1");
    }

    @Test
    void keepsTheObjectivesAndGoalsOfTheLatestPlan() {
        CampaignGoal clicks = new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("1500"), Channel.LINKEDIN);
        CampaignGoal revenue = new CampaignGoal(GoalMetric.REVENUE, new BigDecimal("900.50"), null);
        send(writer, tenant, new CampaignCreated(campaign, plan(List.of("more readers"), List.of(clicks))));
        awaitRows(() -> goals(tenant), "[{\"metric\":\"CLICKS\",\"target\":1500,\"channel\":\"LINKEDIN\"}]");

        send(writer, tenant, new CampaignUpdated(campaign, plan(List.of("orders", "trust"), List.of(revenue, clicks))));
        send(writer, tenant, new CampaignPaused(campaign, null));

        awaitRows(
                () -> Rows.of(database, tenant, "select status from campaign_projection where id = ?", campaign),
                "PAUSED");
        assertThat(goals(tenant))
                .containsExactly("[{\"metric\":\"REVENUE\",\"target\":900.50},"
                        + "{\"metric\":\"CLICKS\",\"target\":1500,\"channel\":\"LINKEDIN\"}]");
        assertThat(Rows.of(database, tenant, "select objectives from campaign_projection where id = ?", campaign))
                .containsExactly("[\"orders\",\"trust\"]");
        assertThat(goals("harbor")).isEmpty();
    }

    @Test
    void followsAPostFromScheduledToPublished() {
        send(writer, tenant, new PostScheduled(campaign, post, Channel.TWITTER, content, TEN, null));
        send(writer, tenant, new PostRescheduled(campaign, post, Channel.TWITTER, NOON, null));
        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, post), "SCHEDULED");

        send(writer, tenant, new PostPublished(campaign, post, Channel.TWITTER, null, "197", null, NOON, null));

        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, post), "PUBLISHED");
        assertThat(Rows.of(database, tenant, "select content_id from publication_projection where id = ?", post))
                .containsExactly(content.toString());
    }

    /** The clocks of two producers differ; the order of a campaign's events comes from the topic's key alone. */
    @Test
    void lastEventWinsEvenIfItsTimeIsEarlier() {
        PostPublished published = new PostPublished(campaign, post, Channel.TWITTER, null, "197", null, TEN, null);
        Map<String, String> headers = EventFixtures.headers(tenant, Ids.next(), PostPublished.class);
        headers.put("ce_time", TEN.toString());
        send(writer, tenant, new PostScheduled(campaign, post, Channel.TWITTER, content, NOON, null));

        writer.write("marketing.posts", published.key(), EventJson.write(published), headers);

        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, post), "PUBLISHED");
    }

    @Test
    void followsAPostThatFailsOrIsCancelled() {
        UUID cancelled = Ids.next();
        send(writer, tenant, new PostFailed(campaign, post, Channel.TWITTER, content, "Token refused", 3, NOON, null));
        send(writer, tenant, new PostCancelled(campaign, cancelled, Channel.TWITTER, "Paused", null));

        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, post), "FAILED");
        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, cancelled), "CANCELLED");
    }

    @Test
    void emailIsPublishedWhenSendingStarts() {
        send(writer, tenant, new EmailCampaignReady(campaign, email, content, "News", 4200, null));
        send(writer, tenant, new EmailScheduled(campaign, email, TEN, null));
        send(writer, tenant, new EmailSendStarted(campaign, email, 4187, TEN, null));
        send(writer, tenant, new EmailSendPaused(campaign, email, 1500, 2687, null));
        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, email), "PAUSED");
        send(writer, tenant, new EmailSendResumed(campaign, email, 2687, NOON, null));
        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, email), "PUBLISHED");

        send(writer, tenant, new EmailSendCompleted(campaign, email, 4170, 17, 0, 0, NOON, null));

        awaitRows(() -> Rows.of(database, tenant, STATE_OF_PUBLICATION, email), "PUBLISHED");
        assertThat(Rows.of(
                        database,
                        tenant,
                        "select subject || to_char(published_at at time zone 'UTC', ' HH24:MI')"
                                + " from publication_projection where id = ?",
                        email))
                .containsExactly("News 10:00");
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

    @Test
    void showsRowsOnlyToTheirTenant() {
        send(writer, tenant, EventFixtures.launched(campaign, "ENGAGEMENT"));
        awaitRows(
                () -> Rows.of(database, tenant, "select status from campaign_projection where id = ?", campaign),
                "ACTIVE");

        assertThat(Rows.of(database, "harbor", "select status from campaign_projection where id = ?", campaign))
                .isEmpty();
        assertThat(Rows.of(database, "", "select status from campaign_projection"))
                .isEmpty();
    }

    private List<String> goals(String reader) {
        return Rows.of(database, reader, "select goals from campaign_projection where id = ?", campaign);
    }

    private static CampaignFacts plan(List<String> objectives, List<CampaignGoal> goals) {
        CampaignFacts facts = EventFixtures.facts("CONVERSION");
        return new CampaignFacts(
                facts.name(),
                facts.type(),
                facts.channels(),
                facts.budget(),
                facts.startsAt(),
                facts.endsAt(),
                facts.timeZone(),
                objectives,
                goals);
    }

    private static void awaitRows(Callable<List<String>> query, String expected) {
        await().until(query, List.of(expected)::equals);
    }

    private List<String> deadLetters() {
        return Stream.of("campaigns", "content", "posts", "emails", "performance")
                .map(topic -> "marketing." + topic + ".orchestrator-service.dlq")
                .flatMap(topic -> {
                    try (TopicReader reader = TopicReader.fromStart(topic)) {
                        return reader.all().stream();
                    }
                })
                .filter(record -> tenant.equals(record.header("ce_tenantid")))
                .map(record -> record.header("ce_type") + ": " + record.header("dead-letter-reason"))
                .toList();
    }

    private static DomainEvent example(Class<? extends DomainEvent> event) {
        String path = "/events/" + event.getSimpleName() + ".v1.json";
        try (InputStream file = ProjectionIT.class.getResourceAsStream(path)) {
            return EventJson.read(file.readAllBytes(), event);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
