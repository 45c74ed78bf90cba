package com.dryjets.email.sender;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.pace.LimitedRoute;
import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.api.SendGridRoute;
import com.dryjets.email.route.smtp.SmtpRoute;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How senders hand their emails over: routes, their secrets, limits and webhooks. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
class SenderRouteIT {

    private static final String SENDERS = "/marketing/email/senders";
    private static final Map<String, Object> RELAY = Map.of(
            "type", "SMTP", "host", "smtp.example.com", "port", 587, "username", "sunrise", "secret", "correct horse");

    private final String tenant = newTenant();

    @Inject
    Senders senders;

    @Inject
    SenderRepository repository;

    @Inject
    SenderSecrets secrets;

    @Inject
    TenantTransaction transactions;

    private ValidatableResponse create(Map<String, Object> sender) {
        return SenderFixtures.post(tenant, sender);
    }

    private String created(Map<String, Object> sender) {
        return SenderFixtures.create(tenant, sender);
    }

    private void verify(String id) {
        SenderFixtures.verify(tenant, id);
    }

    private Optional<ReadySender> find(String address) {
        return SenderFixtures.find(senders, tenant, address);
    }

    private ReadySender ready(String address) {
        return find(address).orElseThrow();
    }

    @Test
    void keepsTheSecretOfARoute() {
        String address = "news@relay-" + tenant + ".example";
        String id = created(Map.of("address", address, "route", RELAY));
        verify(id);

        String answer = admin(tenant).get(SENDERS + "/" + id).asString();
        assertThat(answer).contains("smtp.example.com").doesNotContain("correct horse");
        ReadySender first = ready(address);
        assertThat(first.route())
                .isInstanceOf(SmtpRoute.class)
                .isSameAs(ready(address).route());
        assertThat(first.routeKey()).isEqualTo(id);
    }

    @Test
    void usesAnotherRouteAfterAChange() {
        String address = "news@moves-" + tenant + ".example";
        String id = created(Map.of("address", address, "route", RELAY));
        verify(id);
        ready(address);

        admin(tenant)
                .contentType("application/json")
                .body(Map.of("displayName", "", "route", Map.of("type", "SENDGRID", "secret", "SG.x")))
                .patch(SENDERS + "/" + id)
                .then()
                .statusCode(200)
                .body("displayName", nullValue())
                .body("route.type", equalTo("SENDGRID"))
                .body("route.host", nullValue())
                .body("records[1].expected", equalTo("v=spf1 include:sendgrid.net ~all"));

        assertThat(find(address)).isEmpty();
        verify(id);
        assertThat(ready(address).route()).isInstanceOf(SendGridRoute.class);
    }

    @Test
    void keepsTheSecretAndTheVerificationWhenOnlyTheLimitsChange() {
        String id = created(Map.of("address", "news@limits-" + tenant + ".example", "route", RELAY));
        verify(id);
        Map<String, Object> route = new HashMap<>(RELAY);
        route.remove("secret");
        route.put("limits", Map.of("messagesPerSecond", 0.5, "connections", 3));

        changeRoute(id, route)
                .statusCode(200)
                .body("route.limits.messagesPerSecond", equalTo(0.5F))
                .body("route.limits.connections", equalTo(3))
                .body("verified", equalTo(true));

        assertThat(secret(id)).isEqualTo("correct horse");
        LimitedRoute limited = ready("news@limits-" + tenant + ".example").limited();
        assertThat(limited).isEqualTo(new LimitedRoute(tenant, id, new RouteLimits(0.5, 3)));
        route.remove("limits");
        changeRoute(id, route).statusCode(200).body("route.limits", nullValue());
    }

    /** A user who may change the route cannot use that to read the password. */
    @Test
    void sendsASecretToNoOtherServer() {
        String id = created(Map.of("address", "news@moved-" + tenant + ".example", "route", RELAY));
        Map<String, Object> route = new HashMap<>(RELAY);
        route.remove("secret");
        route.put("host", "smtp.evil.example");

        changeRoute(id, route).statusCode(400).body("errors.pointer", contains("/route/secret"));
        changeRoute(id, Map.of("type", "SENDGRID")).statusCode(400).body("errors.pointer", contains("/route/secret"));
        route.remove("username");
        changeRoute(id, route).statusCode(200);
        assertThat(secret(id)).isNull();
    }

    @Test
    void refusesLimitsThatCannotBeKept() {
        Map<String, Object> route = new HashMap<>(RELAY);
        route.put("limits", Map.of("messagesPerSecond", 0, "connections", 0));
        create(Map.of("address", "a@sunrise.example", "route", route))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/route/limits/messagesPerSecond", "/route/limits/connections"));
        create(Map.of(
                        "address",
                        "a@sunrise.example",
                        "route",
                        Map.of("type", "PLATFORM", "limits", Map.of("connections", 5))))
                .statusCode(400)
                .body("errors.pointer", contains("/route/limits"));
    }

    @Test
    void saysWhereAProviderReports() {
        Map<String, Object> topic = Map.of("topicArn", "arn:aws:sns:eu-central-1:123456789012:reports");
        create(Map.of(
                        "address",
                        "a@sunrise.example",
                        "route",
                        Map.of(
                                "type",
                                "SES",
                                "region",
                                "eu-central-1",
                                "username",
                                "AKID",
                                "secret",
                                "x",
                                "webhook",
                                topic)))
                .statusCode(201)
                .body("route.webhook.topicArn", equalTo(topic.get("topicArn")))
                .body("webhookUrl", endsWith("/marketing/email/webhooks/ses"));
        String id =
                created(Map.of("address", "b@sunrise.example", "route", Map.of("type", "SENDGRID", "secret", "SG.x")));
        admin(tenant)
                .get(SENDERS + "/" + id)
                .then()
                .body("webhookUrl", endsWith("/marketing/email/webhooks/sendgrid/" + id));
    }

    @Test
    void refusesAWebhookThatCannotWork() {
        Map<String, Object> sendGrid = Map.of("type", "SENDGRID", "secret", "SG.x");
        Map<String, Object> relay = new HashMap<>(RELAY);
        assertRefused(sendGrid, Map.of("verificationKey", "no key"), "/route/webhook/verificationKey");
        assertRefused(sendGrid, Map.of("topicArn", "arn:aws:sns:eu-west-1:123456789012:x"), "/route/webhook/topicArn");
        assertRefused(sendGrid, Map.of("topicArn", "https://evil.example"), "/route/webhook/topicArn");
        assertRefused(relay, Map.of("verificationKey", "x"), "/route/webhook/verificationKey");
    }

    @Test
    void refusesARouteThatCannotWork() {
        create(Map.of("address", "a@sunrise.example", "route", Map.of("type", "SES")))
                .statusCode(400)
                .body("errors.pointer", hasItems("/route/region", "/route/username", "/route/secret"));
        create(Map.of("address", "a@sunrise.example", "route", Map.of("type", "SENDGRID")))
                .statusCode(400)
                .body("errors.pointer", contains("/route/secret"));
    }

    /** A tenant's server must not be one of our own network. */
    @ParameterizedTest
    @CsvSource({"localhost, 25, /route/host", "169.254.169.254, 587, /route/host", "smtp.example.com, 6379, /route/port"
    })
    void refusesAServerThatIsNoMailServer(String host, int port, String pointer) {
        create(Map.of("address", "a@sunrise.example", "route", Map.of("type", "SMTP", "host", host, "port", port)))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private void assertRefused(Map<String, Object> route, Map<String, Object> webhook, String pointer) {
        Map<String, Object> whole = new HashMap<>(route);
        whole.put("webhook", webhook);
        create(Map.of("address", "c@sunrise.example", "route", whole))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private ValidatableResponse changeRoute(String id, Map<String, Object> route) {
        return admin(tenant)
                .contentType("application/json")
                .body(Map.of("route", route))
                .patch(SENDERS + "/" + id)
                .then();
    }

    private String secret(String id) {
        byte[] sealed = transactions
                .sql(tenant, connection -> repository.find(connection, tenant, UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .secrets()
                .route();
        return sealed == null ? null : secrets.decrypt(sealed, tenant, SenderSecrets.route(UUID.fromString(id)));
    }
}
