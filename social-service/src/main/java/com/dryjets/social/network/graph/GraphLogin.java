package com.dryjets.social.network.graph;

import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.http.OAuthAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Facebook Login: "Manually Build a Login Flow" and "Get Long-Lived Tokens", v26.0. A person's token lives 60 days; the
 * tokens of pages that are read with it do not expire. The person's token is kept in the place of a refresh token,
 * because new tokens of pages are read with it.
 */
public final class GraphLogin {

    private static final int PAGE = 100;
    private static final int INVALID_APPLICATION = 101;

    private final String network;
    private final GraphConfig config;
    private final GraphHttp http;
    private final GraphCalls calls;
    private final Clock clock;

    /**
     * Creates a login.
     *
     * @param network the name in messages and, in capitals, in the names of settings
     */
    public GraphLogin(String network, GraphConfig config, GraphHttp http, GraphCalls calls, Clock clock) {
        this.network = network;
        this.config = config;
        this.http = http;
        this.calls = calls;
        this.clock = clock;
    }

    /** The login dialog. */
    public URI page(String state, URI callback, List<String> scopes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", client());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("state", state);
        parameters.put("response_type", "code");
        parameters.put("scope", String.join(",", scopes));
        return OAuthAnswers.page(config.loginUrl(), "/" + config.apiVersion() + "/dialog/oauth", parameters);
    }

    /** Exchanges a code for the person's long-lived token, with what the person granted. */
    public Uni<Tokens> exchange(String code, URI callback) {
        return token(() -> http.exchangeCode(client(), secret(), callback.toString(), code))
                .chain(brief -> extend(brief.accessToken()))
                .chain(tokens -> granted(tokens.accessToken())
                        .map(scopes -> new Tokens(tokens.accessToken(), null, tokens.expiresAt(), null, scopes, null)));
    }

    /**
     * Lists accounts.
     *
     * @param fields of a page
     * @param reader the profile of a page's account; empty if the page has none
     */
    public Uni<List<Grant>> accounts(Tokens user, String fields, Function<JsonNode, Optional<Profile>> reader) {
        return pages(user, fields, null, new ArrayList<>()).map(pages -> {
            List<Grant> grants = new ArrayList<>();
            for (JsonNode page : pages) {
                String token = page.path("access_token").asText("");
                if (!token.isEmpty()) {
                    reader.apply(page).ifPresent(profile -> grants.add(new Grant(profile, tokens(token, user))));
                }
            }
            return grants;
        });
    }

    /** Reads a new token of an account with the person's token, which is extended. */
    public Uni<Tokens> refresh(
            String accountId, Tokens tokens, String fields, Function<JsonNode, Optional<Profile>> reader) {
        String user = tokens.refreshToken();
        if (user == null) {
            return failure(Kind.TOKEN_EXPIRED, "Connect the " + network + " account again.");
        }
        return extend(user)
                .map(extended ->
                        new Tokens(extended.accessToken(), null, extended.expiresAt(), null, tokens.scopes(), null))
                .chain(extended -> accounts(extended, fields, reader))
                .map(grants -> grants.stream()
                        .filter(grant -> grant.profile().externalId().equals(accountId))
                        .findFirst()
                        .orElseThrow(() -> NetworkFailure.of(
                                Kind.PERMISSION_MISSING,
                                "The person who connected the " + network + " account no longer manages it."))
                        .tokens());
    }

    private static Tokens tokens(String page, Tokens user) {
        return new Tokens(page, user.accessToken(), null, user.expiresAt(), user.scopes(), null);
    }

    private Uni<Tokens> extend(String token) {
        return token(() -> http.exchangeToken("fb_exchange_token", client(), secret(), token));
    }

    /** The request is built late, so that missing settings fail it. */
    private Uni<Tokens> token(Supplier<Uni<? extends RestResponse<String>>> request) {
        return calls.read(Uni.createFrom().<RestResponse<String>>deferred(request), this::tokens, GraphLogin::refused)
                .map(reply -> reply.value());
    }

    private Tokens tokens(NetworkAnswer answer) {
        long seconds = answer.body().path("expires_in").asLong();
        Instant expiresAt = seconds == 0 ? null : clock.instant().plusSeconds(seconds);
        return new Tokens(answer.text("/access_token"), null, expiresAt, null, Set.of(), null);
    }

    /**
     * A code or token that is used up or expired is reported as an invalid parameter, and a wrong secret of our application
     * as an unknown error.
     */
    private static Optional<Tokens> refused(GraphError error) {
        if (error.isInvalidParameter()) {
            throw NetworkFailure.of(Kind.TOKEN_EXPIRED, error.message());
        }
        if (error.code() == INVALID_APPLICATION || error.message().contains("client secret")) {
            throw NetworkFailure.of(
                    Kind.UNSUPPORTED,
                    "Meta does not accept our application: " + error.message()
                            + " An operator must check its client id and secret.");
        }
        return Optional.empty();
    }

    /** What the person granted; empty if the network does not tell, because a connection does not depend on it. */
    private Uni<Set<String>> granted(String token) {
        return calls.read(http.permissions("Bearer " + token), GraphLogin::granted)
                .map(Reply::value)
                .onFailure()
                .recoverWithItem(Set.of());
    }

    private static Set<String> granted(NetworkAnswer answer) {
        Set<String> granted = new HashSet<>();
        for (JsonNode permission : answer.body().path("data")) {
            if (permission.path("status").asText().equals("granted")) {
                granted.add(permission.path("permission").asText());
            }
        }
        return granted;
    }

    private Uni<List<JsonNode>> pages(Tokens user, String fields, @Nullable String after, List<JsonNode> before) {
        return calls.read(http.accounts("Bearer " + user.accessToken(), fields, PAGE, after), Function.identity())
                .chain(reply -> {
                    reply.value().body().path("data").forEach(before::add);
                    String next = GraphPages.next(reply.value());
                    return next == null ? Uni.createFrom().item(before) : pages(user, fields, next, before);
                });
    }

    private String client() {
        return OAuthAnswers.required(config.clientId(), network, setting("CLIENT_ID"));
    }

    private String secret() {
        return OAuthAnswers.required(config.clientSecret(), network, setting("CLIENT_SECRET"));
    }

    private String setting(String name) {
        return network.toUpperCase(Locale.ROOT) + "_" + name;
    }

    private static <T> Uni<T> failure(Kind kind, String detail) {
        return Uni.createFrom().failure(NetworkFailure.of(kind, detail));
    }
}
