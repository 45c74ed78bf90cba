package com.dryjets.analytics.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Stores records in the caller's JDBC transaction. JDBC, because the reactive client has no COPY, which takes rows in at
 * several times the rate of any statement with parameters.
 */
public interface RecordWriter {

    /** Copies the records into their partitions; fails if one of them is already stored. */
    void copy(Connection connection, List<MetricRecord> records) throws SQLException;

    /**
     * Stores the records that are new, and adds their sums to the connection's rollup_stage. Checking each record costs
     * nearly twice as much as {@link #copy}.
     *
     * @return the number of new records
     */
    long insertNew(Connection connection, List<MetricRecord> records) throws SQLException;
}
