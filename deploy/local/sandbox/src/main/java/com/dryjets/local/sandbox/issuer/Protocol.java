package com.dryjets.local.sandbox.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** OpenID Connect by mock-oauth2-server, without its HTTP servers: requests are passed to its handler. */
final class Protocol {

    static final String ISSUER_ID = "dryjets";
    private static final String AUDIENCE = "dryjets";

    private final InProcessServer endpoint;
    private final MockOAuth2Server server;

    Protocol(RSAKey key, String publicUrl, Duration session) {
        endpoint = new InProcessServer(HttpUrl.get(publicUrl));
        var tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
        var config =
                new OAuth2Config(true, null, null, true, tokens, Set.of(callback(null, Map.of(), session)), endpoint);
        server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    OAuth2HttpResponse handle(String method, String uri, Headers headers, String body) {
        HttpUrl url = endpoint.base.resolve(uri);
        return endpoint.handler.invoke(new OAuth2HttpRequest(headers, method, url, body));
    }

    String token(DemoUser user, Duration lifetime) {
        return server.issueToken(ISSUER_ID, "command-line", callback(user.username(), user.claims(), lifetime))
                .serialize();
    }

    private static DefaultOAuth2TokenCallback callback(String subject, Map<String, Object> claims, Duration lifetime) {
        String name = subject == null ? "nobody" : subject;
        return new DefaultOAuth2TokenCallback(ISSUER_ID, name, "JWT", List.of(AUDIENCE), claims, lifetime.toSeconds());
    }

    static String text(OAuth2HttpResponse response) {
        if (response.getBytesBody() != null) {
            return new String(response.getBytesBody(), StandardCharsets.UTF_8);
        }
        return response.getBody() == null ? "" : response.getBody();
    }

    /** Stands in for the HTTP server the library expects: keeps the handler and knows the public address. */
    private static final class InProcessServer implements OAuth2HttpServer {
        private final HttpUrl base;
        private Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler;

        InProcessServer(HttpUrl base) {
            this.base = base;
        }

        @Override
        public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> requestHandler) {
            handler = requestHandler;
            return this;
        }

        @Override
        public OAuth2HttpServer start(
                int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> requestHandler) {
            return start(requestHandler);
        }

        @Override
        public OAuth2HttpServer start(
                InetAddress address,
                int port,
                Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> requestHandler) {
            return start(requestHandler);
        }

        @Override
        public OAuth2HttpServer stop() {
            return this;
        }

        @Override
        public void close() {
            stop();
        }

        @Override
        public int port() {
            return base.port();
        }

        @Override
        public HttpUrl url(String path) {
            return base.newBuilder().addPathSegments(path).build();
        }

        @Override
        public Ssl sslConfig() {
            return null;
        }
    }
}
