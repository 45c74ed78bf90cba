package com.dryjets.testkit;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Records the server-sent events of a stream until it is closed. */
public final class WatchedStream implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Told> seen = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final int status;
    private volatile boolean ended;

    /** An event as received. */
    public record Told(String id, String name, String data) {

        public JsonPath json() {
            return JsonPath.from(data);
        }
    }

    private WatchedStream(HttpResponse<Stream<String>> response) {
        status = response.statusCode();
        lines = response.body();
    }

    /**
     * Opens a stream of the service under test.
     *
     * @param lastEventId id of the last event seen before; empty for none
     */
    public static WatchedStream open(String path, String token, Optional<String> lastEventId) {
        return open(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path), token, lastEventId);
    }

    /** Opens the stream at a URL. */
    public static WatchedStream open(URI address, String token, Optional<String> lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            WatchedStream stream =
                    new WatchedStream(CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                            .get());
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Could not open the stream", e);
        }
    }

    public int status() {
        return status;
    }

    public List<Told> seen() {
        return seen;
    }

    public List<Told> seen(String name) {
        return seen.stream().filter(event -> event.name().equals(name)).toList();
    }

    public boolean hasEnded() {
        return ended;
    }

    private void read() {
        String[] fields = {"", "", ""};
        try {
            lines.forEach(line -> parse(line, fields));
        } catch (RuntimeException closed) {
            // Expected: closing the stream ends the reading.
        } finally {
            ended = true;
        }
    }

    private void parse(String line, String[] fields) {
        if (line.startsWith("id:")) {
            fields[0] = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            fields[1] = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            fields[2] = line.substring(5).strip();
        } else if (line.isEmpty() && !fields[1].isEmpty()) {
            seen.add(new Told(fields[0], fields[1], fields[2]));
            fields[1] = "";
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
