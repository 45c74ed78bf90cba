package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of emails, and the delivery log of one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EmailListIT {

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void listsTheNewestFirstAndCountsByStatus() {
        UUID wool = email("Wool is patient");
        UUID coats = email("Coats for winter");
        UUID sale = email("Winter sale: -50 %");
        marketer(tenant).post("/marketing/email/" + coats + "/cancel").then().statusCode(200);

        JsonPath first = list(Map.of("limit", 2));
        assertThat(ids(first)).containsExactly(sale, coats);
        assertThat(ids(list(Map.of("limit", 2, "cursor", first.getString("nextCursor")))))
                .containsExactly(wool);
        assertThat(first.getInt("counts.ALL")).isEqualTo(3);
        assertThat(first.getInt("counts.DRAFT")).isEqualTo(2);
        assertThat(first.getInt("counts.CANCELLED")).isEqualTo(1);
    }

    @Test
    void filtersByStatusCampaignAndWords() {
        UUID wool = email("Wool is patient");
        UUID coats = email("Coats for winter");
        UUID sale = email("Winter sale: -50 %");
        marketer(tenant).post("/marketing/email/" + coats + "/cancel").then().statusCode(200);

        assertThat(ids(list(Map.of("status", List.of("DRAFT", "PAUSED"))))).containsExactly(sale, wool);
        assertThat(ids(list(Map.of("campaignId", campaign)))).hasSize(3);
        assertThat(ids(list(Map.of("campaignId", UUID.randomUUID())))).isEmpty();
        assertThat(ids(list(Map.of("q", "WINT")))).containsExactly(sale, coats);
        assertThat(ids(list(Map.of("q", "wint -50 %")))).containsExactly(sale);
        assertThat(ids(list(Map.of("q", "%&|!")))).isEmpty();
        JsonPath cancelled = list(Map.of("q", "winter", "status", "CANCELLED"));
        assertThat(ids(cancelled)).containsExactly(coats);
        assertThat(cancelled.getInt("counts.ALL")).isEqualTo(2);
    }

    @Test
    void findsRecipientsByTheStartOfTheirAddress() {
        contacts(tenant, "anna", "anton", "ben");
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        marketer(tenant).post("/marketing/email/" + id + "/send").then().statusCode(202);
        awaitStatus(tenant, id, "COMPLETED");

        JsonPath first = log(id, Map.of("address", "AN", "limit", 1));
        assertThat(addresses(first)).containsExactly(address(tenant, "anna"));
        assertThat(addresses(log(id, Map.of("address", "AN", "cursor", first.getString("nextCursor")))))
                .containsExactly(address(tenant, "anton"));
        assertThat(addresses(log(id, Map.of("address", address(tenant, "ben"), "state", "SENT"))))
                .containsExactly(address(tenant, "ben"));
        assertThat(addresses(log(id, Map.of("address", "an", "state", "FAILED"))))
                .isEmpty();
    }

    private UUID email(String subject) {
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>");
        marketer(tenant)
                .body(Map.of("subject", subject))
                .patch("/marketing/email/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private JsonPath list(Map<String, ?> query) {
        return marketer(tenant).queryParams(query).get("/marketing/email").jsonPath();
    }

    private JsonPath log(UUID id, Map<String, ?> query) {
        return marketer(tenant)
                .queryParams(query)
                .get("/marketing/email/" + id + "/recipients")
                .jsonPath();
    }

    private static List<UUID> ids(JsonPath page) {
        return page.getList("items.id", UUID.class);
    }

    private static List<String> addresses(JsonPath page) {
        return page.getList("items.address", String.class);
    }
}
