package com.dryjets.orchestrator.projection;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.projection.ProjectionFixtures.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of campaigns. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class CampaignProjectionIT {

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
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
    void keepsAllDecimalsOfABudget() {
        CampaignFacts facts = EventFixtures.facts("ENGAGEMENT");
        Money dinars = new Money(new BigDecimal("1500.125"), "KWD");
        send(
                writer,
                tenant,
                new CampaignCreated(
                        campaign,
                        new CampaignFacts(
                                facts.name(),
                                facts.type(),
                                facts.channels(),
                                dinars,
                                facts.startsAt(),
                                facts.endsAt(),
                                facts.timeZone(),
                                facts.objectives())));

        awaitRows(
                () -> Rows.of(database, tenant, "select budget from campaign_projection where id = ?", campaign),
                "1500.125");
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
}
