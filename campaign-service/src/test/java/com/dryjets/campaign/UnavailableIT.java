package com.dryjets.campaign;

import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.HungBroker;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.TcpGate;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What clients see while the database or the broker is away. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class UnavailableIT {

    private static final String TENANT = "away";

    @Test
    void answers503UntilTheDatabaseIsBack() throws Exception {
        TcpGate gate = new TcpGate(setting("DB_HOST"), Integer.parseInt(setting("DB_PORT")));
        Map<String, String> throughGate = Map.of("DB_HOST", "127.0.0.1", "DB_PORT", Integer.toString(gate.port()));
        try (gate;
                HttpClient client = HttpClient.newHttpClient();
                Replica replica = Replica.start(throughGate)) {
            assertThat(list(client, replica).statusCode()).isEqualTo(200);

            gate.shut();

            for (int i = 0; i < 20; i++) {
                assertIsUnavailable(i % 2 == 0 ? list(client, replica) : create(client, replica));
            }
            gate.open();
            await().untilAsserted(
                            () -> assertThat(list(client, replica).statusCode()).isEqualTo(200));
            assertThat(create(client, replica).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void acceptsChangesWhileTheBrokerHangsAndPublishesThemAfterwards() {
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            List<UUID> created = new ArrayList<>();
            try (HungBroker broker = HungBroker.start()) {
                for (int i = 0; i < 3; i++) {
                    created.add(CampaignFixtures.draft(TENANT, "EMAIL"));
                }
                await().untilAsserted(() -> get("/q/health/ready").statusCode(503));
                get("/q/health/live").statusCode(200);
                created.add(CampaignFixtures.draft(TENANT, "EMAIL"));
                marketer(TENANT)
                        .get("/marketing/campaigns/" + created.getLast())
                        .then()
                        .statusCode(200);
            }

            List<TopicRecord> published = topic.await(4, record -> created.contains(UUID.fromString(record.key())));

            assertThat(published)
                    .extracting(record -> UUID.fromString(record.key()))
                    .containsExactlyInAnyOrderElementsOf(created);
            await().untilAsserted(() -> get("/q/health/ready").statusCode(200));
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static void assertIsUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static HttpResponse<String> list(HttpClient client, Replica replica)
            throws IOException, InterruptedException {
        return client.send(request(replica).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> create(HttpClient client, Replica replica)
            throws IOException, InterruptedException {
        String plan = new JsonObject(CampaignFixtures.plan("Away", "EMAIL")).encode();
        return client.send(
                request(replica)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(plan))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Replica replica) {
        return HttpRequest.newBuilder(replica.url("/marketing/campaigns"))
                .header("Authorization", "Bearer " + Tokens.marketer(TENANT));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
