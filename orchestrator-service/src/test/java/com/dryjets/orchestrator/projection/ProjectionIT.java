package com.dryjets.orchestrator.projection;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.projection.ProjectionFixtures.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
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
import com.dryjets.contracts.event.EmailEvent.EmailSendBlocked;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendResumed;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.EmailEvent.EmailSendUnblocked;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every projection. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class ProjectionIT {

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
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
                AccountConnected.class,
                AccountNeedsAttention.class,
                AccountDisconnected.class,
                ChannelScheduled.class,
                EmailCampaignReady.class,
                EmailScheduled.class,
                EmailSendStarted.class,
                EmailSendPaused.class,
                EmailSendResumed.class,
                EmailSendBlocked.class,
                EmailSendUnblocked.class,
                EmailSendCompleted.class,
                EmailSendFailed.class,
                EmailCancelled.class,
                AbTestDecided.class,
                PerformanceUpdated.class,
                ContentPerformanceUpdated.class,
                HourlyEngagementUpdated.class);

        examples.forEach(example -> send(writer, tenant, example(example)));

        awaitRows(() -> Rows.of(database, tenant, "select count(*) from inbox"), Integer.toString(examples.size()));
        assertThat(deadLetters()).isEmpty();
        assertThat(Rows.of(database, tenant, "select status from campaign_projection"))
                .containsExactly("ARCHIVED");
        for (String table : List.of(
                "performance_projection",
                "content_performance_projection",
                "hourly_engagement_projection",
                "account_projection")) {
            assertThat(Rows.of(database, tenant, "select count(*) from " + table))
                    .as(table)
                    .containsExactly("1");
        }
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
