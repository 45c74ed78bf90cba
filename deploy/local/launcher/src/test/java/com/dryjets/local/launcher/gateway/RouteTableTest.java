package com.dryjets.local.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTableTest {
    private final RouteTable table = new RouteTable(List.of(
            new Route("/marketing/email", "email-service", 8084),
            new Route("/marketing/email/archive", "archive-service", 8099)));

    @Test
    void prefersMoreSpecificRoute() {
        assertThat(table.find("/marketing/email/archive/7"))
                .hasValueSatisfying(route -> assertThat(route.service()).isEqualTo("archive-service"));
        assertThat(table.find("/marketing/email/archives"))
                .hasValueSatisfying(route -> assertThat(route.service()).isEqualTo("email-service"));
    }

    @Test
    void matchesWholeSegments() {
        assertThat(table.find("/marketing/emailing")).isEmpty();
        assertThat(table.find("/marketing/email")).isPresent();
    }

    @Test
    void readsRoutesOfPlatform() {
        RouteTable own = RouteTable.read(Path.of(System.getProperty("dryjets.root"), "deploy/routes.properties"));

        assertThat(own.services())
                .containsExactly(
                        entry("campaign-service", 8081),
                        entry("content-service", 8082),
                        entry("social-service", 8083),
                        entry("email-service", 8084),
                        entry("analytics-service", 8085),
                        entry("orchestrator-service", 8086));
    }

    @Test
    void reportsInvalidRoute(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("routes.properties"), "/marketing/blog = content-service\n");

        assertThatThrownBy(() -> RouteTable.read(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("Route /marketing/blog needs a service and a port, but has: content-service");
    }
}
