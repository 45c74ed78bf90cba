package com.dryjets.analytics.report.share;

import static com.dryjets.analytics.report.SharingFixtures.LINKS;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.MetricFixtures;
import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ReportLinkIT {

    private static final String TENANT = "sharing";
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

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
    void opensTheReportWithoutLogin() {
        JsonPath created = create(Map.of("label", "For the board", "channels", List.of("EMAIL")));
        String path = path(created);

        open(path, HTML)
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("noindex"))
                .body(containsString("?format=pdf"))
                .body(containsString("<td class=\"head\">Clicks</td><td>7</td>"));
        open(path + "?format=csv", "*/*")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("report.csv"))
                .body(containsString("kpis,,,clicks,7"));
        byte[] pdf = open(path + "?format=pdf", HTML)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> list(TENANT)
                        .body("items[0].openedCount", equalTo(3))
                        .body("items[0].lastOpenedAt", notNullValue())
                        .body("items[0].label", equalTo("For the board")));
    }

    @Test
    void ignoresTheLoginOfItsReader() {
        String path = path(create(Map.of()));

        given().auth()
                .oauth2(Tokens.viewer("harbor"))
                .accept(HTML)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("<td>27</td>"));
    }

    @Test
    void revokesAtOnce() {
        JsonPath created = create(Map.of());
        String path = path(created);
        open(path, HTML).statusCode(200);

        revoke(TENANT, created.getUUID("link.id")).statusCode(204);

        open(path, HTML)
                .statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("was revoked"));
        list(TENANT).body("items", hasSize(0));
        revoke(TENANT, created.getUUID("link.id")).statusCode(404);
    }

    @Test
    void unknownRevokedAndExpiredLinksLookTheSame() {
        String revoked = path(create(Map.of()));
        revoke(TENANT, list(TENANT).extract().jsonPath().getUUID("items[0].id"));
        String expired = path(create(
                Map.of("expiresAt", Instant.now().plus(Duration.ofDays(1)).toString())));
        execute("update report_link set expires_at = now() - interval '1 second' where campaign_id = $1");
        String unknown = "/marketing/analytics/reports/shared/" + "A".repeat(43);
        String malformed = "/marketing/analytics/reports/shared/anything";

        List<String> answers = Arrays.asList(unknown, malformed, revoked, expired).stream()
                .map(path -> open(path, "*/*")
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .extract()
                        .jsonPath()
                        .getString("detail"))
                .distinct()
                .toList();

        assertThat(answers).containsExactly("This link is invalid, has expired or was revoked.");
        list(TENANT).body("items", hasSize(1)).body("items[0].openedCount", equalTo(0));
    }

    @Test
    void linkToDeletedCampaignLooksRevoked() {
        String path = path(create(Map.of()));
        execute("update report_link set campaign_id = gen_random_uuid() where campaign_id = $1");

        open(path, "*/*").statusCode(404).body("detail", equalTo("This link is invalid, has expired or was revoked."));
    }

    @Test
    void deletesLinksToDeletedCampaigns() {
        UUID other = campaign;
        campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "EUR");
            create(Map.of());
            MetricFixtures.send(writer, TENANT, new CampaignArchived(campaign));
            await().atMost(Dashboards.TIMEOUT)
                    .untilAsserted(
                            () -> Dashboards.get(TENANT, campaign, "dashboard").statusCode(404));

            cleanup.deleteUseless().await().atMost(Duration.ofSeconds(30));

            list(TENANT).body("items", hasSize(0));
            campaign = other;
            create(Map.of());
            cleanup.deleteUseless().await().atMost(Duration.ofSeconds(30));
            list(TENANT).body("items", hasSize(1));
        }
    }

    @Test
    void campaignHasALimitedNumberOfLinks() {
        for (int i = 0; i < ReportLinkService.MOST_LINKS; i++) {
            create(Map.of());
        }

        post(LINKS, TENANT, Map.of("campaignId", campaign)).statusCode(409).body("detail", containsString("100 links"));
    }

    @Test
    void storesOnlyTheHashOfTheSecret() {
        String secret = path(create(Map.of())).replaceAll(".*/", "");
        assertThat(secret).hasSize(43);

        Row row = execute("select r::text as row, token_hash from report_link r where campaign_id = $1");

        assertThat(row.getString("row")).doesNotContain(secret);
        assertThat(row.getBuffer("token_hash").getBytes()).hasSize(32);
    }

    @Test
    void keepsTenantsApart() {
        JsonPath created = create(Map.of());

        list("harbor").body("items", hasSize(0));
        revoke("harbor", created.getUUID("link.id")).statusCode(404);
        post(LINKS, "harbor", Map.of("campaignId", campaign)).statusCode(404);
        open(path(created), HTML).statusCode(200);
    }

    @Test
    void viewersSeeLinksButCannotChangeThem() {
        JsonPath created = create(Map.of());

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
        create(Map.of("label", "one"));
        create(Map.of("label", "two", "startDate", "2026-10-01", "endDate", "2026-10-31"));
        create(Map.of("label", "three", "days", 7));

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
        assertRejected(Map.of("days", 0), "/days");
        assertRejected(Map.of("days", 367), "/days");
        assertRejected(Map.of("days", 7, "startDate", "2026-10-01", "endDate", "2026-10-02"), "/days");
        assertRejected(Map.of("startDate", "2026-10-01"), "/endDate");
        assertRejected(Map.of("endDate", "2026-10-01"), "/startDate");
        assertRejected(Map.of("startDate", "2026-10-02", "endDate", "2026-10-01"), "/endDate");
        assertRejected(Map.of("reportType", "weekly"), "/reportType");
        assertRejected(Map.of("expiresAt", "2020-01-01T00:00:00Z"), "/expiresAt");
        assertRejected(Map.of("expiresAt", "2999-01-01T00:00:00Z"), "/expiresAt");
        assertRejected(Map.of("label", "x".repeat(121)), "/label");
        assertRejected(Map.of("label", "gnp\u202e.exe"), "/label");
        post(LINKS, TENANT, Map.of()).statusCode(400);
        post(LINKS, TENANT, Map.of("campaignId", Ids.next())).statusCode(404);
        marketer(TENANT).get(LINKS).then().statusCode(400);
        String path = path(create(Map.of()));
        open(path + "?format=docx", "*/*").statusCode(400).body("errors[0].pointer", equalTo("?format"));
        open(path, "image/png").statusCode(406);
    }

    @Test
    void fixedDatesStayFixed() {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(200);
        String path = path(create(Map.of("startDate", day.toString(), "endDate", day.toString())));

        open(path, HTML).statusCode(200).body(not(containsString("<td>27</td>")));
    }

    private JsonPath create(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("campaignId", campaign);
        return post(LINKS, TENANT, body)
                .statusCode(201)
                .body("link.createdBy", notNullValue())
                .body("link.openedCount", equalTo(0))
                .extract()
                .jsonPath();
    }

    private void assertRejected(Map<String, ?> fields, String pointer) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("campaignId", campaign);
        post(LINKS, TENANT, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static String path(JsonPath created) {
        URI url = URI.create(created.getString("url"));
        assertThat(url).hasScheme("http").hasHost("localhost").hasPort(8080);
        return url.getPath();
    }

    private static ValidatableResponse open(String path, String accept) {
        return given().accept(accept).get(path).then();
    }

    private ValidatableResponse list(String tenant) {
        return marketer(tenant).get(LINKS + "?campaignId=" + campaign).then().statusCode(200);
    }

    private static ValidatableResponse revoke(String tenant, UUID id) {
        // An empty answer satisfies any Accept header.
        return marketer(tenant).accept("image/png").delete(LINKS + "/" + id).then();
    }

    private Row execute(String sql) {
        return transactions
                .sql(TENANT, connection -> connection.preparedQuery(sql).execute(Tuple.of(campaign)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
