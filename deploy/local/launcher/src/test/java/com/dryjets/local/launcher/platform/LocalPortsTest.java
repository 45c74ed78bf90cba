package com.dryjets.local.launcher.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.Route;
import com.dryjets.local.launcher.gateway.RouteTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPortsTest {

    @Test
    void reportsPortInUseAndItsOwner() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            RouteTable table = new RouteTable(List.of(new Route("/marketing/email", "email-service", port)));

            assertThatThrownBy(() -> LocalPorts.checkFree(table))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage(
                            "Port %1$d (email-service) is in use by another program. Stop it (find it with: ss -ltnp 'sport = :%1$d') and try again.",
                            port);
        }
    }
}
