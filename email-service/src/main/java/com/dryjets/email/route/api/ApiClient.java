package com.dryjets.email.route.api;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.CallerContext;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Posts messages to providers, asks them about messages, and knows whether a failed request may have been processed. */
public final class ApiClient {

    private static final int CONNECT_MILLIS = 10_000;

    /** Of all routes to a provider: a message that waits for its turn in the rate of one holds a connection. */
    private static final int CONNECTIONS = 96;

    private static final int TEXT = 1000;

    private final HttpClient http;
    private final Duration timeout;

    /** Creates a client whose requests may take this long. */
    public ApiClient(Vertx vertx, Duration timeout) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.timeout = timeout;
    }

    /** An answer. */
    record Answer(int status, Map<String, String> headers, String body) {
        String text() {
            String text = (status + " " + body.replaceAll("[\\p{Cntrl}\\s]+", " ")).strip();
            return text.length() <= TEXT ? text : text.substring(0, TEXT);
        }
    }

    /** A request with its body. */
    record Call(String url, Map<String, String> headers, byte[] body) {}

    /** Posts a message once it is permitted; {@code read} says what an answer means. */
    Uni<Delivery> post(Call call, Attempt attempt, CallerContext caller, Function<Answer, Delivery> read) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(call.url())
                .setTimeout(timeout.toMillis());
        call.headers().forEach(options::putHeader);
        // The request is created when there is a connection, and nothing is written before its body is.
        return Uni.createFrom()
                .completionStage(() -> http.request(options).toCompletionStage())
                .emitOn(caller)
                .chain(request -> permitted(request, call, attempt, read))
                .onFailure()
                .recoverWithItem(failure -> new RouteRefused(0, null, "No connection: " + failure.getMessage()))
                .emitOn(caller);
    }

    private Uni<Delivery> permitted(
            HttpClientRequest request, Call call, Attempt attempt, Function<Answer, Delivery> read) {
        return attempt.begin().onFailure().recoverWithItem(false).chain(permitted -> {
            if (!permitted || !attempt.holds()) {
                request.exceptionHandler(reset -> {}).reset();
                return Uni.createFrom().item(new Abandoned());
            }
            return Uni.createFrom()
                    .completionStage(() -> request.send(Buffer.buffer(call.body()))
                            .compose(response -> response.body().map(body -> answer(response, body)))
                            .toCompletionStage())
                    .map(read)
                    .onFailure()
                    .recoverWithItem(failure -> new Unknown("The provider did not answer: " + failure.getMessage()));
        });
    }

    /** Reads an answer; fails if there is none. */
    Uni<Answer> get(String url, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(HttpClientRequest::send)
                        .compose(response -> response.body().map(body -> answer(response, body)))
                        .toCompletionStage());
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        return new Answer(response.statusCode(), headers, body.toString());
    }

    /** Closes the connections. */
    public void close() {
        http.close();
    }
}
