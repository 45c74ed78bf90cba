package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class TcpGateTest {

    private static final int TIMES = 2_000;

    @Test
    void opensAgainOnItsPortHoweverSoon() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = FixedPorts.listen();
                TcpGate gate = new TcpGate(here.getHostAddress(), server.getLocalPort())) {
            for (int i = 0; i < TIMES; i++) {
                new Socket(here, gate.port()).close();
                gate.shut();
                assertThatCode(gate::open).doesNotThrowAnyException();
            }
        }
    }
}
