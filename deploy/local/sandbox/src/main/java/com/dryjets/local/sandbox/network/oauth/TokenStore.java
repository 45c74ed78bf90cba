package com.dryjets.local.sandbox.network.oauth;

import com.dryjets.local.sandbox.journal.GroupCommit;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Issues, finds and revokes tokens of all networks; they survive a restart, authorization codes do not. */
public final class TokenStore implements Closeable {

    /**
     * What came with the request for an authorization code (RFC 6749, RFC 7636).
     *
     * @param challenge the PKCE challenge, or null
     * @param hashed whether the challenge is the verifier's SHA-256 instead of the verifier
     */
    public record Request(Grant grant, String redirectUri, String challenge, boolean hashed, Instant expiresAt) {}

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Request> codes = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final Clock clock;
    private final Optional<Duration> lifetime;
    private final GroupCommit log;

    /**
     * Opens the store.
     *
     * @param file without it, tokens are kept in memory only
     * @param lifetime replaces the networks' lifetimes of access tokens
     */
    public TokenStore(Optional<Path> file, Accounts accounts, Optional<Duration> lifetime, Clock clock) {
        this.accounts = accounts;
        this.lifetime = lifetime;
        this.clock = clock;
        this.log = file.map(path -> GroupCommit.open(path, this::replay)).orElseGet(GroupCommit::inMemory);
    }

    private void replay(JsonObject entry) {
        if ("token".equals(entry.getString("entry"))) {
            Token token = Token.fromJson(entry);
            tokens.put(token.value(), token);
        } else {
            tokens.remove(entry.getString("value"));
        }
    }

    /** Returns a single-use code for an app that sent its user here. */
    String code(Grant grant, String redirectUri, String challenge, boolean hashed) {
        String code = secret("");
        codes.put(
                code,
                new Request(
                        grant, redirectUri, challenge, hashed, clock.instant().plus(CODE_LIFETIME)));
        return code;
    }

    /** Redeems a code once; empty if it is unknown, used or expired, or the address or the verifier does not match. */
    public Optional<Grant> redeem(Network network, String code, String redirectUri, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(request -> request.grant().network().sharesTokensWith(network))
                .filter(request -> request.expiresAt().isAfter(clock.instant()))
                .filter(request -> request.redirectUri().equals(redirectUri))
                .filter(request -> proves(verifier, request))
                .map(Request::grant);
    }

    private static boolean proves(String verifier, Request request) {
        return request.challenge() == null
                || request.challenge().equals(request.hashed() ? sha256(verifier) : verifier);
    }

    private static String sha256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issues an access token. */
    public Token access(Grant grant, String prefix, Duration usualLifetime) {
        return access(grant, secret(prefix), usualLifetime.equals(Duration.ZERO) ? Instant.MAX : end(usualLifetime));
    }

    /** Issues an access token with a given value. */
    public Token access(Grant grant, String value, Instant expiresAt) {
        return add(new Token(value, grant, expiresAt, false));
    }

    /** Returns when an access token issued now expires. */
    public Instant end(Duration usualLifetime) {
        return clock.instant().plus(lifetime.orElse(usualLifetime));
    }

    public Token refresh(Grant grant, String prefix, Duration usualLifetime) {
        return refresh(grant, secret(prefix), clock.instant().plus(usualLifetime));
    }

    public Token refresh(Grant grant, String value, Instant expiresAt) {
        return add(new Token(value, grant, expiresAt, true));
    }

    private Token add(Token token) {
        tokens.put(token.value(), token);
        log.append(token.toJson());
        return token;
    }

    /** Finds an access token that is valid at a network, even if it has expired. */
    public Optional<Token> find(Network network, String value) {
        return Optional.ofNullable(tokens.get(value))
                .filter(token -> !token.refresh())
                .or(() -> accounts.ofToken(value)
                        .map(account -> new Token(value, Grant.everything(account), Instant.MAX, false)))
                .filter(token -> token.grant().network().sharesTokensWith(network));
    }

    /** Finds a refresh token of a network that has not expired. */
    public Optional<Token> findRefresh(Network network, String value) {
        return Optional.ofNullable(tokens.get(value))
                .filter(Token::refresh)
                .filter(token -> token.grant().network().sharesTokensWith(network))
                .filter(token -> !token.isExpired(clock.instant()));
    }

    /** Makes a token invalid; only the first of several concurrent callers gets it. */
    public Optional<Token> revoke(String value) {
        Optional<Token> revoked = Optional.ofNullable(tokens.remove(value));
        revoked.ifPresent(
                token -> log.append(new JsonObject().put("entry", "revoked").put("value", value)));
        return revoked;
    }

    /** Revokes all tokens that act for an account, as when its owner removes the app; its permanent token stays valid. */
    public void revokeAll(Account account) {
        tokens.values().stream()
                .filter(token -> token.grant().permits(account))
                .forEach(token -> revoke(token.value()));
    }

    /** Returns an unguessable value. */
    public String secret(String prefix) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
