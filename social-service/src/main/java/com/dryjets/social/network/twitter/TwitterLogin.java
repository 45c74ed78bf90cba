package com.dryjets.social.network.twitter;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.OAuthLogin;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.http.OAuthAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to X (docs.x.com, "OAuth 2.0 authorization code flow with PKCE"). Access tokens live for two hours; each refresh
 * uses up its refresh token and answers another. A code must be exchanged within 30 seconds.
 */
@Singleton
class TwitterLogin implements OAuthLogin {

    private static final String SCOPES = "tweet.read tweet.write users.read media.write offline.access";

    private final TwitterHttp http;
    private final TwitterClient client;
    private final TwitterConfig config;
    private final Clock clock;

    TwitterLogin(@RestClient TwitterHttp http, TwitterClient client, TwitterConfig config, Clock clock) {
        this.http = http;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.TWITTER;
    }

    @Override
    public URI authorizationPage(String state, String challenge, URI callback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("scope", SCOPES);
        parameters.put("state", state);
        parameters.put("code_challenge", challenge);
        parameters.put("code_challenge_method", "S256");
        return OAuthAnswers.page(config.loginUrl(), "/i/oauth2/authorize", parameters);
    }

    @Override
    public Uni<Tokens> exchange(String code, String verifier, URI callback) {
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        http.exchange(
                                basic(), "authorization_code", code, callback.toString(), verifier, publicClient()),
                        clock.instant(),
                        null));
    }

    @Override
    public Uni<List<Grant>> accounts(Tokens tokens) {
        return client.profile(new Credentials("", tokens.accessToken(), null))
                .map(profile -> List.of(new Grant(profile.value(), tokens)));
    }

    @Override
    public Uni<Tokens> refresh(Credentials account, Tokens tokens) {
        String refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            return Uni.createFrom()
                    .failure(NetworkFailure.of(
                            Kind.TOKEN_EXPIRED, "X gave no refresh token. Connect the account again."));
        }
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        http.refresh(basic(), "refresh_token", refreshToken, publicClient()),
                        clock.instant(),
                        refreshToken));
    }

    private String clientId() {
        return OAuthAnswers.required(config.clientId(), "X", "TWITTER_CLIENT_ID");
    }

    private Optional<String> secret() {
        return config.clientSecret().filter(secret -> !secret.isBlank());
    }

    /** The credentials of a confidential client (RFC 6749, section 2.3.1); null for a public one. */
    private @Nullable String basic() {
        return secret().map(secret -> clientId() + ":" + secret)
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private @Nullable String publicClient() {
        return secret().isPresent() ? null : clientId();
    }
}
