package com.dryjets.local.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports on the loopback interface and says clearly when a wanted one is taken. */
public final class Ports {
    private Ports() {}

    /** The wanted port, or any free one when {@code wanted} is 0. */
    public static int claim(int wanted, String owner, String option) {
        if (wanted == 0) {
            return anyFree();
        }
        if (isTaken(wanted)) {
            throw new StartupProblem(
                    "Port %d, which %s needs, is taken: stop what listens there, or choose another with %s."
                            .formatted(wanted, owner, option));
        }
        return wanted;
    }

    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without address reuse a port that was just closed would look taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    // Below those that the kernel gives to outgoing connections (from 32768 on Linux): between being found and being
    // listened at, a port of that range can go to any client on the machine.
    private static int anyFree() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow();
    }
}
