package com.dryjets.social.network.linkedin;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Login;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How pages at LinkedIn are connected and stay so, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class LinkedInLoginIT {

    private static final Credentials ACCOUNT = new Credentials("urn:li:organization:2414183", "token", null);

    @Inject
    LinkedInLogin login;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    @Test
    void connectsThePagesOfAMember() {
        URI callback = URI.create("https://console.test/callback");
        server.answer(200, """
                        {"access_token":"access","expires_in":5184000,"refresh_token":"r1","refresh_token_expires_in":31536000}""")
                .answer(200, """
                        {"elements":[{"role":"ADMINISTRATOR","organization":"urn:li:organization:1","state":"APPROVED"},\
                        {"role":"ADMINISTRATOR","organization":"urn:li:organizationBrand:2","state":"APPROVED"}]}""")
                .answer(200, """
                        {"elements":[{"role":"ADMINISTRATOR","organization":"urn:li:organization:3","state":"APPROVED"}]}""")
                .answer(200, "{\"id\":1,\"localizedName\":\"Sunrise\",\"vanityName\":\"sunrise\"}")
                .answer(200, "{\"id\":3,\"localizedName\":\"Harbor\"}");

        Tokens tokens = await(login.exchange("code", "verifier", callback));
        List<Login.Grant> grants = await(login.accounts(tokens));

        assertThat(login.authorizationPage("state", "challenge", callback).toString())
                .endsWith("/oauth/v2/authorization?response_type=code&client_id=linkedin-client"
                        + "&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback&state=state"
                        + "&scope=w_organization_social%20r_organization_social%20rw_organization_admin");
        assertThat(grants)
                .extracting(
                        grant -> grant.profile().externalId(),
                        grant -> grant.profile().name())
                .containsExactly(tuple("urn:li:organization:1", "Sunrise"), tuple("urn:li:organization:3", "Harbor"));
        assertThat(server.request(0)).hasToString("POST /oauth/v2/accessToken");
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=authorization_code",
                        "code=code",
                        "redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback",
                        "client_id=linkedin-client",
                        "client_secret=linkedin-secret");
        assertThat(server.request(1))
                .hasToString(
                        "GET /rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&start=0&count=2");
        assertThat(server.request(2).target()).contains("start=2");
        assertThat(server.request(3)).hasToString("GET /rest/organizations/1");
    }

    @Test
    void refreshesTokens() {
        Tokens old = new Tokens("a1", "r1", null, null, Set.of(), null);
        server.answer(200, "{\"access_token\":\"a2\",\"expires_in\":86400}").answer(400, """
                        {"error":"invalid_request","error_description":"The provided authorization grant or refresh token is \
                        invalid, expired or revoked."}""");

        Tokens renewed = await(login.refresh(ACCOUNT, old));

        assertThat(renewed.accessToken()).isEqualTo("a2");
        assertThat(renewed.refreshToken()).isEqualTo("r1");
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(server.request(0).body()).contains("grant_type=refresh_token", "refresh_token=r1");
    }
}
