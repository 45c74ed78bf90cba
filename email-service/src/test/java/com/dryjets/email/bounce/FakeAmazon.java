package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The parts of Amazon that the service talks to: the API of SES, which gives each email an id of its own, and SNS with the
 * certificate of {@link SnsFixtures}. It breaks the connection after it took an email to {@code lost…}.
 */
public final class FakeAmazon implements QuarkusTestResourceLifecycleManager {

    static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-reports";

    /** What it got. */
    static final class Amazon {

        private final Map<String, String> messageIds = new ConcurrentHashMap<>();
        private final Map<String, String> emails = new ConcurrentHashMap<>();
        private final List<String> confirmations = new CopyOnWriteArrayList<>();
        private final String url;

        private Amazon(String url) {
            this.url = url;
        }

        String url(String path) {
            return url + path;
        }

        /** Returns the id that it gave to the email to an address; null if it got none. */
        String messageId(String address) {
            return messageIds.get(address);
        }

        /** Returns the email to an address as it came; null if it got none. */
        String email(String address) {
            return emails.get(address);
        }

        /** Returns the queries of the subscriptions that were confirmed. */
        List<String> confirmations() {
            return confirmations;
        }

        private void send(HttpExchange exchange) throws IOException {
            JsonObject request =
                    new JsonObject(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            String to = request.getJsonObject("Destination")
                    .getJsonArray("ToAddresses")
                    .getString(0);
            String raw = request.getJsonObject("Content").getJsonObject("Raw").getString("Data");
            emails.put(to, new String(Base64.getDecoder().decode(raw), UTF_8));
            if (to.startsWith("lost")) {
                exchange.close();
                return;
            }
            messageIds.put(to, "010f-" + UUID.randomUUID() + "-000000");
            answer(
                    exchange,
                    new JsonObject().put("MessageId", messageId(to)).encode().getBytes(UTF_8));
        }

        private void confirm(HttpExchange exchange) throws IOException {
            confirmations.add(exchange.getRequestURI().getRawQuery());
            answer(exchange, "<ConfirmSubscriptionResponse/>".getBytes(UTF_8));
        }

        private static void answer(HttpExchange exchange, byte[] body) throws IOException {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    private HttpServer server;
    private Amazon amazon;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String authority = "127.0.0.1:" + server.getAddress().getPort();
        amazon = new Amazon("http://" + authority);
        server.createContext("/v2/email/outbound-emails", amazon::send);
        server.createContext("/certificate.pem", exchange -> Amazon.answer(exchange, SnsFixtures.certificate()));
        server.createContext("/", amazon::confirm);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of(
                "dryjets.senders.providers.ses",
                amazon.url(""),
                "dryjets.bounces.ses.endpoint",
                amazon.url(""),
                "dryjets.bounces.ses.topics",
                TOPIC,
                "dryjets.web.trusted",
                authority);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(amazon, new TestInjector.MatchesType(Amazon.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
