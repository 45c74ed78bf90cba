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
 * Gives a service under test its outside world: an empty database of its own, empty topics, and the key that its tokens
 * are signed with. The argument {@code service} is the name of the database and its role, such as {@code campaign}.
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
        // The servers go on for the next module; what this one left is dropped when the next one starts.
    }

    private void createDatabase(Endpoints infra) {
        try (ServiceDatabases databases = new ServiceDatabases(infra.superuserUrl())) {
            databases.recreate(service);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for " + service, e);
        }
    }

    private static void createTopics(Endpoints infra) {
        try (Topics topics = new Topics(infra.bootstrapServers())) {
            topics.recreate(Topics.read(Project.topics()));
        }
    }
}
