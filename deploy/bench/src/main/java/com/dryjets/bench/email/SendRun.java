package com.dryjets.bench.email;

import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.ServiceDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends an email, and compares what the sink got with what the service says. */
final class SendRun {

    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    private static final String LEFT_OUT = """
            select count(*) from email e join contact c on c.tenant = e.tenant
            where e.id = '%s' and not exists (select from recipient r where r.email_id = e.id and r.address = c.address)""";

    private final SmtpSink sink;
    private final ServiceDatabase database;
    private final HeapWatch heap;
    private final Supplier<Service> service;

    SendRun(SmtpSink sink, ServiceDatabase database, HeapWatch heap, Supplier<Service> service) {
        this.sink = sink;
        this.database = database;
        this.heap = heap;
        this.service = service;
    }

    /** Something that happens while the email is sent. */
    interface Disturbance {

        /** Is called again and again; returns at once if it is not time. */
        void look(long arrived) throws Exception;
    }

    /**
     * The outcome of a run.
     *
     * @param rate messages a second, from the first to the last
     * @param lost contacts without a message of whom the service does not say that it does not know
     * @param doubled recipients with more than one
     * @param unknown recipients of whom the service does not know
     * @param untrue recipients whose state is SENT without a message
     * @param wrong messages of a sample that are not their recipient's
     */
    record Result(double rate, long lost, long doubled, long unknown, long untrue, long wrong) {

        boolean isCorrect() {
            return lost + doubled + untrue + wrong == 0;
        }
    }

    /** Sends an email to all contacts, and waits until so many messages have arrived or all recipients are final. */
    Result run(ServiceClient api, UUID email, int messages, Disturbance disturbance) throws Exception {
        sink.clear();
        api.send(api.request("/marketing/email/" + email + "/send").POST(BodyPublishers.noBody()), 202)
                .join();
        while (sink.accepted() == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        long begin = System.nanoTime();
        long deadline = begin + TIMEOUT.toNanos();
        while (sink.accepted() < messages && !isOver(email) && System.nanoTime() < deadline) {
            heap.look(service.get());
            disturbance.look(sink.accepted());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        long arrived = sink.accepted();
        double rate = arrived / ((sink.lastAt() - begin) / 1e9);
        return arrived < messages || isOver(email)
                ? compare(email, rate)
                : new Result(rate, 0, sink.doubled(), 0, 0, wrong());
    }

    /** Waits until the email is over. */
    Result finish(UUID email, double rate) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!isOver(email) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        return compare(email, rate);
    }

    private boolean isOver(UUID email) throws SQLException {
        return database.number("""
                        select count(*) from email
                        where id = '%s' and status in ('COMPLETED', 'COMPLETED_WITH_FAILURES', 'CANCELLED', 'FAILED')""".formatted(email)) == 1;
    }

    private Result compare(UUID email, double rate) throws SQLException {
        long lost = database.number(LEFT_OUT.formatted(email));
        long unknown = 0;
        long untrue = 0;
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select address, state from recipient where email_id = '%s'".formatted(email))) {
            while (rows.next()) {
                boolean arrived = sink.has(rows.getString(1));
                switch (rows.getString(2)) {
                    case "SENT" -> untrue += arrived ? 0 : 1;
                    case "UNKNOWN" -> unknown++;
                    default -> lost += arrived ? 0 : 1;
                }
            }
        }
        return new Result(rate, lost, sink.doubled(), unknown, untrue, wrong());
    }

    private long wrong() {
        return sink.samples().entrySet().stream()
                .filter(sample -> !SampleEmail.isFor(sample.getKey(), sample.getValue()))
                .count();
    }
}
