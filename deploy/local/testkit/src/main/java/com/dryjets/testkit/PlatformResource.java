package com.dryjets.testkit;

import com.dryjets.local.infra.ServiceDatabases;
import com.dryjets.local.infra.Topics;
import com.dryjets.testkit.infra.Endpoints;
import com.dryjets.testkit.infra.Project;
import com.dryjets.testkit.infra.SharedInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * Provides what a service under test needs: an empty database, empty topics, and the key that verifies test tokens. The
 * argument {@code service} names the database and its role, such as {@code campaign}.
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private String service = "";

    @Override
    public void init(Map<String, String> args) {
        service = Objects.requireNonNull(args.get("service"), "PlatformResource needs the argument 'service'");
    }

    @Override
    public Map<String, String> start() {
        Endpoints infra = SharedInfra.endpoints();
        createDatabase(infra);
        createTopics(infra);
        String keySet = TestKeys.keySet().toUri().toString();
        return Map.ofEntries(
                Map.entry("DB_HOST", infra.pgHost()),
                Map.entry("DB_PORT", Integer.toString(infra.pgPort())),
                Map.entry("DB_NAME", service),
                Map.entry("DB_USER", service),
                Map.entry("DB_PASSWORD", service),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infra.bootstrapServers()),
                Map.entry("OIDC_ISSUER", Tokens.ISSUER),
                Map.entry("OIDC_JWKS_URL", keySet),
                Map.entry("mp.jwt.verify.issuer", Tokens.ISSUER),
                Map.entry("mp.jwt.verify.publickey.location", keySet));
    }

    @Override
    public void stop() {
        // The servers keep running for the next module, which deletes leftover data when it starts.
    }

    private void createDatabase(Endpoints infra) {
        try (ServiceDatabases databases = new ServiceDatabases(infra.superuserUrl())) {
            databases.recreate(service);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database of " + service, e);
        }
    }

    private static void createTopics(Endpoints infra) {
        try (Topics topics = new Topics(infra.bootstrapServers())) {
            topics.recreate(Topics.read(Project.topics()));
        }
    }
}
