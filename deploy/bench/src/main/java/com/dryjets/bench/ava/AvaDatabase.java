package com.dryjets.bench.ava;

import com.dryjets.bench.platform.ServiceDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The database of orchestrator-service: waits for what it has applied, and rebuilds its projections. */
final class AvaDatabase implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(15);
    private static final String OF_LATEST =
            "select coalesce((select %s from projection_rebuild order by id desc limit 1), 0)";

    private final ServiceDatabase database;

    AvaDatabase(String url) throws SQLException {
        this.database = new ServiceDatabase(url);
    }

    /** Waits until a query selects at least this number. */
    void await(String query, long expected) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (database.number(query) < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only %d of %d: %s".formatted(database.number(query), expected, query));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Waits until no changed campaign is left to assess. */
    void awaitAssessments(long campaigns) throws SQLException {
        await("select count(*) from campaign_assessment", campaigns);
        await("select case when exists (select from due_campaign) then 0 else 1 end", 1);
    }

    /** Rebuilds all projections while the service goes on, and returns the events applied per second. */
    double rebuild() throws SQLException {
        database.run("call rebuild_projections()");
        await(OF_LATEST.formatted("case when finished_at is null then 0 else 1 end"), 1);
        if (database.number(OF_LATEST.formatted("case state when 'COMPLETED' then 1 else 0 end")) != 1) {
            throw new IllegalStateException("The rebuild failed: "
                    + database.texts("select error from projection_rebuild order by id desc limit 1"));
        }
        double milliseconds = database.number(
                OF_LATEST.formatted("cast(1000 * extract(epoch from finished_at - started_at) as bigint)"));
        return rebuiltEvents() / (milliseconds / 1000);
    }

    /** The number of events that the latest rebuild applied. */
    long rebuiltEvents() throws SQLException {
        return database.number(OF_LATEST.formatted("events"));
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
