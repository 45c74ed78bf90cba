package com.dryjets.analytics.report.share;

import static com.dryjets.analytics.report.share.LinkFixtures.HTML;
import static com.dryjets.analytics.report.share.LinkFixtures.TENANT;
import static com.dryjets.analytics.report.share.LinkFixtures.create;
import static com.dryjets.analytics.report.share.LinkFixtures.execute;
import static com.dryjets.analytics.report.share.LinkFixtures.list;
import static com.dryjets.analytics.report.share.LinkFixtures.open;
import static com.dryjets.analytics.report.share.LinkFixtures.path;
import static com.dryjets.analytics.report.share.LinkFixtures.revoke;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads reports by their links, without a login. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class SharedReportIT {

    @Inject
    TenantTransaction transactions;

    private UUID campaign;

    @BeforeEach
    void aCampaign() {
        campaign = SharingFixtures.campaign(TENANT);
    }

    @Test
    void opensTheReportWithoutLogin() {
        JsonPath created = create(campaign, Map.of("label", "For the board", "channels", List.of("EMAIL")));
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
        await().untilAsserted(() -> list(TENANT, campaign)
                .body("items[0].openedCount", equalTo(3))
                .body("items[0].lastOpenedAt", notNullValue())
                .body("items[0].label", equalTo("For the board")));
    }

    @Test
    void ignoresTheLoginOfItsReader() {
        String path = path(create(campaign, Map.of()));

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
        JsonPath created = create(campaign, Map.of());
        String path = path(created);
        open(path, HTML).statusCode(200);

        revoke(TENANT, created.getUUID("link.id")).statusCode(204);

        open(path, HTML)
                .statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("was revoked"));
        list(TENANT, campaign).body("items", hasSize(0));
        revoke(TENANT, created.getUUID("link.id")).statusCode(404);
    }

    @Test
    void unknownRevokedAndExpiredLinksLookTheSame() {
        String revoked = path(create(campaign, Map.of()));
        revoke(TENANT, list(TENANT, campaign).extract().jsonPath().getUUID("items[0].id"));
        String expired = path(create(
                campaign,
                Map.of("expiresAt", Instant.now().plus(Duration.ofDays(1)).toString())));
        execute(
                transactions,
                campaign,
                "update report_link set expires_at = now() - interval '1 second' where campaign_id = $1");
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
        list(TENANT, campaign).body("items", hasSize(1)).body("items[0].openedCount", equalTo(0));
    }

    @Test
    void linkToDeletedCampaignLooksRevoked() {
        String path = path(create(campaign, Map.of()));
        execute(
                transactions,
                campaign,
                "update report_link set campaign_id = gen_random_uuid() where campaign_id = $1");

        open(path, "*/*").statusCode(404).body("detail", equalTo("This link is invalid, has expired or was revoked."));
    }

    @Test
    void fixedDatesStayFixed() {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(200);
        String path = path(create(campaign, Map.of("startDate", day.toString(), "endDate", day.toString())));

        open(path, HTML).statusCode(200).body(not(containsString("<td>27</td>")));
    }
}
