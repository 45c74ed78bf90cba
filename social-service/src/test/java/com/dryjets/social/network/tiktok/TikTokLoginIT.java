package com.dryjets.social.network.tiktok;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How accounts of TikTok are connected and stay so, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TikTokLoginIT {

    private static final Credentials ACCOUNT = new Credentials("afd97af1", "act.1", null);
    private static final String OK = "\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"2022\"}}";

    @Inject
    TikTokLogin login;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    @Test
    void connectsAnAccount() {
        URI callback = URI.create("https://console.test/callback");
        server.answer(200, """
                        {"access_token":"act.1","expires_in":86400,"open_id":"afd97af1","refresh_expires_in":31536000,\
                        "refresh_token":"rft.1","scope":"user.info.basic,video.publish","token_type":"Bearer"}""").answer(200, """
                        {"data":{"user":{"open_id":"afd97af1","avatar_url":"https://cdn.test/a","display_name":"Sunrise",\
                        "username":"sunrise"}},""" + OK);

        Tokens tokens = await(login.exchange("code", "verifier", callback));
        List<Login.Grant> grants = await(login.accounts(tokens));

        assertThat(login.authorizationPage("state", "challenge", callback))
                .hasToString("https://tiktok.test/v2/auth/authorize/?client_key=tiktok-key"
                        + "&scope=user.info.basic%2Cuser.info.profile%2Cvideo.publish%2Cvideo.list"
                        + "&response_type=code&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback&state=state");
        assertThat(grants)
                .containsExactly(new Login.Grant(
                        new Profile("afd97af1", "Sunrise", "sunrise", URI.create("https://cdn.test/a")), tokens));
        assertThat(server.request(0)).hasToString("POST /v2/oauth/token/");
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "client_key=tiktok-key",
                        "client_secret=tiktok-secret",
                        "code=code",
                        "grant_type=authorization_code",
                        "redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback");
    }

    @Test
    void refreshesTokens() {
        Tokens old = new Tokens("act.1", "rft.1", null, null, Set.of(), null);
        server.answer(200, "{\"access_token\":\"act.2\",\"expires_in\":86400,\"refresh_token\":\"rft.2\"}")
                .answer(
                        200,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is invalid or expired.\",\"log_id\":\"1\"}");

        assertThat(await(login.refresh(ACCOUNT, old)).refreshToken()).isEqualTo("rft.2");
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(server.request(0).body()).contains("grant_type=refresh_token", "refresh_token=rft.1");
    }
}
