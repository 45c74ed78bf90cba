package com.dryjets.local.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates a database and a role of the same name for each service, without access to any other service's database. */
public final class ServiceDatabases implements AutoCloseable {
    private final String superuserUrl;
    private final Connection connection;

    /** @param superuserUrl JDBC URL of a user who may create databases and roles */
    public ServiceDatabases(String superuserUrl) throws SQLException {
        this.superuserUrl = superuserUrl;
        this.connection = DriverManager.getConnection(superuserUrl);
    }

    /** Creates the role, with its name as password, and the database if they don't exist. */
    public void ensure(String service) throws SQLException {
        requirePlainName(service);
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", service)) {
            run("CREATE ROLE %1$s LOGIN PASSWORD '%1$s' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"
                    .formatted(service));
        }
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", service)) {
            run("CREATE DATABASE %1$s OWNER %1$s".formatted(service));
        }
        run("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(service));
        allowTextSearchIndex(service);
    }

    /**
     * Lets text search use its index under row-level security, which lets only leakproof operators look at a row before
     * the tenant is checked. The operator fails for no row, so that it leaks nothing; only a superuser may say so.
     */
    private void allowTextSearchIndex(String service) throws SQLException {
        String url = superuserUrl.replaceFirst("(//[^/]+/)[^?]*", "$1" + service);
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.execute("ALTER FUNCTION ts_match_vq(tsvector, tsquery) LEAKPROOF");
        }
    }

    /** Drops the service's database and role, even while clients are connected, and creates them again. */
    public void recreate(String service) throws SQLException {
        requirePlainName(service);
        run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(service));
        run("DROP ROLE IF EXISTS %s".formatted(service));
        ensure(service);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // The name becomes part of DDL, which takes no parameters.
    private static void requirePlainName(String service) {
        if (!service.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Invalid database name: " + service);
        }
    }
}
