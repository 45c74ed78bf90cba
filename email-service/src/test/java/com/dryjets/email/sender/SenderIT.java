package com.dryjets.email.sender;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders, their verification and who sees them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
class SenderIT {

    private static final String SENDERS = "/marketing/email/senders";

    private final String tenant = newTenant();

    @Inject
    Senders senders;

    private ValidatableResponse create(Map<String, Object> sender) {
        return SenderFixtures.post(tenant, sender);
    }

    private String created(Map<String, Object> sender) {
        return SenderFixtures.create(tenant, sender);
    }

    private Optional<ReadySender> find(String address) {
        return SenderFixtures.find(senders, tenant, address);
    }

    @Test
    void createsASenderWithAKey() {
        create(Map.of(
                        "address",
                        "News@bücher.example",
                        "displayName",
                        " Sunrise ☀ ",
                        "replyTo",
                        "help@sunrise.example"))
                .statusCode(201)
                .body("address", equalTo("News@xn--bcher-kva.example"))
                .body("displayName", equalTo("Sunrise ☀"))
                .body("replyTo", equalTo("help@sunrise.example"))
                .body("dkimAlgorithm", equalTo("RSA"))
                .body("route.type", equalTo("PLATFORM"))
                .body("verified", equalTo(false))
                .body("records.purpose", contains("DKIM", "SPF", "DMARC"))
                .body("records[0].name", matchesPattern("dj[0-9a-f]+\\._domainkey\\.xn--bcher-kva\\.example"))
                .body("records[0].expected", matchesPattern("v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{392}"))
                .body("records.status", everyItem(equalTo("UNCHECKED")));
    }

    @Test
    void verifiesWhatTheDomainPublishes() {
        String id = created(Map.of("address", "news@verified-" + tenant + ".example"));
        admin(tenant)
                .post(SENDERS + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("records.status", everyItem(equalTo("MISSING")));
        assertThat(find("news@verified-" + tenant + ".example")).isEmpty();

        SenderFixtures.publish(tenant, id);

        admin(tenant)
                .post(SENDERS + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("records.status", everyItem(equalTo("VALID")));
        assertThat(find("NEWS@verified-" + tenant + ".example")
                        .orElseThrow()
                        .identity()
                        .key())
                .isNotNull();
    }

    @Test
    void sendsAsNobodyElse() {
        created(Map.of("address", "unverified@sunrise.example"));

        assertThat(find("unverified@sunrise.example")).isEmpty();
        assertThat(find("nobody@sunrise.example")).isEmpty();
    }

    @Test
    void letsEveryTenantSendAsThePlatform() {
        ReadySender ready = find("News@dryjets.example").orElseThrow();

        assertThat(ready.routeKey()).isEqualTo("platform");
        assertThat(ready.identity().from().address()).isEqualTo("news@dryjets.example");
        assertThat(ready.identity().bounceDomain()).isEqualTo("bounces.dryjets.example");
    }

    @Test
    void refusesTheSameAddressTwice() {
        created(Map.of("address", "twice@sunrise.example"));

        create(Map.of("address", "TWICE@sunrise.example"))
                .statusCode(409)
                .body("detail", equalTo("A sender with this address already exists."));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, /address",
        "a@b@c, /address",
    })
    void refusesAnInvalidAddress(String address, String pointer) {
        create(Map.of("address", address)).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void hidesSendersFromOtherTenantsAndRoles() {
        String id = created(Map.of("address", "private@sunrise.example"));
        String other = newTenant();

        admin(other).get(SENDERS + "/" + id).then().statusCode(404);
        admin(other).delete(SENDERS + "/" + id).then().statusCode(404);
        admin(other).post(SENDERS + "/" + id + "/verify").then().statusCode(404);
        admin(other).get(SENDERS).then().body("items", hasSize(0));
        marketer(tenant).get(SENDERS + "/" + id).then().statusCode(200);
        marketer(tenant)
                .contentType("application/json")
                .body(Map.of("address", "b@sunrise.example"))
                .post(SENDERS)
                .then()
                .statusCode(403);
        marketer(tenant).delete(SENDERS + "/" + id).then().statusCode(403);
    }

    @Test
    void listsAndDeletes() {
        List<String> ids = List.of(
                created(Map.of("address", "one@sunrise.example")), created(Map.of("address", "two@sunrise.example")));

        String cursor = admin(tenant)
                .get(SENDERS + "?limit=1")
                .then()
                .body("items.id", contains(ids.get(0)))
                .extract()
                .path("nextCursor");
        admin(tenant).get(SENDERS + "?limit=1&cursor=" + cursor).then().body("items.id", contains(ids.get(1)));
        admin(tenant).delete(SENDERS + "/" + ids.get(0)).then().statusCode(204);
        admin(tenant).get(SENDERS).then().body("items.id", not(hasItems(ids.get(0))));
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        String id = created(Map.of("address", "versions@sunrise.example"));

        admin(tenant)
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(Map.of("displayName", "x"))
                .patch(SENDERS + "/" + id)
                .then()
                .statusCode(412);
    }
}
