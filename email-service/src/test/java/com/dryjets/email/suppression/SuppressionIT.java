package com.dryjets.email.suppression;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SuppressionIT {

    private static final Duration WAIT = Duration.ofSeconds(20);

    @Inject
    SuppressionList list;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final String anna = address(tenant, "anna");
    private final Instant now = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void keepsTheReasonThatWeighsMoreInAnyOrder() {
        record(anna, Kind.HARD_BOUNCE, now);
        record(anna, Kind.COMPLAINT, now);
        record(anna, Kind.UNSUBSCRIBED, now);

        get(anna)
                .then()
                .body("suppression.reason", equalTo("COMPLAINT"))
                .body("suppression.undeliverable", equalTo(true))
                .body("evidence.kind", contains("UNSUBSCRIBED", "COMPLAINT", "HARD_BOUNCE"));
        marketer(tenant).get("/marketing/email/unsubscribe/list").then().body("items.address", contains(anna));
        marketer(tenant).get("/marketing/email/bounced/list").then().body("items.address", contains(anna));
    }

    @Test
    void letsSomebodySubscribeAgainButForgetsNoBounceAndNoComplaint() {
        record(anna, Kind.UNSUBSCRIBED, now);
        subscribedAgain();
        get(anna).then().statusCode(404);

        record(anna, Kind.HARD_BOUNCE, now);
        record(anna, Kind.UNSUBSCRIBED, now);
        subscribedAgain();
        get(anna).then().body("suppression.reason", equalTo("HARD_BOUNCE"));

        record(anna, Kind.COMPLAINT, now);
        subscribedAgain();
        get(anna).then().body("suppression.reason", equalTo("COMPLAINT"));
    }

    private void subscribedAgain() {
        transactions
                .sql(tenant, connection -> list.subscribedAgain(connection, tenant, anna))
                .await()
                .atMost(WAIT);
    }

    @Test
    void suppressesAfterSeveralSoftBouncesWithinAMonth() {
        record(anna, Kind.SOFT_BOUNCE, now.minus(Duration.ofDays(40)));
        for (int i = 0; i < 4; i++) {
            record(anna, Kind.SOFT_BOUNCE, now.minus(Duration.ofDays(4 - i)));
        }
        get(anna).then().statusCode(404);

        record(anna, Kind.SOFT_BOUNCE, now);

        get(anna).then().body("suppression.reason", equalTo("SOFT_BOUNCES"));
    }

    @Test
    void forgivesSoftBouncesBeforeARemoval() {
        for (int i = 0; i < 5; i++) {
            record(anna, Kind.SOFT_BOUNCE, now);
        }
        admin(tenant).delete("/marketing/email/suppressions/" + anna).then().statusCode(204);

        record(anna, Kind.SOFT_BOUNCE, now);

        get(anna).then().statusCode(404);
    }

    @Test
    void addsAndRemovesByHand() {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("address", anna.toUpperCase(java.util.Locale.ROOT), "note", "Asked on the phone"))
                .post("/marketing/email/suppressions")
                .then()
                .statusCode(200)
                .body("suppression.address", equalTo(anna))
                .body("suppression.reason", equalTo("MANUAL"))
                .body("evidence[0].detail", equalTo("Asked on the phone"));

        admin(tenant).delete("/marketing/email/suppressions/" + anna).then().statusCode(204);

        get(anna).then().statusCode(404);
        admin(tenant).delete("/marketing/email/suppressions/" + anna).then().statusCode(404);
    }

    @Test
    void leavesItToAdmins() {
        marketer(tenant).get("/marketing/email/suppressions").then().statusCode(403);
        marketer(tenant).delete("/marketing/email/suppressions/" + anna).then().statusCode(403);
    }

    @Test
    void importsAFileAndListsItPageByPage() {
        String csv = "Name;x,Email,When\nAnna,%s,2026\nBen,not an address,2026\nCleo,%s,2026\n"
                .formatted(anna, address(tenant, "cleo"));

        admin(tenant)
                .contentType("text/csv")
                .body(csv)
                .post("/marketing/email/suppressions/import")
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("added", equalTo(2))
                .body("errors.line", contains(3));

        Response first = admin(tenant).get("/marketing/email/suppressions?limit=1&reason=MANUAL");
        first.then().body("items.address", contains(anna));
        admin(tenant)
                .get("/marketing/email/suppressions?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.address", contains(address(tenant, "cleo")));
        admin(tenant).get("/marketing/email/suppressions?q=CLEO").then().body("items", hasSize(1));
        admin(tenant)
                .get("/marketing/email/suppressions?reason=COMPLAINT")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tellsTheSameOnlyOnce() {
        var unsubscribed =
                new SuppressionEvidence(anna, Kind.UNSUBSCRIBED, "LINK", null, UUID.randomUUID(), null, null, now);
        record(unsubscribed);
        record(unsubscribed);
        importAnna();
        importAnna();

        get(anna).then().body("evidence.kind", contains("MANUAL", "UNSUBSCRIBED"));
    }

    @Test
    void tellsAgainWhatIsKnownAfterARemoval() {
        importAnna();
        admin(tenant).delete("/marketing/email/suppressions/" + anna).then().statusCode(204);
        importAnna();

        get(anna).then().body("evidence.kind", contains("MANUAL", "REMOVED", "MANUAL"));
    }

    private void importAnna() {
        admin(tenant)
                .contentType("text/csv")
                .body("name;email\nAnna;" + anna + "\nAgain;" + anna + "\n")
                .post("/marketing/email/suppressions/import")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
    }

    private void record(SuppressionEvidence evidence) {
        transactions
                .sql(tenant, connection -> list.record(connection, tenant, evidence))
                .await()
                .atMost(WAIT);
    }

    private Response get(String address) {
        return admin(tenant).get("/marketing/email/suppressions/" + address);
    }

    private void record(String address, Kind kind, Instant at) {
        var evidence = new SuppressionEvidence(address, kind, "DSN", null, UUID.randomUUID(), null, null, at);
        transactions
                .sql(tenant, connection -> list.record(connection, tenant, evidence))
                .await()
                .atMost(WAIT);
    }
}
