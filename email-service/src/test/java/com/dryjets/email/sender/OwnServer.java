package com.dryjets.email.sender;

import com.dryjets.email.SmtpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A tenant's own mail server, as the service may use it in a development network. */
public final class OwnServer implements QuarkusTestResourceLifecycleManager {

    private static SmtpServer server;

    static SmtpServer server() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = new SmtpServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("dryjets.senders.any-server", "true", "test.own-server.port", Integer.toString(server.port()));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
