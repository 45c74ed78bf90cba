package com.dryjets.analytics.ingest.kafka;

import com.dryjets.analytics.attribution.CreditWriter;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.analytics.record.RecordWriter;
import com.dryjets.analytics.record.TouchedRecord;
import com.dryjets.analytics.rollup.RollupWriter;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stores records and adds the new ones to the rollups, in one transaction. */
@ApplicationScoped
class MetricStore {

    /**
     * SQLSTATE classes for which a row cannot be copied: data exception, integrity constraint violation (also a row that
     * is stored already), and undefined table, for a day without a partition. PostgreSQL manual, appendix A.
     */
    private static final List<String> CAUSED_BY_ROWS = List.of("22", "23", "42P01");

    private final AgroalDataSource connections;
    private final RecordWriter records;
    private final RollupWriter rollups;
    private final CreditWriter credits;

    /** Whether the previous batch had records that were stored already, as after a crash; the next is likely to as well. */
    private volatile boolean redelivering;

    MetricStore(AgroalDataSource connections, RecordWriter records, RollupWriter rollups, CreditWriter credits) {
        this.connections = connections;
        this.records = records;
        this.rollups = rollups;
        this.credits = credits;
    }

    private interface Work {
        long on(Connection connection) throws SQLException;
    }

    /**
     * Stores a batch; the days need their partitions. Blocks.
     *
     * @return the number of new records; the others had been counted before
     */
    long add(List<MetricRecord> batch) throws SQLException {
        long counted = redelivering ? addNew(batch) : addAll(batch);
        redelivering = counted < batch.size();
        return counted;
    }

    /**
     * Copies all records straight into their partitions, because nearly always all are new. The copy fails if one is stored already;
     * for any other fault in the rows, {@link #addNew} reports it more precisely.
     */
    private long addAll(List<MetricRecord> batch) throws SQLException {
        try {
            return inTransaction(batch, connection -> {
                records.copy(connection, batch);
                rollups.stage(connection, batch);
                return batch.size();
            });
        } catch (SQLException e) {
            if (CAUSED_BY_ROWS.stream().noneMatch(String.valueOf(e.getSQLState())::startsWith)) {
                throw e;
            }
            return addNew(batch);
        }
    }

    private long addNew(List<MetricRecord> batch) throws SQLException {
        return inTransaction(batch, connection -> records.insertNew(connection, batch));
    }

    private long inTransaction(List<MetricRecord> batch, Work work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                rollups.begin(connection);
                credits.add(connection, touched(batch));
                long counted = work.on(connection);
                rollups.addStaged(connection);
                connection.commit();
                return counted;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static List<TouchedRecord> touched(List<MetricRecord> batch) {
        List<TouchedRecord> touched = new ArrayList<>();
        for (MetricRecord record : batch) {
            if (!record.touches().isEmpty()) {
                touched.add(record.touched());
            }
        }
        return touched;
    }
}
