package com.dryjets.email.route.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.MessageSearch.Finding;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailActivityTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String FOUND = """
            {"messages": [{"from_email": "news@example.com", "msg_id": "abc123", "subject": "Sale", "to_email": "a@example.org",
              "status": "%s", "opens_count": 1, "clicks_count": 2, "last_event_time": "2026-10-13T18:56:21Z"}]}""";

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() {
        provider = vertx.createHttpServer()
                .requestHandler(request -> {
                    requests.add(request);
                    request.response().setStatusCode(status).end(answer);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void asksForTheArgumentThatTheRouteGave() {
        answer = "{\"messages\": []}";

        assertThat(find()).isEqualTo(new Finding.Unknown());
        assertThat(requests.getFirst().path()).isEqualTo("/v3/messages");
        assertThat(requests.getFirst().getParam("query")).isEqualTo("(unique_args['message_id']=\"<1@example.com>\")");
        assertThat(requests.getFirst().getHeader("Authorization")).isEqualTo("Bearer SG.key");
    }

    @Test
    void knowsWhatBecameOfAMessage() {
        answer = FOUND.formatted("processed");
        assertThat(find()).isEqualTo(new Finding.Taken("processed"));
        answer = FOUND.formatted("delivered");
        assertThat(find()).isEqualTo(new Finding.Delivered("delivered"));
        answer = FOUND.formatted("not_delivered");
        assertThat(find()).isEqualTo(new Finding.Undelivered("not_delivered"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | {\"errors\": [{\"message\": \"too many requests\"}]}",
                "403 | {\"errors\": [{\"message\": \"access forbidden\"}]}",
                "200 | {\"messages\": [{\"status\": \"dreaming\"}]}",
                "200 | {}",
                "200 | {\"messages\": [{}]}",
                "200 | <html>",
            })
    void concludesNothingFromOtherAnswers(int code, String text) {
        status = code;
        answer = text;

        assertThat(find()).isInstanceOf(Finding.Refused.class);
    }

    @Test
    void concludesNothingWithoutAnAnswer() {
        provider.close().toCompletionStage().toCompletableFuture().join();

        assertThat(find()).isInstanceOf(Finding.Refused.class);
    }

    private Finding find() {
        String url = "http://127.0.0.1:" + provider.actualPort();
        return new EmailActivity(new ApiClient(vertx, LONG), url, "SG.key")
                .find("<1@example.com>")
                .await()
                .atMost(LONG);
    }
}
