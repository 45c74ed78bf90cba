package com.dryjets.local.launcher.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** A process for tests: writes its id to a file, prints READY and keeps running, or fails with an error. */
final class TestService {
    private TestService() {}

    public static void main(String... args) throws IOException, InterruptedException {
        if (args[0].equals("fail")) {
            System.err.println("no such database");
            // The JVM may warn at any time, also after the process has said why it ends.
            System.err.println("WARNING: sun.misc.Unsafe::invokeCleaner will be removed in a future release");
            System.exit(7);
        }
        String pid = ProcessHandle.current().pid() + "\n";
        Files.writeString(Path.of(args[0]), pid, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (args.length > 1) {
            serveStuck(Integer.parseInt(args[1]));
        }
        System.out.println("READY");
        new CountDownLatch(1).await();
    }

    /** Is ready, and reports on its liveness endpoint that it is stuck. */
    private static void serveStuck(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/live", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }
}
