package com.dryjets.social.network.linkedin;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.OAuthLogin;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.http.OAuthAnswers;
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Logs in to LinkedIn (learn.microsoft.com, "Authorization Code Flow" and "Refresh Tokens with OAuth 2.0"), which has no
 * PKCE for web applications. Access tokens live for 60 days and refresh tokens, given to approved applications, for a year;
 * a refresh does not prolong the latter. The accounts are the pages that the member administers.
 */
@Singleton
class LinkedInLogin implements OAuthLogin {

    private static final String SCOPES = "w_organization_social r_organization_social rw_organization_admin";

    private final LinkedInHttp http;
    private final LinkedInLoginHttp login;
    private final LinkedInAnswers answers;
    private final LinkedInClient client;
    private final LinkedInConfig config;
    private final Clock clock;

    LinkedInLogin(
            @RestClient LinkedInHttp http,
            @RestClient LinkedInLoginHttp login,
            LinkedInAnswers answers,
            LinkedInClient client,
            LinkedInConfig config,
            Clock clock) {
        this.http = http;
        this.login = login;
        this.answers = answers;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public URI authorizationPage(String state, String challenge, URI callback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("state", state);
        parameters.put("scope", SCOPES);
        return OAuthAnswers.page(config.loginUrl(), "/oauth/v2/authorization", parameters);
    }

    @Override
    public Uni<Tokens> exchange(String code, String verifier, URI callback) {
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        login.exchange("authorization_code", code, callback.toString(), clientId(), secret()),
                        clock.instant(),
                        null));
    }

    @Override
    public Uni<List<Grant>> accounts(Tokens tokens) {
        return organizations(new Credentials("", tokens.accessToken(), null), 0, List.of())
                .onItem()
                .transformToMulti(urns -> Multi.createFrom().iterable(urns))
                // Brands are not organizations and cannot be posted to.
                .filter(urn -> urn.startsWith("urn:li:organization:"))
                .onItem()
                .transformToUniAndConcatenate(urn -> grant(urn, tokens))
                .collect()
                .asList();
    }

    private Uni<Grant> grant(String urn, Tokens tokens) {
        return client.profile(new Credentials(urn, tokens.accessToken(), null))
                .map(profile -> new Grant(profile.value(), tokens));
    }

    /** Reads the pages that the member administers, a batch at a time. */
    private Uni<List<String>> organizations(Credentials member, int start, List<String> before) {
        int count = config.organizations();
        return answers.read(
                        http.roles(member.bearer(), "roleAssignee", "ADMINISTRATOR", "APPROVED", start, count),
                        Call.READ,
                        LinkedInLogin::organizations)
                .chain(found -> {
                    List<String> all = new ArrayList<>(before);
                    all.addAll(found.value());
                    return found.value().size() < count
                            ? Uni.createFrom().item(all)
                            : organizations(member, start + count, all);
                });
    }

    private static List<String> organizations(NetworkAnswer answer) {
        List<String> urns = new ArrayList<>();
        for (JsonNode role : answer.body().path("elements")) {
            // Older versions name it organizationTarget.
            urns.add(role.path("organization")
                    .asText(role.path("organizationTarget").asText()));
        }
        return urns;
    }

    @Override
    public Uni<Tokens> refresh(Credentials account, Tokens tokens) {
        String refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            return Uni.createFrom()
                    .failure(NetworkFailure.of(
                            Kind.TOKEN_EXPIRED, "LinkedIn gave no refresh token. Connect the account again."));
        }
        return Uni.createFrom()
                .deferred(() -> OAuthAnswers.tokens(
                        login.refresh("refresh_token", refreshToken, clientId(), secret()),
                        clock.instant(),
                        refreshToken));
    }

    private String clientId() {
        return OAuthAnswers.required(config.clientId(), "LinkedIn", "LINKEDIN_CLIENT_ID");
    }

    private String secret() {
        return OAuthAnswers.required(config.clientSecret(), "LinkedIn", "LINKEDIN_CLIENT_SECRET");
    }
}
