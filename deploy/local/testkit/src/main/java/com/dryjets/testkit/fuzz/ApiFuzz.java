package com.dryjets.testkit.fuzz;

import com.dryjets.testkit.fuzz.Calls.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A property-based test of a running service: every request gets an answer that the service's OpenAPI document
 * describes. The requests are generated from the document: valid ones, ones with values at the boundaries, and malformed
 * ones, from marketers and admins. Of a stream, the first events are read.
 *
 * <p>The number of requests and the seed are fixed, so that a failure can be repeated; {@code -Dfuzz.seed} and
 * {@code -Dfuzz.cases} (per operation) try others.
 */
public final class ApiFuzz {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    private static final int CASES = Integer.getInteger("fuzz.cases", 24);

    /** Creations at the start, so that there are things to change. */
    private static final int CREATIONS = 4;

    private static final int MOST_REPORTED = 40;
    private static final Duration FIRST_EVENT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(300);

    private final URI service = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    private final Random random = new Random(SEED);
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private String previous = "none";
    private final HttpClient http;
    private final ApiDocument document;
    private final KnownIds ids;
    private final Calls calls;
    private final AnswerCheck check;

    private ApiFuzz(HttpClient http, String tenant, List<UUID> known) throws IOException, InterruptedException {
        this.http = http;
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/q/openapi?format=json"))
                .build();
        document = new ApiDocument(http.send(request, BodyHandlers.ofString()).body());
        ids = new KnownIds(known);
        calls = new Calls(document, random, ids, tenant);
        check = new AnswerCheck(document);
    }

    /**
     * Sends the requests to the service under test; fails with every kind of wrong answer.
     *
     * @param known ids of things of the tenant, to be used in paths and bodies
     * @return how many requests were answered, by status
     */
    public static Map<Integer, Integer> run(String tenant, UUID... known) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            ApiFuzz fuzz = new ApiFuzz(http, tenant, List.of(known));
            fuzz.send();
            return fuzz.report();
        }
    }

    private void send() throws InterruptedException {
        List<Operation> operations = document.operations();
        for (Operation operation : operations) {
            for (int i = 0; operation.creates() && i < CREATIONS; i++) {
                send(calls.next(operation, Kind.VALID));
            }
        }
        List<Operation> all = new ArrayList<>(Collections.nCopies(CASES, operations).stream()
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(all, random);
        for (Operation operation : all) {
            send(calls.next(operation, Kind.values()[random.nextInt(Kind.values().length)]));
        }
    }

    private void send(Call call) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(call.request(service), reader(call));
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            check.fault(call, answer).ifPresent(text -> record(call, "answered " + answer.statusCode(), text));
            if (answer.statusCode() < 300 && answer.body().startsWith("{")) {
                learn(answer.body());
            }
        } catch (IOException e) {
            // The answer before may have closed the connection.
            record(call, "did not answer", "%s; the call before was %s".formatted(e.getMessage(), previous));
        }
        previous = call.toString();
    }

    /** A client that has seen an event may have to wait for the next. */
    private static BodyHandler<String> reader(Call call) {
        return call.operation().streams()
                ? answer -> new StartOfBody(call.resumes() ? BETWEEN_EVENTS : FIRST_EVENT)
                : BodyHandlers.ofString();
    }

    /** One example of each kind is enough to repair it. */
    private void record(Call call, String outcome, String fault) {
        faults.putIfAbsent(
                "%s %s, %s".formatted(call.operation().name(), outcome, fault.split(":")[0]),
                "%s\n    after %s".formatted(fault, call));
    }

    private void learn(String body) {
        try {
            ids.learn(ApiDocument.JSON.readTree(body));
        } catch (JsonProcessingException e) {
            // The check has reported it.
            return;
        }
    }

    private Map<Integer, Integer> report() {
        if (!faults.isEmpty()) {
            StringBuilder report =
                    new StringBuilder("%d kinds of wrong answers with -Dfuzz.seed=%d -Dfuzz.cases=%d; statuses %s"
                            .formatted(faults.size(), SEED, CASES, statuses));
            faults.entrySet().stream()
                    .limit(MOST_REPORTED)
                    .forEach(fault -> report.append("\n- ")
                            .append(fault.getKey())
                            .append(": ")
                            .append(fault.getValue()));
            throw new AssertionError(report.toString());
        }
        return statuses;
    }
}
