package com.dryjets.local.sandbox.network.oauth;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network's page on which someone signs in with a demo account and allows an app to act for it. The parameter
 * {@code account} answers at once, for tests and scripts; {@code account=none} refuses.
 */
public final class Consent {

    /**
     * How a network's authorization request differs from the others.
     *
     * @param clientId the parameter with the app's id
     * @param pkce whether the network requires a PKCE challenge
     * @param user whether the token is a person's, who manages several accounts
     */
    public record Style(String clientId, boolean pkce, boolean user) {}

    private static final Pattern SEPARATOR = Pattern.compile("[ ,+]+");

    private final Network network;
    private final Style style;
    private final Accounts accounts;
    private final TokenStore tokens;

    public Consent(Network network, Style style, Accounts accounts, TokenStore tokens) {
        this.network = network;
        this.style = style;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    public void mount(Router router, String path) {
        router.get(path).handler(this::ask);
        router.post(path).handler(this::answer);
    }

    private void ask(RoutingContext context) {
        MultiMap query = context.queryParams();
        Optional<String> fault = fault(query);
        if (fault.isPresent()) {
            context.response().setStatusCode(400).end(fault.get());
        } else if (query.contains("account")) {
            redirect(context, query, query.get("account"));
        } else {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(ConsentPage.html(network, query.get(style.clientId()), accounts.of(network)));
        }
    }

    private void answer(RoutingContext context) {
        MultiMap query = context.queryParams();
        Optional<String> fault = fault(query);
        if (fault.isPresent()) {
            context.response().setStatusCode(400).end(fault.get());
        } else {
            redirect(context, query, context.request().getFormAttribute("account"));
        }
    }

    private Optional<String> fault(MultiMap query) {
        if (value(query, style.clientId(), "").isBlank()) {
            return Optional.of("The parameter " + style.clientId() + " is missing.");
        }
        if (!"code".equals(value(query, "response_type", "code"))) {
            return Optional.of("The response_type must be code.");
        }
        if (!value(query, "redirect_uri", "").matches("https?://.+")) {
            return Optional.of("The redirect_uri must be an absolute address.");
        }
        if (style.pkce() && value(query, "code_challenge", "").isBlank()) {
            return Optional.of("The parameter code_challenge is missing.");
        }
        return Optional.empty();
    }

    private void redirect(RoutingContext context, MultiMap query, String accountId) {
        String target = query.get("redirect_uri");
        String answer = accounts.find(accountId == null ? "" : accountId)
                .filter(account -> account.network().sharesTokensWith(network))
                .map(account -> "code=" + encode(code(query, account, target)))
                .orElse("error=access_denied&error_description=" + encode("The user denied the request."));
        String state = query.contains("state") ? "&state=" + encode(query.get("state")) : "";
        String separator = URI.create(target).getQuery() == null ? "?" : "&";
        context.response()
                .setStatusCode(302)
                .putHeader("Location", target + separator + answer + state)
                .end();
    }

    private String code(MultiMap query, Account account, String redirectUri) {
        String asked = value(query, "scope", "").strip();
        Set<String> scopes = asked.isEmpty() ? Set.of() : Set.of(SEPARATOR.split(asked));
        var grant = new Grant(network, account.tenant(), account.number(), style.user(), scopes);
        boolean hashed = !"plain".equals(value(query, "code_challenge_method", "S256"));
        return tokens.code(grant, redirectUri, query.get("code_challenge"), hashed);
    }

    private static String value(MultiMap query, String name, String otherwise) {
        return query.contains(name) ? query.get(name) : otherwise;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
