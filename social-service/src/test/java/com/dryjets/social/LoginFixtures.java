package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What a person and their browser do to log in at a network. */
public final class LoginFixtures {

    private LoginFixtures() {}

    /** Goes through the whole login with one of the tenant's accounts; returns the page of the console at its end. */
    public static URI logIn(String tenant, Channel network, int number) {
        String answer = authorize(tenant, network, sandboxAccount(tenant, network, number));
        return URI.create(given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(answer)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    /** Begins a login and answers the network's page; returns the path and query with which the browser comes back. */
    public static String authorize(String tenant, Channel network, String sandboxAccount) {
        String page = admin(tenant)
                .body(Map.of("platform", network))
                .post("/marketing/social/accounts/logins")
                .then()
                .statusCode(201)
                .extract()
                .path("authorizationUrl");
        String back = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(page + "&account=" + sandboxAccount)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        URI callback = URI.create(back);
        return callback.getRawPath() + "?" + callback.getRawQuery();
    }

    /** Connects an account of a login that has one only; its tokens expire and can be refreshed. */
    public static UUID connect(String tenant, Channel network, int number) {
        logIn(tenant, network, number);
        String name = sandboxAccount(tenant, network, number);
        return UUID.fromString(marketer(tenant)
                .get("/marketing/social/accounts")
                .jsonPath()
                .getString("items.find { it.externalAccountId == '" + name + "' }.id"));
    }
}
