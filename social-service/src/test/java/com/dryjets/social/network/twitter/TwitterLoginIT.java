package com.dryjets.social.network.twitter;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Login;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How accounts of X are connected and stay so, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TwitterLoginIT {

    private static final Credentials ACCOUNT = new Credentials("2244994945", "token", null);

    @Inject
    TwitterLogin login;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    @Test
    void connectsAnAccount() {
        URI callback = URI.create("https://console.test/callback");
        String tokens = """
                {"token_type":"bearer","expires_in":7200,"access_token":"access","scope":"tweet.read","refresh_token":"r1"}""";
        server.answer(200, tokens).answer(200, """
                        {"data":{"id":"2244994945","name":"Sunrise Laundry","username":"sunrise",\
                        "profile_image_url":"https://pbs.twimg.com/a.jpg"}}""");

        Tokens granted = await(login.exchange("code", "verifier", callback));
        List<Login.Grant> grants = await(login.accounts(granted));

        assertThat(login.authorizationPage("state", "challenge", callback))
                .hasToString("https://x.test/i/oauth2/authorize?response_type=code&client_id=x-client"
                        + "&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback"
                        + "&scope=tweet.read%20tweet.write%20users.read%20media.write%20offline.access"
                        + "&state=state&code_challenge=challenge&code_challenge_method=S256");
        assertThat(server.request(0)).hasToString("POST /2/oauth2/token");
        assertThat(server.request(0).header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("x-client:x-secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=authorization_code",
                        "code=code",
                        "redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback",
                        "code_verifier=verifier");
        assertThat(grants)
                .containsExactly(new Login.Grant(
                        new Profile(
                                "2244994945", "Sunrise Laundry", "sunrise", URI.create("https://pbs.twimg.com/a.jpg")),
                        granted));
    }

    @Test
    void refreshesTokens() {
        Tokens old = new Tokens("a1", "r1", null, null, Set.of(), null);
        server.answer(200, "{\"expires_in\":7200,\"access_token\":\"a2\",\"refresh_token\":\"r2\"}")
                .answer(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}")
                .hang();

        assertThat(await(login.refresh(ACCOUNT, old)).refreshToken()).isEqualTo("r2");
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder("grant_type=refresh_token", "refresh_token=r1");
    }
}
