package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.ServiceDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A service's database: counts its rows, and measures plain inserts for comparison. */
final class CampaignDatabase implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ServiceDatabase database;

    CampaignDatabase(String url) throws SQLException {
        this.database = new ServiceDatabase(url);
    }

    long count(String fromWhere) throws SQLException {
        return database.number("select count(*) from " + fromWhere);
    }

    /** Waits until there are at least that many rows. */
    void await(String fromWhere, long expected) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (count(fromWhere) < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Only %d of %d rows: %s".formatted(count(fromWhere), expected, fromWhere));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Inserts copies of a campaign's row, one commit each, and returns the sorted latencies in nanoseconds. */
    long[] insertRows(int rows) throws SQLException {
        String columns = columns();
        long[] latencies = new long[rows];
        database.run("create temp table one as select * from campaign limit 1");
        try (var insert = database.connection()
                .prepareStatement(
                        "insert into campaign (id, %1$s) select gen_random_uuid(), %1$s from one".formatted(columns))) {
            for (int i = 0; i < rows; i++) {
                long begin = System.nanoTime();
                insert.executeUpdate();
                latencies[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(latencies);
        return latencies;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private String columns() throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("select * from campaign limit 1")) {
            return IntStream.rangeClosed(1, row.getMetaData().getColumnCount())
                    .mapToObj(column -> name(row, column))
                    .filter(name -> !name.equals("id"))
                    .collect(Collectors.joining(", "));
        }
    }

    private static String name(ResultSet row, int column) {
        try {
            return row.getMetaData().getColumnName(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
