package com.dryjets.bench.campaign;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A service's database: what is in it, and how fast a bare row goes in beside the service. */
final class CampaignDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Connection connection;

    CampaignDatabase(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url);
        run("select set_config('app.tenant', '*', false)");
    }

    long count(String fromWhere) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + fromWhere)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Waits until so many rows are there. */
    void await(String fromWhere, long wanted) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(fromWhere) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only %d of %d: %s".formatted(count(fromWhere), wanted, fromWhere));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Inserts a campaign's row again and again under other ids, a commit each; latencies in nanoseconds, sorted. */
    long[] insertRows(int rows) throws SQLException {
        String columns = columns();
        long[] latencies = new long[rows];
        run("create temp table one as select * from campaign limit 1");
        try (var insert = connection.prepareStatement(
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
        connection.close();
    }

    private String columns() throws SQLException {
        try (Statement statement = connection.createStatement();
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
