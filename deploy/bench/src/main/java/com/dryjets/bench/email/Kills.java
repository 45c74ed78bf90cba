package com.dryjets.bench.email;

import com.dryjets.bench.platform.ServiceDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the service and the mail server in turn while an email is sent, at equal distances, and counts the messages that
 * were in flight: only of these may nobody know whether they are out.
 */
final class Kills implements SendRun.Disturbance {

    private static final Duration SINK_AWAY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a dead client has asked for is done before its connection ends. */
    private static final String CLIENTS = """
            select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
              and backend_type = 'client backend'""";

    private static final String ATTEMPTED =
            "select count(*) from delivery where email_id = '%s' and state = 'ATTEMPTED'";

    /** Who is killed. */
    private enum Victim {
        SERVICE,
        SINK
    }

    private final SmtpSink sink;
    private final RestartableService service;
    private final ServiceDatabase database;
    private final UUID email;
    private final long distance;
    private final Deque<Victim> victims;
    private long next;
    private int killed;
    private long inFlight;

    /**
     * Plans the kills.
     *
     * @param emails how many are sent
     */
    Kills(
            SmtpSink sink,
            RestartableService service,
            ServiceDatabase database,
            UUID email,
            int emails,
            int serviceKills,
            int sinkKills) {
        this.sink = sink;
        this.service = service;
        this.database = database;
        this.email = email;
        this.victims = inTurn(serviceKills, sinkKills);
        this.distance = emails / (victims.size() + 1L);
        this.next = distance;
    }

    private static Deque<Victim> inTurn(int serviceKills, int sinkKills) {
        Deque<Victim> victims = new ArrayDeque<>();
        for (int i = 0; i < Math.max(serviceKills, sinkKills); i++) {
            if (i < serviceKills) {
                victims.add(Victim.SERVICE);
            }
            if (i < sinkKills) {
                victims.add(Victim.SINK);
            }
        }
        return victims;
    }

    /** How many were killed so far. */
    int killed() {
        return killed;
    }

    /** How many messages were in flight when something was killed. */
    long inFlight() {
        return inFlight;
    }

    @Override
    public void look(long arrived) throws Exception {
        if (victims.isEmpty() || arrived <= next) {
            return;
        }
        next += distance;
        killed++;
        switch (victims.remove()) {
            case SERVICE -> killService();
            case SINK -> killSink();
        }
    }

    private void killService() throws Exception {
        service.kill();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (database.number(CLIENTS) > 0) {
            if (System.nanoTime() > deadline) {
                throw new SQLException("Connections of the killed service are still open");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        inFlight += database.number(ATTEMPTED.formatted(email));
        service.start();
    }

    private void killSink() throws Exception {
        inFlight += sink.crash();
        LockSupport.parkNanos(SINK_AWAY.toNanos());
        sink.startAgain();
    }
}
