package com.dryjets.email.sender;

import static com.dryjets.email.EmailFixtures.admin;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.sender.Senders.ReadySender;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Senders of tenants; {@link NameServer} publishes their records. */
public final class SenderFixtures {

    private static final String SENDERS = "/marketing/email/senders";

    private SenderFixtures() {}

    /** Creates a sender and returns its id. */
    public static String create(String tenant, Map<String, Object> sender) {
        return post(tenant, sender).statusCode(201).extract().path("id");
    }

    /** Asks for a sender, which may be refused. */
    static ValidatableResponse post(String tenant, Map<String, Object> sender) {
        return admin(tenant)
                .contentType("application/json")
                .body(new HashMap<>(sender))
                .post(SENDERS)
                .then();
    }

    /** Publishes the records of a sender. */
    static void publish(String tenant, String id) {
        JsonPath sender = admin(tenant).get(SENDERS + "/" + id).jsonPath();
        for (Map<String, Object> record : sender.<Map<String, Object>>getList("records")) {
            NameServer.publish((String) record.get("name"), (String) record.get("expected"));
        }
    }

    /** Publishes the records of a sender and verifies it. */
    public static void verify(String tenant, String id) {
        publish(tenant, id);
        admin(tenant)
                .post(SENDERS + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    /** Creates a verified sender with a route, and returns its id. */
    public static String verified(String tenant, String address, Map<String, Object> route) {
        String id = create(tenant, Map.of("address", address, "route", route));
        verify(tenant, id);
        return id;
    }

    /** Changes the route of a sender. */
    public static void changeRoute(String tenant, String id, Map<String, Object> route) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("route", route))
                .patch(SENDERS + "/" + id)
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
    }

    /** Finds the sender that may send from an address. */
    static Optional<ReadySender> find(Senders senders, String tenant, String address) {
        return senders.byAddress(tenant, address).await().atMost(Duration.ofSeconds(10));
    }
}
