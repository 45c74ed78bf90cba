package com.dryjets.email.metrics;

import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people did with an email, in total, by link and over time, also as a file. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReportIT {

    private SentEmail email;

    @BeforeEach
    void sendEmail() {
        email = new SentEmail();
    }

    @AfterEach
    void close() {
        email.close();
    }

    @Test
    void showsWhatCameOfTheEmail() {
        email.hit("=anna@large.example", "OPEN", 0);
        email.hit("=anna@large.example", "CLICK", 2);
        email.hit("dora@small.example", "CLICK", 0);
        email.convert("=anna@large.example", Metric.CONVERSIONS, "1");
        email.convert("=anna@large.example", Metric.REVENUE, "49.90");
        Waiting.await()
                .untilAsserted(() -> email.metrics()
                        .body("opens", equalTo(1))
                        .body("clicks", equalTo(2))
                        .body("humanClicks", equalTo(2))
                        .body("humanClickers", equalTo(2))
                        .body("confirmed", equalTo(2))
                        .body("links.url", contains("https://shop.example/a", "https://shop.example/b"))
                        .body("links.clicks", contains(2, 0))
                        .body("conversions", equalTo(1))
                        .body("revenue", equalTo(49.9F)));

        email.get("/metrics/clicks")
                .body("links.position", contains(0, 1, 2))
                .body(
                        "links.url",
                        contains("https://shop.example/a", "https://shop.example/b", "https://shop.example/a"))
                .body("links.humanClicks", contains(1, 0, 1))
                .body("html", containsString("<a href=\"#link-2\">A again</a>"));
        email.get("/metrics/over-time")
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("bucket", equalTo("HOUR"))
                .body("points.sum { it.sent }", equalTo(5))
                .body("points.sum { it.clicks }", equalTo(2))
                .body("points.sum { it.revenue }", equalTo(49.9F));
        email.get("/metrics/over-time?timeZone=Asia/Kathmandu").body("timeZone", equalTo("Asia/Kathmandu"));
        assertThat(SentEmail.csv(
                        viewer(email.tenant()).get(email.path("/report.csv")).then()))
                .contains("total,Hello,6,5,5,2,1,1,1,2,2,2,2,0,0,1,49.90")
                .contains("link,https://shop.example/a,,,,,,,,2,2,,,,,,")
                .contains("domain,large.example,3,2,2,1,1,1,1,1,1,,,0,0,1,49.90")
                .contains("domain,(other),1,1,1,0,0,0,0,0,0,,,0,0,0,0")
                .anyMatch(row -> row.startsWith("bounce_reason,"))
                .anyMatch(row -> row.startsWith("time,2") && row.contains("+0"));
    }

    @Test
    void hasNothingToShowOfADraftAndNothingAtAllForOthers() {
        UUID draft = createEmail(email.tenant(), email.campaign(), SentEmail.HTML);
        String path = "/marketing/email/" + draft;
        viewer(email.tenant())
                .get(path + "/metrics/clicks")
                .then()
                .body("html", nullValue())
                .body("links", empty());
        viewer(email.tenant()).get(path + "/metrics/domains").then().body("domains", empty());
        viewer(email.tenant()).get(path + "/metrics/over-time").then().body("points", empty());
        viewer(email.tenant())
                .get(path + "/metrics/over-time?timeZone=Berlin")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?timeZone"));
        String other = newTenant();
        for (String part : List.of(
                "/metrics",
                "/metrics/over-time",
                "/metrics/domains",
                "/metrics/clicks",
                "/report.csv",
                "/recipients.csv")) {
            marketer(other).get(email.path(part)).then().statusCode(404);
        }
    }
}
