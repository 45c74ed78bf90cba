package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.MetricRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Adds records to the rollups in the caller's JDBC transaction. */
public interface RollupWriter {

    /**
     * Prepares the transaction: opens it to all tenants and takes the rollup lock, shared. A rebuild of rollups holds
     * the lock alone. This is a statement of its own, so that later ones see the campaigns' time zones as they are once
     * the lock is held.
     */
    void begin(Connection connection) throws SQLException;

    /** Adds the sums of new records to the connection's rollup_stage. */
    void stage(Connection connection, List<MetricRecord> records) throws SQLException;

    /** Adds rollup_stage, which has each key once, to the rollups, and marks the changed totals for publication. */
    void addStaged(Connection connection) throws SQLException;
}
