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
        return Map.ofEntries(
                Map.entry("SMTP_HOST", "localhost"),
                Map.entry("SMTP_PORT", Integer.toString(server.port())),
                Map.entry("SECRETS_KEY", "dGVzdHMgc2lnbiB0aGVpciBsaW5rcyB3aXRoIHRoaXM="),
                Map.entry("dryjets.sending.freeze-chunk", "2"),
                Map.entry("dryjets.sending.batch-size", "20"),
                Map.entry("dryjets.sending.server-pause", "100ms"),
                Map.entry("dryjets.sending.mailbox-pause", "100ms"),
                Map.entry("dryjets.sending.longest-pause", "400ms"),
                Map.entry("dryjets.sending.give-up-after", "5s"),
                Map.entry("dryjets.sending.unknown-final-after", "5s"),
                Map.entry("dryjets.transactional.doubt-pause", "200ms"),
                Map.entry("dryjets.pages.forms-per-minute", "100000"));
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
