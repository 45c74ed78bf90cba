package com.dryjets.social.network.tiktok;

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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Logs in to TikTok (developers.tiktok.com, "Login Kit for Web" and "Manage User Access Tokens"), which has PKCE only for
 * desktop and mobile applications. Access tokens live for a day and refresh tokens for a year; a refresh may answer
 * another refresh token, which then replaces the old one.
 */
@Singleton
class TikTokLogin implements OAuthLogin {

    private static final String SCOPES = "user.info.basic,user.info.profile,video.publish,video.list";

    private final TikTokHttp http;
    private final TikTokClient client;
    private final TikTokConfig config;
    private final Clock clock;

    TikTokLogin(@RestClient TikTokHttp http, TikTokClient client, TikTokConfig config, Clock clock) {
        this.http = http;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.TIKTOK;
    }

    @Override
    public URI authorizationPage(String state, String challenge, URI callback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_key", clientKey());
        parameters.put("scope", SCOPES);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", callback.toString());
        parameters.put("state", state);
        return OAuthAnswers.page(config.loginUrl(), "/v2/auth/authorize/", parameters);
    }

    @Override
    public Uni<Tokens> exchange(String code, String verifier, URI callback) {
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        http.exchange(clientKey(), secret(), code, "authorization_code", callback.toString()),
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
                            Kind.TOKEN_EXPIRED, "TikTok gave no refresh token. Connect the account again."));
        }
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        http.refresh(clientKey(), secret(), "refresh_token", refreshToken),
                        clock.instant(),
                        refreshToken));
    }

    private String clientKey() {
        return OAuthAnswers.required(config.clientId(), "TikTok", "TIKTOK_CLIENT_KEY");
    }

    private String secret() {
        return OAuthAnswers.required(config.clientSecret(), "TikTok", "TIKTOK_CLIENT_SECRET");
    }
}
