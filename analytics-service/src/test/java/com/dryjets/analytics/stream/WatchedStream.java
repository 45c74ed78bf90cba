package com.dryjets.analytics.stream;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client that follows a campaign's stream until it is closed. */
final class WatchedStream implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Told> seen = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final int status;
    private volatile boolean ended;

    /** An event as it came. */
    record Told(String id, String name, String data) {

        JsonPath json() {
            return JsonPath.from(data);
        }
    }

    private WatchedStream(HttpResponse<Stream<String>> response) {
        status = response.statusCode();
        lines = response.body();
    }

    static WatchedStream open(UUID campaign, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + "/marketing/analytics/campaigns/" + campaign + "/stream"))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            WatchedStream stream =
                    new WatchedStream(CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                            .get());
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("No stream", e);
        }
    }

    int status() {
        return status;
    }

    List<Told> seen() {
        return seen;
    }

    List<Told> seen(String name) {
        return seen.stream().filter(told -> told.name().equals(name)).toList();
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        String[] event = {"", "", ""};
        try {
            lines.forEach(line -> take(line, event));
        } catch (RuntimeException closed) {
            // Closing a stream is how this client leaves.
        } finally {
            ended = true;
        }
    }

    private void take(String line, String[] event) {
        if (line.startsWith("id:")) {
            event[0] = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            event[1] = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            event[2] = line.substring(5).strip();
        } else if (line.isEmpty() && !event[1].isEmpty()) {
            seen.add(new Told(event[0], event[1], event[2]));
            event[1] = "";
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
