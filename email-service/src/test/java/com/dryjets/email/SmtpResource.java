package com.dryjets.email;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the fake mail server and configures the service to use it. */
public final class SmtpResource implements QuarkusTestResourceLifecycleManager {

    private SmtpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = new SmtpServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                Integer.toString(server.port()),
                "SECRETS_KEY",
                "dGVzdHMgc2lnbiB0aGVpciBsaW5rcyB3aXRoIHRoaXM=",
                "dryjets.sending.first-backoff",
                "100ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(SmtpServer.class));
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
