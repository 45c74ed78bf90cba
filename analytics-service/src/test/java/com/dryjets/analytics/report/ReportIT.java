package com.dryjets.analytics.report;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.report.model.Dates;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.Tokens.Role;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ReportIT {

    private static final String TENANT = "sunrise";
    private static final String NAME = "Spring <b>\"sale\"</b> & more, Łódź, Жемчуг, 春のセール, مبيعات";
    private static final String JSON = "application/json";

    private final UUID campaign = Ids.next();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant now = Instant.now();
    private final TopicWriter writer = new TopicWriter();

    @BeforeEach
    void aCampaignWithTwoChannels() {
        send(writer, TENANT, new CampaignCreated(campaign, facts()));
        record(Channel.ADS, Metric.SPEND, "100", 2);
        record(Channel.ADS, Metric.REVENUE, "300", 2);
        record(Channel.ADS, Metric.CONVERSIONS, "7", 2);
        record(Channel.TWITTER, Metric.SPEND, "50", 3);
        record(Channel.TWITTER, Metric.REVENUE, "10", 3);
        record(Channel.ADS, Metric.SPEND, "1000", 60);
        record(Channel.ADS, Metric.CLICKS, "40", 10);
        record(Channel.ADS, Metric.CLICKS, "60", 2);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 100);
        await().untilAsserted(() -> Dashboards.get(TENANT, campaign, "dashboard")
                .body("campaign.name", equalTo(NAME))
                .body("totals.spend", equalTo(1150)));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void coversOnlyRequestedDaysAndChannels() {
        String days = "\"startDate\":\"%s\",\"endDate\":\"%s\"".formatted(today.minusDays(6), today);
        report(JSON, "{\"reportType\":\"detailed\"," + days + ",\"channels\":[\"ADS\"]}")
                .statusCode(200)
                .body("title", containsString("Detailed report: "))
                .body("totals.spend", equalTo(100))
                .body("totals.clicks", equalTo(60))
                .body("roi.total.spend", equalTo(100))
                .body("roi.total.revenue", equalTo(300))
                .body("roi.channels.channel", equalTo(List.of("ADS")))
                .body("channels.channel", equalTo(List.of("ADS")))
                .body("comparison.channel", equalTo(List.of("ADS")))
                .body("kpis.find { it.name == 'clicks' }.previous", equalTo(40))
                .body("detail.days", hasSize(7))
                .body("detail.topDays", hasSize(1))
                .body("detail.topDays[0].revenue", equalTo(300));
    }

    @Test
    void includesPartsOfReportType() {
        report(JSON, "{}")
                .statusCode(200)
                .body("type", equalTo("summary"))
                .body("title", equalTo("Summary report: " + NAME))
                .body("detail", nullValue())
                .body("words", nullValue())
                .body("totals.spend", equalTo(150));
        report(JSON, "{\"reportType\":\"executive\"}")
                .body("title", equalTo("Executive report: " + NAME))
                .body(
                        "words.summary",
                        containsString("310.00 EUR of revenue from 150.00 EUR of spend, an ROI of 106.7%."))
                .body("words.engine", equalTo("built-in"))
                .body("words.insights", hasItem("Ads performs best of 2 channels."))
                .body("words.nextSteps", hasItem("Review Twitter: it cost 40.00 EUR more than it earned."));
    }

    @Test
    void escapesCampaignNameInHtml() {
        String html = report("text/html", "{\"reportType\":\"executive\"}")
                .statusCode(200)
                .contentType("text/html")
                .body(not(containsString("<b>")))
                .extract()
                .asString();

        assertThat(html)
                .contains("Spring &lt;b&gt;", "@media print", "310.00 EUR", "<svg ", "built-in rules")
                .doesNotContain("{page", "NaN");
    }

    @Test
    void pdfHasSameContent() throws IOException {
        byte[] pdf = report("application/pdf", "{\"reportType\":\"detailed\"}")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        Files.write(Path.of("target/report.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(document.getPage(0).getResources().getFontNames()).hasSizeGreaterThanOrEqualTo(3);
            // East Asian text may break anywhere.
            assertThat(text.replace(" ", "")).contains(NAME.replace(" ", ""));
            assertThat(text).contains("300.00 EUR", "Review Twitter", Dates.cell(today.minusDays(2)));
        }
    }

    @Test
    void rejectsInvalidRequests() {
        assertRejected("", "");
        assertRejected("{\"reportType\":\"weekly\"}", "/reportType");
        assertRejected("{\"startDate\":\"2026-03-02\",\"endDate\":\"2026-03-01\"}", "/endDate");
        assertRejected("{\"startDate\":\"2020-03-02\",\"endDate\":\"2026-03-01\"}", "/endDate");
        assertRejected("{\"startDate\":\"+999999999-12-31\"}", "/startDate");
        assertRejected("{\"endDate\":\"-999999999-01-01\"}", "/endDate");
        report(JSON, "{\"channels\":[\"RADIO\"]}").statusCode(400);
        report(JSON, "{\"startDate\":\"today\"}").statusCode(400);
        report(JSON, "{\"colour\":\"red\"}").statusCode(400);
        report("image/png", "{}").statusCode(406);
    }

    @Test
    void viewersMayCreateReports() {
        for (String type : List.of(JSON, "text/html", "application/pdf")) {
            post(Tokens.viewer(TENANT), type, "{}").statusCode(200).contentType(type);
        }
    }

    @Test
    void rejectsOtherTenantsAndRoles() {
        post(Tokens.marketer("harbor"), JSON, "{}").statusCode(404);
        post(Tokens.viewer("harbor"), JSON, "{}").statusCode(404);
        post(Tokens.withoutTenant(Role.VIEWER), JSON, "{}").statusCode(403);
        given().contentType(JSON)
                .body("{}")
                .post("/marketing/analytics/campaigns/{id}/report", campaign)
                .then()
                .statusCode(401);
    }

    private void assertRejected(String body, String pointer) {
        report(JSON, body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", notNullValue());
    }

    private ValidatableResponse report(String accept, String body) {
        return post(Tokens.marketer(TENANT), accept, body);
    }

    private ValidatableResponse post(String token, String accept, String body) {
        return given().auth()
                .oauth2(token)
                .accept(accept)
                .contentType(JSON)
                .body(body)
                .post("/marketing/analytics/campaigns/{id}/report", campaign)
                .then();
    }

    private void record(Channel channel, Metric metric, String value, int daysAgo) {
        send(writer, TENANT, metric(campaign, channel, metric, value, now.minus(Duration.ofDays(daysAgo))));
    }

    private static CampaignFacts facts() {
        return new CampaignFacts(
                NAME,
                "CONVERSION",
                List.of(Channel.ADS, Channel.TWITTER),
                new Money(new BigDecimal("1000.00"), "EUR"),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "UTC",
                List.of());
    }
}
