package com.dryjets.orchestrator.dashboard;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that is known of a campaign, also when a part of it cannot be read. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class DashboardIT {

    private static final String DASHBOARD = "/marketing/orchestrator/campaigns/{id}/dashboard";
    private static final List<String> PARTS = List.of(
            "facts",
            "actions",
            "performance",
            "publications",
            "failures",
            "recommendations",
            "predictions",
            "strategies",
            "assessment",
            "freshness");

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;

    @Inject
    DataSource database;

    @BeforeEach
    void aCampaignWithAdviceAndAFailure() {
        writer = new TopicWriter();
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        send(
                writer,
                tenant,
                new PostFailed(
                        campaign,
                        Ids.next(),
                        Channel.LINKEDIN,
                        null,
                        "The network refuses the link.",
                        1,
                        Instant.now(),
                        null,
                        PostFailureReason.CONTENT_REFUSED,
                        null));
        Waiting.await().until(() -> dashboard().getList("failures.data").size() == 1);
    }

    @AfterEach
    void close() {
        Rows.change(database, tenant, "delete from campaign_assessment where assessments = 'broken'");
        writer.close();
    }

    @Test
    void showsAllParts() {
        JsonPath dashboard = dashboard();

        assertThat(PARTS)
                .allSatisfy(part -> assertThat(dashboard.getString(part + ".status"))
                        .as(part)
                        .isEqualTo("OK"));
        assertThat(dashboard.getString("facts.data.name")).isEqualTo("Autumn spreadsheets");
        assertThat(dashboard.getString("facts.data.currency")).isEqualTo("EUR");
        assertThat(dashboard.getString("failures.data[0].problem")).isEqualTo("1 post on LinkedIn failed.");
        assertThat(dashboard.getString("recommendations.data[0].kind")).isEqualTo("CHANNEL");
        assertThat(dashboard.getList("actions.data.type")).containsExactlyInAnyOrder("FAILURE", "RECOMMENDATION");
        assertThat(dashboard.getList("assessment.data.assessments.kind")).contains("CHANNEL", "BUDGET");
        assertThat(dashboard.getList("performance.data.channels.channel")).contains("LINKEDIN", "TWITTER", "EMAIL");
        assertThat(dashboard.getString("freshness.data.metricsAsOf")).isNotNull();
        assertThat(dashboard.getString("freshness.data.publicationsChangedAt")).isNotNull();
        assertThat(dashboard.getString("freshness.data.assessedAt")).isNotNull();
    }

    @Test
    void aPartThatFailsIsMarkedAndTheRestIsThere() {
        Rows.change(database, tenant, "update campaign_assessment set assessments = 'broken', version = version + 1");

        JsonPath dashboard = dashboard();

        assertThat(dashboard.getString("assessment.status")).isEqualTo("FAILED");
        assertThat(dashboard.getString("assessment.problem")).doesNotContain("JSON");
        assertThat(dashboard.getMap("assessment")).doesNotContainKey("data");
        assertThat(PARTS.stream().filter(part -> !part.equals("assessment")))
                .allSatisfy(part -> assertThat(dashboard.getString(part + ".status"))
                        .as(part)
                        .isEqualTo("OK"));
    }

    @Test
    void aPartThatIsSlowIsMarkedAndTheRestIsThere() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table content_projection in access exclusive mode");

            JsonPath dashboard = dashboard();

            assertThat(dashboard.getString("publications.status")).isEqualTo("SLOW");
            assertThat(dashboard.getString("facts.status")).isEqualTo("OK");
            assertThat(dashboard.getString("failures.status")).isEqualTo("OK");
            connection.rollback();
        }
    }

    @Test
    void belongsToTheTenant() {
        assertThat(Requests.viewer("harbor-" + campaign)
                        .get(DASHBOARD, campaign)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Requests.viewer(tenant).get(DASHBOARD, Ids.next()).statusCode())
                .isEqualTo(404);
    }

    private JsonPath dashboard() {
        return Requests.viewer(tenant).get(DASHBOARD, campaign).jsonPath();
    }
}
