package com.dryjets.local.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports on the loopback interface and reports a requested port that is already in use. */
public final class Ports {
    private Ports() {}

    /** Returns the requested port, or a free one if {@code requested} is 0. */
    public static int claim(int requested, String owner, String option) {
        if (requested == 0) {
            return findFree();
        }
        if (isTaken(requested)) {
            throw new StartupProblem(
                    "Port %d (%s) is already in use. Stop the program that uses it, or choose another port with %s."
                            .formatted(requested, owner, option));
        }
        return requested;
    }

    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without address reuse, a port that was just closed would look taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    // Stays below the ephemeral range (from 32768 on Linux): the kernel could give such a port to an outgoing
    // connection
    // before our server binds it.
    private static int findFree() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow();
    }
}
