package com.dryjets.social.network.graph;

import static com.dryjets.social.network.NetworkFixtures.CALLBACK;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.facebook.FacebookLogin;
import com.dryjets.social.network.instagram.InstagramLogin;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class GraphLoginIT {

    private static final String TOKEN = ScriptedNetworks.GRAPH + "/oauth/access_token";
    private static final String ACCOUNTS = ScriptedNetworks.GRAPH + "/me/accounts";
    private static final Instant EXPIRY = Instant.parse("2027-01-01T00:00:00Z");

    @Inject
    FacebookLogin facebook;

    @Inject
    InstagramLogin instagram;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void asksForPermission() {
        URI page = facebook.authorizationPage("st&te", "challenge", CALLBACK);

        assertThat(page.toString())
                .isEqualTo("https://www.facebook.com/v26.0/dialog/oauth?client_id=4711"
                        + "&redirect_uri=https%3A%2F%2Fapp.example%2Fsocial%2Fcallback%3Fa%3D1%26b%3D2"
                        + "&state=st%26te&response_type=code"
                        + "&scope=pages_show_list%2Cpages_read_engagement%2Cpages_read_user_content"
                        + "%2Cpages_manage_posts%2Cpages_manage_engagement%2Cread_insights");
    }

    @Test
    void exchangesACodeForALongLivedToken() {
        on(
                get(urlPathEqualTo(TOKEN)).withQueryParam("code", equalTo("c0de")),
                200,
                "{\"access_token\": \"brief\", \"token_type\": \"bearer\", \"expires_in\": 5183944}");
        onExtension("brief", "long");
        on(get(urlPathEqualTo(ScriptedNetworks.GRAPH + "/me/permissions")), 200, """
                {"data": [{"permission": "pages_show_list", "status": "granted"},
                 {"permission": "pages_manage_posts", "status": "declined"}]}""");
        Instant before = Instant.now();

        Tokens tokens = result(facebook.exchange("c0de", "verifier", CALLBACK));

        assertThat(tokens.accessToken()).isEqualTo("long");
        assertThat(tokens.scopes()).containsExactly("pages_show_list");
        assertThat(tokens.expiresAt()).isBetween(before.plus(Duration.ofDays(59)), before.plus(Duration.ofDays(61)));
        LoggedRequest code = request(getRequestedFor(urlPathEqualTo(TOKEN)).withQueryParam("code", equalTo("c0de")));
        assertThat(code.queryParameter("client_id").firstValue()).isEqualTo("4711");
        assertThat(code.queryParameter("client_secret").firstValue()).isEqualTo("secret");
        assertThat(code.queryParameter("redirect_uri").firstValue()).isEqualTo(CALLBACK.toString());
    }

    private static void onExtension(String token, String extended) {
        on(
                get(urlPathEqualTo(TOKEN))
                        .withQueryParam("grant_type", equalTo("fb_exchange_token"))
                        .withQueryParam("fb_exchange_token", equalTo(token)),
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"bearer\", \"expires_in\": 5184000}".formatted(extended));
    }

    @Test
    void saysThatACodeIsUsedUp() {
        on(get(urlPathEqualTo(TOKEN)), 400, """
                {"error": {"message": "This authorization code has been used.", "type": "OAuthException", "code": 100,
                 "error_subcode": 36009, "fbtrace_id": "AbC"}}""");

        assertThat(failure(facebook.exchange("c0de", "verifier", CALLBACK)).kind())
                .isEqualTo(Kind.TOKEN_EXPIRED);
    }

    @Test
    void saysThatAnOperatorMustCheckTheSecret() {
        on(get(urlPathEqualTo(TOKEN)), 400, """
                {"error": {"message": "Error validating client secret.", "type": "OAuthException", "code": 1}}""");

        assertThat(failure(facebook.exchange("c0de", "verifier", CALLBACK)).kind())
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void listsThePagesOnWhichThePersonMayPublish() {
        on(get(urlPathEqualTo(ACCOUNTS)).withQueryParam("after", absent()), 200, """
                {"data": [{"id": "104", "name": "Sunrise", "access_token": "t104", "tasks": ["ANALYZE", "CREATE_CONTENT"],
                 "picture": {"data": {"url": "https://cdn.example/p.jpg"}}}],
                 "paging": {"cursors": {"before": "b", "after": "a"}, "next": "https://graph.facebook.com/next"}}""");
        on(get(urlPathEqualTo(ACCOUNTS)).withQueryParam("after", equalTo("a")), 200, """
                {"data": [{"id": "105", "name": "Harbor", "access_token": "t105", "tasks": ["ANALYZE"]}]}""");

        List<Grant> grants = result(facebook.accounts(person()));

        assertThat(grants)
                .containsExactly(new Grant(
                        new Profile("104", "Sunrise", null, URI.create("https://cdn.example/p.jpg")),
                        new Tokens("t104", "person", null, EXPIRY, Set.of("pages_show_list"), null)));
    }

    @Test
    void listsTheProfessionalAccountsOfPages() {
        on(get(urlPathEqualTo(ACCOUNTS)), 200, """
                {"data": [{"id": "104", "access_token": "t104", "instagram_business_account":
                 {"id": "178", "username": "sunrise", "name": "Sunrise"}}, {"id": "105", "access_token": "t105"}]}""");

        assertThat(result(instagram.accounts(person())))
                .containsExactly(new Grant(
                        new Profile("178", "Sunrise", "sunrise", null),
                        new Tokens("t104", "person", null, EXPIRY, Set.of("pages_show_list"), null)));
    }

    @Test
    void readsANewTokenOfAPageWithTheToken() {
        onExtension("person", "longer");
        on(get(urlPathEqualTo(ACCOUNTS)).withHeader("Authorization", equalTo("Bearer longer")), 200, """
                {"data": [{"id": "104", "name": "Sunrise", "access_token": "new", "tasks": ["CREATE_CONTENT"]}]}""");

        Tokens renewed = result(facebook.refresh(
                new Credentials("104", "old", null), new Tokens("old", "person", null, EXPIRY, Set.of("a"), null)));

        assertThat(renewed.accessToken()).isEqualTo("new");
        assertThat(renewed.refreshToken()).isEqualTo("longer");
        assertThat(renewed.scopes()).containsExactly("a");
    }

    @Test
    void saysThatThePersonNoLongerManagesThePage() {
        onExtension("person", "longer");
        on(get(urlPathEqualTo(ACCOUNTS)), 200, "{\"data\": []}");

        assertThat(failure(facebook.refresh(
                                new Credentials("104", "old", null),
                                new Tokens("old", "person", null, EXPIRY, Set.of(), null)))
                        .kind())
                .isEqualTo(Kind.PERMISSION_MISSING);
    }

    private static Tokens person() {
        return new Tokens("person", null, EXPIRY, null, Set.of("pages_show_list"), null);
    }
}
