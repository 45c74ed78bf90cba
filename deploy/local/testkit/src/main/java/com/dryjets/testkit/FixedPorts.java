package com.dryjets.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Local ports for servers that stop and start again on the same port. They lie below the ports that the system gives to
 * outgoing connections, one of which could otherwise take the port while the server is down.
 */
public final class FixedPorts {

    private static final int FIRST = 15_000;
    private static final int END = 25_000;
    private static final int BACKLOG = 100;

    private FixedPorts() {}

    /** Listens on a free port of the loopback interface. */
    public static ServerSocket listen() throws IOException {
        while (true) {
            try {
                return listen(ThreadLocalRandom.current().nextInt(FIRST, END));
            } catch (BindException taken) {
                // Another port may be free.
            }
        }
    }

    /**
     * Listens on this port of the loopback interface. To free the port again, close the socket and let the thread that
     * accepts connections end. This must be a platform thread: the poller of virtual threads may hold a closed socket,
     * and so its port, until another socket wakes it.
     */
    public static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** Finds a free port for a server that another process runs. */
    public static int find() {
        try (ServerSocket socket = listen()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
