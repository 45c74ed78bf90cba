package com.dryjets.email.testsend;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TestSendIT {

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final String mia = address(tenant, "mia");
    private final String tom = address(tenant, "tom");
    private final TopicWriter writer = new TopicWriter();
    private UUID email;

    @BeforeEach
    void create() {
        importCsv(tenant, "email,first_name\n%s,Anna\n".formatted(address(tenant, "anna")));
        email = createEmail(
                tenant,
                runningCampaign(writer, tenant),
                "<p>Hi {{ contact.firstName | default: \"you\" }}, <a href=\"https://example.com/a\">look</a></p>");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void sendsMarkedCopiesThatCountNowhere() {
        test(Map.of("to", List.of(mia, tom, mia.toUpperCase())))
                .statusCode(202)
                .body("items.to", containsInAnyOrder(mia, tom))
                .body("items.status", contains("QUEUED", "QUEUED"));

        await().until(() -> smtp.emailsTo(mia).size() + smtp.emailsTo(tom).size() == 2);
        assertThat(smtp.emailsTo(mia).getFirst().header("Subject")).isEqualTo("[Test] Hello");
        assertThat(smtp.emailsTo(mia).getFirst().raw().replace("=\r\n", "").replace("=2E", "."))
                .contains("Hi you", "https://example.com/a")
                .doesNotContain("/email/t/");
        viewer(tenant)
                .get("/marketing/email/" + email)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("progress.sent", equalTo(null));
        viewer(tenant).get("/marketing/email/contacts?q=mia").then().body("items", hasSize(0));
    }

    @Test
    void showsTheFieldsOfAContactAndRepeatsNothingForAKey() {
        String anna = marketer(tenant)
                .get("/marketing/email/contacts?q=anna")
                .jsonPath()
                .getString("items[0].id");
        Map<String, Object> request = Map.of("to", List.of(mia), "contactId", anna);

        String first = marketer(tenant)
                .header("Idempotency-Key", "k1")
                .body(request)
                .post(path())
                .then()
                .statusCode(202)
                .extract()
                .path("items[0].id");
        marketer(tenant)
                .header("Idempotency-Key", "k1")
                .body(request)
                .post(path())
                .then()
                .statusCode(202)
                .body("items[0].id", equalTo(first));

        await().untilAsserted(() -> viewer(tenant)
                .get("/marketing/email/transactional/" + first)
                .then()
                .body("status", equalTo("SENT")));
        assertThat(smtp.emailsTo(mia)).hasSize(1);
        assertThat(smtp.emailsTo(mia).getFirst().raw()).contains("Hi Anna");
    }

    @Test
    void sendsTheVariantThatIsAskedFor() {
        marketer(tenant)
                .body(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))))
                .post("/marketing/email/" + email + "/ab-test")
                .then()
                .statusCode(201);

        test(Map.of("to", List.of(mia), "variant", "B")).statusCode(202);
        test(Map.of("to", List.of(mia), "variant", "C")).statusCode(400).body("errors.pointer", contains("/variant"));

        await().until(() -> smtp.emailsTo(mia).size() == 1);
        assertThat(smtp.emailsTo(mia).getFirst().header("Subject")).isEqualTo("[Test] Other");
    }

    @Test
    void refusesBadRequests() {
        test(Map.of("to", List.of(mia, "nobody"))).statusCode(400).body("errors.pointer", contains("/to/1"));
        test(Map.of("to", List.of())).statusCode(400);
        test(Map.of("to", IntStream.range(0, 11).mapToObj(i -> i + mia).toList()))
                .statusCode(400);
        test(Map.of("to", List.of(mia), "contactId", UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", contains("/contactId"));
        marketer(newTenant())
                .body(Map.of("to", List.of(mia)))
                .post(path())
                .then()
                .statusCode(404);
        viewer(tenant)
                .contentType("application/json")
                .body(Map.of("to", List.of(mia)))
                .post(path())
                .then()
                .statusCode(403);
        marketer(tenant)
                .body(Map.of("from", "ceo@other.example"))
                .patch("/marketing/email/" + email)
                .then()
                .statusCode(200);
        test(Map.of("to", List.of(mia))).statusCode(409);
        assertThat(smtp.emailsTo(mia)).isEmpty();
    }

    private ValidatableResponse test(Map<String, Object> request) {
        return marketer(tenant).body(request).post(path()).then();
    }

    private String path() {
        return "/marketing/email/" + email + "/test-send";
    }
}
