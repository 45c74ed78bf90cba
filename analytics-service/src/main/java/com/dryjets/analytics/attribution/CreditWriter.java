package com.dryjets.analytics.attribution;

import com.dryjets.analytics.record.TouchedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Notes the credits of touches as records arrive, so that no query has to read the records. */
public interface CreditWriter {

    /** Adds the credits of new records in the caller's JDBC transaction, before it counts the records themselves. */
    void add(Connection connection, List<TouchedRecord> records) throws SQLException;
}
