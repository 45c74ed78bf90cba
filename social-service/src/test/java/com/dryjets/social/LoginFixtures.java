package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;

import com.dryjets.contracts.marketing.Channel;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What a person and their browser do to log in at a network. */
public final class LoginFixtures {

    private LoginFixtures() {}

    /** Goes through the whole login with one of the tenant's accounts; returns the page of the console at its end. */
    public static URI logIn(String tenant, Channel network, int number) {
        Answer answer = authorize(tenant, network, sandboxAccount(tenant, network, number));
        return URI.create(answer.open().then().statusCode(303).extract().header("Location"));
    }

    /**
     * What a network answers to a login.
     *
     * @param path with the query, to which the browser comes back
     * @param cookies of the browser that began the login
     */
    public record Answer(String path, Cookies cookies) {

        /** Comes back with the browser that began the login. */
        public Response open() {
            return open(cookies);
        }

        /** Comes back with a browser that has these cookies. */
        public Response open(Cookies others) {
            return given().urlEncodingEnabled(false)
                    .cookies(others)
                    .redirects()
                    .follow(false)
                    .get(path);
        }
    }

    /** Begins a login and answers the network's page. */
    public static Answer authorize(String tenant, Channel network, String sandboxAccount) {
        Response started = admin(tenant)
                .body(Map.of("platform", network))
                .post("/marketing/social/accounts/logins")
                .then()
                .statusCode(201)
                .extract()
                .response();
        String page = started.path("authorizationUrl");
        String back = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(page + "&account=" + sandboxAccount)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        URI callback = URI.create(back);
        return new Answer(callback.getRawPath() + "?" + callback.getRawQuery(), started.detailedCookies());
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
