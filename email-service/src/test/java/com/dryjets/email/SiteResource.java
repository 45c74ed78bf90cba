package com.dryjets.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;

/** A site on this machine whose pages the service may read: {@code /ok} exists, {@code /away} leads to a private
 * address, {@code /logo.png} is a picture. */
public final class SiteResource implements QuarkusTestResourceLifecycleManager {

    /** The address of the site. */
    public static final class Site {
        private final int port;

        Site(int port) {
            this.port = port;
        }

        public String url(String path) {
            return "http://127.0.0.1:" + port + path;
        }
    }

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ok", exchange -> answer(exchange, 200));
        server.createContext("/gone", exchange -> answer(exchange, 404));
        server.createContext("/shy", exchange -> answer(exchange, 403));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost:1/");
            answer(exchange, 302);
        });
        server.createContext("/logo.png", exchange -> {
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        server.start();
        return Map.of("dryjets.web.trusted", "127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Site(server.getAddress().getPort()), new TestInjector.MatchesType(Site.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
