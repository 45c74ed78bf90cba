package com.dryjets.social.network.instagram;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.OAuthLogin;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphLogin;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Connects the professional accounts that are linked to the pages of a person; the pages' tokens act for them. Facebook
 * Login has no PKCE for this flow.
 */
@Singleton
public class InstagramLogin implements OAuthLogin {

    private static final String PAGE = "id,access_token,instagram_business_account{" + InstagramClient.PROFILE + "}";

    private final GraphLogin login;
    private final InstagramConfig config;

    InstagramLogin(@RestClient InstagramHttp http, GraphCalls calls, InstagramConfig config, Clock clock) {
        this.login = new GraphLogin(Channel.INSTAGRAM.label(), config, http, calls, clock);
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public URI authorizationPage(String state, String challenge, URI callback) {
        return login.page(state, callback, config.scopes());
    }

    @Override
    public Uni<Tokens> exchange(String code, String verifier, URI callback) {
        return login.exchange(code, callback);
    }

    @Override
    public Uni<List<Grant>> accounts(Tokens tokens) {
        return login.accounts(tokens, PAGE, InstagramLogin::account);
    }

    @Override
    public Uni<Tokens> refresh(Credentials account, Tokens tokens) {
        return login.refresh(account.accountId(), tokens, PAGE, InstagramLogin::account);
    }

    private static Optional<Profile> account(JsonNode page) {
        JsonNode account = page.path("instagram_business_account");
        return account.has("id") ? Optional.of(InstagramClient.profile(account)) : Optional.empty();
    }
}
