package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.PasswordLogin;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connects accounts with app passwords, which people make in Bluesky's settings and can withdraw there. A refresh token can
 * be used once, and is answered with the next one ({@code com.atproto.server.refreshSession}).
 */
@Singleton
public class BlueskyLogin implements PasswordLogin {

    private final BlueskyHttp http;
    private final BlueskyServers servers;

    BlueskyLogin(BlueskyHttp http, BlueskyServers servers) {
        this.http = http;
        this.servers = servers;
    }

    @Override
    public Channel channel() {
        return Channel.BLUESKY;
    }

    @Override
    public Uni<Grant> login(URI server, String identifier, String password) {
        ObjectNode session = EventJson.mapper()
                .createObjectNode()
                .put("identifier", identifier.strip().replaceFirst("^@", ""))
                .put("password", password);
        return servers.check(server)
                .chain(root -> BlueskyCalls.read(
                                http.createSession(root.toString(), session), answer -> new Session(answer, root))
                        .chain(reply -> grant(reply.value())));
    }

    private Uni<Grant> grant(Session session) {
        Profile profile = new Profile(session.did(), session.handle(), session.handle(), null);
        return servers.check(session.server()).map(server -> new Grant(profile, session.tokens(server)));
    }

    @Override
    public Uni<Tokens> refresh(Credentials account, Tokens tokens) {
        String refreshToken = tokens.refreshToken();
        URI server = account.server();
        if (refreshToken == null || server == null) {
            return Uni.createFrom()
                    .failure(NetworkFailure.of(Kind.TOKEN_EXPIRED, "Connect the Bluesky account again."));
        }
        // The old token is used up if the response is lost, so that this is not a read.
        return BlueskyCalls.show(
                        http.refreshSession(server.toString(), "Bearer " + refreshToken),
                        answer -> new Session(answer, server),
                        error -> Optional.empty())
                .map(reply -> reply.value().tokens(server));
    }

    /** A session that was opened; fails if the account is not active. */
    private record Session(String did, String handle, String accessToken, String refreshToken, URI server) {

        private Session(NetworkAnswer answer, URI asked) {
            this(
                    active(answer).text("/did"),
                    answer.text("/handle"),
                    answer.text("/accessJwt"),
                    answer.text("/refreshJwt"),
                    BlueskyServers.ofAccount(answer.body().path("didDoc"), asked));
        }

        private static NetworkAnswer active(NetworkAnswer answer) {
            if (!answer.body().path("active").asBoolean(true)) {
                throw NetworkFailure.of(
                        Kind.ACCOUNT_GONE,
                        "The Bluesky account is " + answer.find("/status").orElse("not active") + ".");
            }
            return answer;
        }

        private Tokens tokens(URI home) {
            return new Tokens(accessToken, refreshToken, expiry(accessToken), expiry(refreshToken), Set.of(), home);
        }
    }

    /** The {@code exp} of a JSON Web Token; null if it has none. The token's issuer checks it, not we. */
    static @Nullable Instant expiry(String token) {
        int start = token.indexOf('.') + 1;
        int end = token.indexOf('.', start);
        if (start == 0 || end < 0) {
            return null;
        }
        try {
            String claims =
                    new String(Base64.getUrlDecoder().decode(token.substring(start, end)), StandardCharsets.UTF_8);
            long seconds = NetworkAnswer.json(claims).path("exp").asLong();
            return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
