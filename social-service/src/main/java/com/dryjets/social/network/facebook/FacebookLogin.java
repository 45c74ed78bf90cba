package com.dryjets.social.network.facebook;

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

/** Connects the pages of a person who may publish on them. Facebook Login has no PKCE for this flow. */
@Singleton
public class FacebookLogin implements OAuthLogin {

    private static final String PAGE = FacebookClient.PROFILE + ",access_token,tasks";

    private final GraphLogin login;
    private final FacebookConfig config;

    FacebookLogin(@RestClient FacebookHttp http, GraphCalls calls, FacebookConfig config, Clock clock) {
        this.login = new GraphLogin(Channel.FACEBOOK.label(), config, http, calls, clock);
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
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
        return login.accounts(tokens, PAGE, FacebookLogin::page);
    }

    @Override
    public Uni<Tokens> refresh(Credentials account, Tokens tokens) {
        return login.refresh(account.accountId(), tokens, PAGE, FacebookLogin::page);
    }

    /** A page on which the person may publish; pages without tasks are of a time before roles. */
    private static Optional<Profile> page(JsonNode page) {
        JsonNode tasks = page.path("tasks");
        for (JsonNode task : tasks) {
            if (task.asText().equals("CREATE_CONTENT") || task.asText().equals("PROFILE_PLUS_CREATE_CONTENT")) {
                return Optional.of(FacebookClient.profile(page));
            }
        }
        return tasks.isEmpty() ? Optional.of(FacebookClient.profile(page)) : Optional.empty();
    }
}
