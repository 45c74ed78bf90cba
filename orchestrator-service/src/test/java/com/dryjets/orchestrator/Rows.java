package com.dryjets.orchestrator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads and changes rows in the service's database, with the service's role. */
public final class Rows {

    private Rows() {}

    /** Returns the first column of the rows that a tenant sees. */
    public static List<String> of(DataSource database, String tenant, String sql, Object... arguments) {
        try (Connection connection = database.getConnection()) {
            setTenant(connection, tenant);
            try (PreparedStatement query = prepare(connection, sql, arguments);
                    ResultSet rows = query.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows of a tenant and returns their number. */
    public static int change(DataSource database, String tenant, String sql, Object... arguments) {
        try (Connection connection = database.getConnection()) {
            setTenant(connection, tenant);
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void setTenant(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement setting = prepare(connection, "select set_config('app.tenant', ?, false)", tenant)) {
            setting.execute();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
