package com.dryjets.email.route.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.api.SesRoute.Credentials;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRoutesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();
    private final List<JsonObject> bodies = new CopyOnWriteArrayList<>();
    private final ApiClient api = new ApiClient(vertx, LONG);
    private HttpServer provider;
    private int status = 202;
    private Map<String, String> headers = Map.of();
    private String answer = "";

    @BeforeEach
    void start() {
        provider = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    requests.add(request);
                    bodies.add(body.toJsonObject());
                    if (status == 0) {
                        request.connection().close();
                        return;
                    }
                    headers.forEach(request.response()::putHeader);
                    request.response().setStatusCode(status).end(answer);
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private MailRoute route(String name) {
        String url = "http://127.0.0.1:" + provider.actualPort();
        return name.equals("SENDGRID")
                ? new SendGridRoute(api, url, "SG.key")
                : new SesRoute(
                        api,
                        Thread::startVirtualThread,
                        url,
                        new Credentials("eu-central-1", "AKIDEXAMPLE", "secret"),
                        Clock.fixed(Instant.parse("2026-03-05T07:08:09Z"), ZoneOffset.UTC));
    }

    private Delivery deliver(String route, boolean permitted) {
        return deliver(route, "anna@example.org", permitted);
    }

    private Delivery deliver(String route, String recipient, boolean permitted) {
        MessageParts parts = new MessageParts(
                "<1@example.com>",
                new Mailbox("Jürgen", "news@bücher.example"),
                Mailbox.of(recipient),
                Mailbox.of("help@example.com"),
                "Sale 🎉",
                "text",
                "<p>html</p>",
                Map.of("List-Unsubscribe", "<https://example.com/u/1>"));
        OutgoingMessage message =
                new OutgoingMessage("bounce@example.com", recipient, parts, () -> "Subject: x\r\n\r\n".getBytes(UTF_8));
        Attempt attempt = new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return Uni.createFrom().item(permitted);
            }

            @Override
            public boolean holds() {
                return true;
            }
        };
        return route(route).deliver(message, attempt).await().atMost(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDGRID", "SES"})
    void leavesOutAnAddressThatProvidersDoNotTake(String route) {
        assertThat(deliver(route, "用户@例子.example", true)).isInstanceOf(NotDeliverable.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void sendsThroughSendGrid() {
        headers = Map.of("X-Message-Id", "abc");

        assertThat(deliver("SENDGRID", true)).isEqualTo(new Accepted("202", "abc"));
        assertThat(requests.getFirst().path()).isEqualTo("/v3/mail/send");
        assertThat(requests.getFirst().getHeader("Authorization")).isEqualTo("Bearer SG.key");
        JsonObject body = bodies.getFirst();
        assertThat(body.getJsonObject("from"))
                .isEqualTo(new JsonObject()
                        .put("email", "news@xn--bcher-kva.example")
                        .put("name", "Jürgen"));
        assertThat(body.getString("subject")).isEqualTo("Sale 🎉");
        assertThat(body.getJsonArray("content").getJsonObject(0).getString("type"))
                .isEqualTo("text/plain");
        assertThat(body.getJsonObject("headers").getString("Message-ID")).isEqualTo("<1@example.com>");
        assertThat(body.getJsonObject("headers").getString("List-Unsubscribe")).isEqualTo("<https://example.com/u/1>");
        assertThat(body.getJsonObject("reply_to").getString("email")).isEqualTo("help@example.com");
        assertThat(body.getJsonObject("tracking_settings")
                        .getJsonObject("click_tracking")
                        .getBoolean("enable"))
                .isFalse();
    }

    @Test
    void sendsThroughSes() {
        status = 200;
        answer = "{\"MessageId\": \"0102\"}";

        assertThat(deliver("SES", true)).isEqualTo(new Accepted("200 {\"MessageId\": \"0102\"}", "0102"));
        assertThat(requests.getFirst().path()).isEqualTo("/v2/email/outbound-emails");
        assertThat(requests.getFirst().getHeader("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260305/eu-central-1/ses/aws4_request, ")
                .contains("SignedHeaders=");
        String raw =
                bodies.getFirst().getJsonObject("Content").getJsonObject("Raw").getString("Data");
        assertThat(new String(Base64.getDecoder().decode(raw), UTF_8)).isEqualTo("Subject: x\r\n\r\n");
        assertThat(bodies.getFirst().getString("FromEmailAddress")).isEqualTo("news@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @CsvSource({
        "SENDGRID, 400, , Rejected",
        "SENDGRID, 413, , Rejected",
        "SENDGRID, 401, , RouteRefused",
        "SENDGRID, 403, , RouteRefused",
        "SENDGRID, 429, , RouteRefused",
        "SENDGRID, 500, , Unknown",
        "SENDGRID, 502, , Unknown",
        "SENDGRID, 503, , RouteRefused",
        "SENDGRID, 0, , Unknown",
        "SES, 400, MessageRejected, Rejected",
        "SES, 400, BadRequestException, Rejected",
        "SES, 400, SendingPausedException, RouteRefused",
        "SES, 400, MailFromDomainNotVerifiedException:http://x, RouteRefused",
        "SES, 403, SignatureDoesNotMatchException, RouteRefused",
        "SES, 429, TooManyRequestsException, RouteRefused",
        "SES, 500, InternalFailure, Unknown",
        "SES, 0, , Unknown",
    })
    void knowsWhatARefusalMeans(String route, int refusal, String type, String expected) {
        status = refusal;
        headers = type == null ? Map.of() : Map.of("x-amzn-ErrorType", type);

        assertThat(deliver(route, true).getClass().getSimpleName()).isEqualTo(expected);
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID", "SES"})
    void sendsNothingWithoutPermission(String route) {
        assertThat(deliver(route, false)).isEqualTo(new Abandoned());
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SENDGRID", "SES"})
    void hasHandedOverNothingWithoutAConnection(String route) {
        provider.close().toCompletionStage().toCompletableFuture().join();

        assertThat(deliver(route, true)).isInstanceOf(RouteRefused.class).isNotInstanceOf(Unknown.class);
    }
}
