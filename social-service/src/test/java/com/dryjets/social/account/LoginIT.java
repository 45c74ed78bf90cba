package com.dryjets.social.account;

import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.LoginFixtures;
import com.dryjets.social.LoginFixtures.Answer;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logins at networks: the page, the answer, the choice of accounts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LoginIT {

    private static final String TENANT = "logins";

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "TIKTOK"})
    void connectsTheOnlyAccountOfALogin(Channel network) {
        URI page = LoginFixtures.logIn(TENANT, network, 1);

        assertThat(page).hasPath("/social/accounts").hasParameter("outcome", "connected");
        assertThat(accounts(network).getList("status")).containsExactly("CONNECTED");
        assertThat(accounts(network).getList("renewsItself")).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"FACEBOOK", "INSTAGRAM", "LINKEDIN"})
    void letsAPersonChooseAmongSeveralAccounts(Channel network) {
        URI page = LoginFixtures.logIn(TENANT, network, 1);
        assertThat(page).hasParameter("outcome", "choose").hasParameter("platform", network.name());
        String login = page.getQuery().replaceAll(".*login=([^&]+).*", "$1");

        List<String> choices = admin(TENANT)
                .get("/marketing/social/accounts/logins/" + login)
                .jsonPath()
                .getList("accounts.externalAccountId");
        assertThat(choices).hasSize(3);
        admin(TENANT)
                .body(Map.of("externalAccountIds", choices.subList(0, 2)))
                .post("/marketing/social/accounts/logins/" + login + "/connect")
                .then()
                .statusCode(200);

        assertThat(accounts(network).getList("externalAccountId"))
                .containsExactlyInAnyOrderElementsOf(choices.subList(0, 2));
        assertThat(accounts(network).getList("findAll { it.isDefault }")).hasSize(1);
        admin(TENANT)
                .body(Map.of("externalAccountIds", List.of("somebody-else")))
                .post("/marketing/social/accounts/logins/" + login + "/connect")
                .then()
                .statusCode(422);
        admin("harbor").get("/marketing/social/accounts/logins/" + login).then().statusCode(404);
    }

    @Test
    void takesAStateOnce() {
        Answer answer = LoginFixtures.authorize(TENANT, Channel.TWITTER, "logins-twitter");

        answer.open().then().statusCode(303);
        answer.open().then().statusCode(400).body("errors[0].pointer", equalTo("?state"));
    }

    /** A login link that was sent to somebody else must not connect their account. */
    @Test
    void takesAnAnswerOnlyFromTheBrowserThatBegan() {
        Answer answer = LoginFixtures.authorize(TENANT, Channel.TWITTER, "logins-twitter");
        Answer other = LoginFixtures.authorize(TENANT, Channel.TWITTER, "logins-twitter");

        answer.open(new Cookies()).then().statusCode(400).body("errors[0].pointer", equalTo("?state"));
        answer.open(other.cookies()).then().statusCode(400);
        answer.open(forged(answer)).then().statusCode(400);

        answer.open().then().statusCode(303);
        other.open().then().statusCode(303);
    }

    private static Cookies forged(Answer answer) {
        Cookie own = answer.cookies().asList().getFirst();
        return new Cookies(new Cookie.Builder(own.getName(), "forged").build());
    }

    @Test
    void keepsTheCookieOfALoginFromScriptsAndOtherSites() {
        Cookie cookie = LoginFixtures.authorize(TENANT, Channel.LINKEDIN, "none")
                .cookies()
                .asList()
                .getFirst();

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/marketing/social/accounts/callback");
    }

    @Test
    void saysThatAPersonRefused() {
        Answer answer = LoginFixtures.authorize(TENANT, Channel.LINKEDIN, "none");

        String page = answer.open().header("Location");

        assertThat(URI.create(page)).hasParameter("outcome", "refused");
    }

    @Test
    void connectsABlueskyAccountByAnAppPassword() {
        login("bluesky-logins-token").statusCode(201).body("handle", equalTo("logins-bluesky.test"));
        login("bluesky-logins-token").statusCode(200);
        login("wrong").statusCode(422).body("errors[0].pointer", equalTo("/password"));
        admin(TENANT)
                .body(Map.of("platform", "BLUESKY"))
                .post("/marketing/social/accounts/logins")
                .then()
                .statusCode(422);
    }

    private static io.restassured.response.ValidatableResponse login(String password) {
        return admin(TENANT)
                .body(Map.of("platform", "BLUESKY", "identifier", "logins-bluesky.test", "password", password))
                .post("/marketing/social/accounts/password")
                .then();
    }

    private static JsonPath accounts(Channel network) {
        return marketer(TENANT)
                .get("/marketing/social/accounts")
                .jsonPath()
                .setRootPath("items.findAll { it.platform == '" + network + "' }");
    }
}
