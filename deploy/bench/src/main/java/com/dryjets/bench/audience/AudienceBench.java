package com.dryjets.bench.audience;

import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the import of a contact file, the size of a new segment, and how soon segments follow changes. */
@Command(
        name = "audience",
        description = "Measures contacts: import, segment sizes, and how soon segments follow changes.")
public final class AudienceBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final int ROUNDS = 11;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private static final String CONDITIONS = """
            {"all": [{"tag": "t1"}, {"field": {"name": "city", "operator": "EQUALS", "value": "City 1"}},
              {"field": {"name": "points", "operator": "GREATER", "value": "500"}}]}""";

    private static final String PLAIN = """
            create unlogged table plain_contact as select id, email, first_name, last_name, tags, attributes from contact limit 0""";

    private static final String CHANGE = """
            update contact set attributes = attributes || '{"points": 501}' where id in
              (select id from contact where attributes ->> 'points' = '0' limit 1000)""";

    private static final String PENDING = "select count(*) from contact_change";

    @Option(
            names = "--contacts",
            defaultValue = "1000000",
            description = "Contacts in the file (default: ${DEFAULT-VALUE}).")
    int contacts;

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m"));

    private final Report report = Report.toStandardOutput();
    private int faults;

    @Override
    public Integer call() throws Exception {
        return Workspace.run("audience", this::run);
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        Map<String, String> environment = new HashMap<>(issuer.environment());
        environment.put("SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        try (Infra infra = Infra.start(data, "email");
                Service service = Service.start("email", infra, data, jvmOptions, environment);
                ServiceDatabase database = new ServiceDatabase(infra.databaseUrl("email"))) {
            service.awaitReady();
            report.say(
                    "load: a file of %,d contacts with names, a tag, consent and two own fields; one tenant", contacts);
            report.say("service: one email-service, %s", String.join(" ", jvmOptions));
            report.machine();
            ServiceClient client = new ServiceClient(service, issuer.admin(TENANT));
            declare(client);
            importFile(client, ContactLoad.write(data, contacts), service);
            ceiling(database);
            database.run("vacuum analyze");
            sizes(client);
            delta(client, database);
            report.load();
            report.say("wrong or failed: %d", faults);
        }
        return faults == 0;
    }

    private static void declare(ServiceClient client) throws IOException, InterruptedException {
        client.sendAndWait(
                client.request("/marketing/email/contact-fields/points")
                        .PUT(BodyPublishers.ofString("{\"type\": \"NUMBER\"}")),
                BodyHandlers.ofString());
    }

    private void importFile(ServiceClient client, Path file, Service service) throws IOException, InterruptedException {
        Stopwatch stopwatch = Stopwatch.start();
        HttpRequest.Builder upload = client.request("/marketing/email/contacts/import")
                .setHeader("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file));
        String id = ServiceClient.json(
                        client.send(upload, contacts > 100_000 ? 202 : 200).join())
                .path("id")
                .asText();
        JsonNode view = view(client, id);
        long deadline = System.nanoTime() + PATIENCE;
        while (view.path("state").asText().equals("RUNNING") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            view = view(client, id);
        }
        report.result("import.rate", contacts / stopwatch.seconds(), "rows/s");
        report.result("import.memory", service.peakMemory(), "MiB");
        failIf(view.path("created").asInt() != contacts, "the import says " + view);
    }

    private static JsonNode view(ServiceClient client, String id) throws IOException, InterruptedException {
        return ServiceClient.json(client.sendAndWait(
                client.request("/marketing/email/contacts/imports/" + id).GET(), BodyHandlers.ofString()));
    }

    /** The same rows into a plain table without indexes, by the database alone. */
    private void ceiling(ServiceDatabase database) throws SQLException {
        database.run(PLAIN);
        Stopwatch stopwatch = Stopwatch.start();
        database.run(
                "insert into plain_contact select id, email, first_name, last_name, tags, attributes from contact");
        report.result("import.ceiling", contacts / stopwatch.seconds(), "rows/s");
        database.run("drop table plain_contact");
    }

    private void sizes(ServiceClient client) throws IOException, InterruptedException {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Stopwatch stopwatch = Stopwatch.start();
            JsonNode preview = ServiceClient.json(client.sendAndWait(
                    client.request("/marketing/email/segments/preview")
                            .POST(BodyPublishers.ofString("{\"conditions\": " + CONDITIONS + "}")),
                    BodyHandlers.ofString()));
            millis[round] = stopwatch.seconds() * 1000;
            failIf(preview.path("size").asInt() != ContactLoad.selected(contacts), "a size of " + preview.path("size"));
        }
        Arrays.sort(millis);
        report.result("segment.size_ms", millis[ROUNDS / 2], "ms");
        report.result("segment.size_worst_ms", millis[ROUNDS - 1], "ms");
    }

    private void delta(ServiceClient client, ServiceDatabase database) throws SQLException {
        String segment = ServiceClient.json(client.send(
                                client.request("/marketing/email/segments/create")
                                        .POST(BodyPublishers.ofString(
                                                "{\"name\": \"Bench\", \"conditions\": " + CONDITIONS + "}")),
                                201)
                        .join())
                .path("segment")
                .path("id")
                .asText();
        String size = "select coalesce(max(size), -1) from segment where id = '" + segment + "'";
        await(() -> number(database, size) == ContactLoad.selected(contacts) && number(database, PENDING) == 0);
        database.run(CHANGE);
        Stopwatch stopwatch = Stopwatch.start();
        await(() -> number(database, PENDING) == 0);
        report.result("segment.delta_ms", stopwatch.seconds() * 1000, "ms");
        failIf(number(database, size) != number(database, """
                        select count(*) from contact where 't1' = any(tags) and attributes ->> 'city' = 'City 1'
                          and cast(attributes ->> 'points' as numeric) > 500"""), "the maintained size after changes");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The segments did not follow within ten minutes");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static long number(ServiceDatabase database, String sql) {
        try {
            return database.number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void failIf(boolean isWrong, String description) {
        if (isWrong) {
            faults++;
            report.say("wrong: %s", description);
        }
    }
}
