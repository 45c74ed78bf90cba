package com.dryjets.email.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SendGrid's API as documented: Mail Send, which always breaks the connection instead of answering, and Email Activity,
 * which finds emails by their custom argument, except those to {@code never…}. Emails to {@code blocked…} could not be
 * delivered, and those to {@code slow…} are not delivered yet. Each email is found only by the second request.
 */
public final class FakeSendGrid implements QuarkusTestResourceLifecycleManager {

    private static final Pattern QUERY = Pattern.compile("\\(unique_args\\['message_id']=\"([^\"]*)\"\\)");

    /** A search for an email. */
    record Question(String messageId, Instant at) {}

    /** What it got. */
    static final class SendGrid {

        private final Map<String, String> sent = new ConcurrentHashMap<>();
        private final List<Question> questions = new CopyOnWriteArrayList<>();
        private volatile boolean busy;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        /** Answers that there are too many requests. */
        void busy(boolean isBusy) {
            busy = isBusy;
        }

        /** Holds further requests to send without an answer until {@link #letGo()}. */
        void hold() {
            gate = new CountDownLatch(1);
        }

        void letGo() {
            gate.countDown();
        }

        /** Returns whether it received an email to an address. */
        boolean has(String address) {
            return sent.containsValue(address);
        }

        /** Returns the questions about emails to an address. */
        List<Question> questions(String address) {
            return questions.stream()
                    .filter(question -> address.equals(sent.get(question.messageId())))
                    .toList();
        }

        private void send(HttpExchange exchange) throws IOException {
            JsonObject request =
                    new JsonObject(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            String to = request.getJsonArray("personalizations")
                    .getJsonObject(0)
                    .getJsonArray("to")
                    .getJsonObject(0)
                    .getString("email");
            sent.put(request.getJsonObject("custom_args").getString("message_id"), to);
            awaitGate();
            exchange.close();
        }

        private void awaitGate() throws IOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private void find(HttpExchange exchange) throws IOException {
            String query =
                    URLDecoder.decode(exchange.getRequestURI().getRawQuery().replaceAll(".*query=", ""), UTF_8);
            Matcher matcher = QUERY.matcher(query);
            if (!"Bearer SG.key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, errors("authorization required"));
            } else if (!matcher.matches()) {
                answer(exchange, 400, errors("invalid syntax: " + query));
            } else if (busy) {
                answer(exchange, 429, errors("too many requests"));
            } else {
                answer(exchange, 200, new JsonObject().put("messages", found(matcher.group(1))));
            }
        }

        private JsonArray found(String messageId) {
            questions.add(new Question(messageId, Instant.now()));
            String to = sent.getOrDefault(messageId, "never");
            boolean isVisible = questions.stream()
                            .filter(question -> question.messageId().equals(messageId))
                            .count()
                    > 1;
            return to.startsWith("never") || !isVisible
                    ? new JsonArray()
                    : new JsonArray()
                            .add(new JsonObject()
                                    .put("from_email", "news@example.com")
                                    .put("msg_id", "abc." + messageId.hashCode())
                                    .put("subject", "Hello")
                                    .put("to_email", to)
                                    .put("status", status(to))
                                    .put("opens_count", 0)
                                    .put("clicks_count", 0)
                                    .put("last_event_time", "2026-11-29T08:00:00Z"));
        }

        private static String status(String to) {
            return to.startsWith("blocked") ? "not_delivered" : to.startsWith("slow") ? "processed" : "delivered";
        }

        private static JsonObject errors(String message) {
            return new JsonObject().put("errors", new JsonArray().add(new JsonObject().put("message", message)));
        }

        private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
            byte[] bytes = body.encode().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private final SendGrid sendGrid = new SendGrid();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v3/mail/send", sendGrid::send);
        server.createContext("/v3/messages", sendGrid::find);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of(
                "dryjets.senders.providers.sendgrid",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "dryjets.senders.providers.activity.per-minute",
                "60",
                "dryjets.senders.providers.activity.interval",
                "2s",
                "dryjets.senders.providers.activity.delay",
                "12s",
                "dryjets.senders.providers.activity.give-up-after",
                "50s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(sendGrid, new TestInjector.MatchesType(SendGrid.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
