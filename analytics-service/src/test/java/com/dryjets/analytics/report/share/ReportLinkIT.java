package com.dryjets.analytics.report.share;

import static com.dryjets.analytics.report.SharingFixtures.LINKS;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.analytics.report.share.LinkFixtures.HTML;
import static com.dryjets.analytics.report.share.LinkFixtures.TENANT;
import static com.dryjets.analytics.report.share.LinkFixtures.assertRejected;
import static com.dryjets.analytics.report.share.LinkFixtures.create;
import static com.dryjets.analytics.report.share.LinkFixtures.execute;
import static com.dryjets.analytics.report.share.LinkFixtures.list;
import static com.dryjets.analytics.report.share.LinkFixtures.open;
import static com.dryjets.analytics.report.share.LinkFixtures.path;
import static com.dryjets.analytics.report.share.LinkFixtures.revoke;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.MetricFixtures;
import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ReportLinkIT {

    @Inject
    TenantTransaction transactions;

    @Inject
    LinkCleanupTicker cleanup;

    private UUID campaign;

    @BeforeEach
    void aCampaign() {
        campaign = SharingFixtures.campaign(TENANT);
    }

    @Test
    void deletesLinksToDeletedCampaigns() {
        UUID other = campaign;
        campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "EUR");
            create(campaign, Map.of());
            MetricFixtures.send(writer, TENANT, new CampaignArchived(campaign));
            await().untilAsserted(
                            () -> Dashboards.get(TENANT, campaign, "dashboard").statusCode(404));

            cleanup.deleteUseless().await().atMost(Duration.ofSeconds(60));

            list(TENANT, campaign).body("items", hasSize(0));
            campaign = other;
            create(campaign, Map.of());
            cleanup.deleteUseless().await().atMost(Duration.ofSeconds(60));
            list(TENANT, campaign).body("items", hasSize(1));
        }
    }

    @Test
    void campaignHasALimitedNumberOfLinks() {
        for (int i = 0; i < ReportLinkService.MOST_LINKS; i++) {
            create(campaign, Map.of());
        }

        post(LINKS, TENANT, Map.of("campaignId", campaign)).statusCode(409).body("detail", containsString("100 links"));
    }

    @Test
    void storesOnlyTheHashOfTheSecret() {
        String secret = path(create(campaign, Map.of())).replaceAll(".*/", "");
        assertThat(secret).hasSize(43);

        Row row = execute(
                transactions, campaign, "select r::text as row, token_hash from report_link r where campaign_id = $1");

        assertThat(row.getString("row")).doesNotContain(secret);
        assertThat(row.getBuffer("token_hash").getBytes()).hasSize(32);
    }

    @Test
    void keepsTenantsApart() {
        JsonPath created = create(campaign, Map.of());

        list("harbor", campaign).body("items", hasSize(0));
        revoke("harbor", created.getUUID("link.id")).statusCode(404);
        post(LINKS, "harbor", Map.of("campaignId", campaign)).statusCode(404);
        open(path(created), HTML).statusCode(200);
    }

    @Test
    void viewersSeeLinksButCannotChangeThem() {
        JsonPath created = create(campaign, Map.of());

        viewer(TENANT)
                .get(LINKS + "?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items[0].url", nullValue());
        viewer(TENANT).body(Map.of("campaignId", campaign)).post(LINKS).then().statusCode(403);
        viewer(TENANT).delete(LINKS + "/" + created.getUUID("link.id")).then().statusCode(403);
        given().get(LINKS + "?campaignId=" + campaign).then().statusCode(401);
    }

    @Test
    void listsPageByPage() {
        create(campaign, Map.of("label", "one"));
        create(campaign, Map.of("label", "two", "startDate", "2026-10-01", "endDate", "2026-10-31"));
        create(campaign, Map.of("label", "three", "days", 7));

        JsonPath first = marketer(TENANT)
                .get(LINKS + "?limit=2&campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items.label", equalTo(List.of("three", "two")))
                .body("items[0].days", equalTo(7))
                .body("items[1].days", nullValue())
                .body("items[1].startDate", equalTo("2026-10-01"))
                .extract()
                .jsonPath();
        marketer(TENANT)
                .get(LINKS + "?limit=2&campaignId=" + campaign + "&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items.label", equalTo(List.of("one")))
                .body("items[0].days", equalTo(30))
                .body("nextCursor", nullValue());
    }

    @Test
    void rejectsInvalidRequests() {
        assertRejected(campaign, Map.of("days", 0), "/days");
        assertRejected(campaign, Map.of("days", 367), "/days");
        assertRejected(campaign, Map.of("days", 7, "startDate", "2026-10-01", "endDate", "2026-10-02"), "/days");
        assertRejected(campaign, Map.of("startDate", "2026-10-01"), "/endDate");
        assertRejected(campaign, Map.of("endDate", "2026-10-01"), "/startDate");
        assertRejected(campaign, Map.of("startDate", "2026-10-02", "endDate", "2026-10-01"), "/endDate");
        assertRejected(campaign, Map.of("reportType", "weekly"), "/reportType");
        assertRejected(campaign, Map.of("expiresAt", "2020-01-01T00:00:00Z"), "/expiresAt");
        assertRejected(campaign, Map.of("expiresAt", "2999-01-01T00:00:00Z"), "/expiresAt");
        assertRejected(campaign, Map.of("label", "x".repeat(121)), "/label");
        assertRejected(campaign, Map.of("label", "gnp\u202e.exe"), "/label");
        post(LINKS, TENANT, Map.of()).statusCode(400);
        post(LINKS, TENANT, Map.of("campaignId", Ids.next())).statusCode(404);
        marketer(TENANT).get(LINKS).then().statusCode(400);
        String path = path(create(campaign, Map.of()));
        open(path + "?format=docx", "*/*").statusCode(400).body("errors[0].pointer", equalTo("?format"));
        open(path, "image/png").statusCode(406);
    }
}
