package com.dryjets.email.bounce;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Configures the service for the Postfix and the Dovecot that deploy/interop has started. */
public final class MailServers implements QuarkusTestResourceLifecycleManager {

    static final String SMTP_PORT = "INTEROP_SMTP_PORT";
    static final String IMAP_PORT = "INTEROP_IMAP_PORT";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "dryjets.smtp.host", "127.0.0.1",
                "dryjets.smtp.port", System.getenv(SMTP_PORT),
                "dryjets.senders.return-path-domain", "interop.test",
                "dryjets.bounces.imap.host", "127.0.0.1",
                "dryjets.bounces.imap.port", System.getenv(IMAP_PORT),
                "dryjets.bounces.imap.username", "bounce",
                "dryjets.bounces.imap.password", "secret",
                "dryjets.bounces.imap.tls", "false",
                "dryjets.bounces.imap.plain", "true");
    }

    @Override
    public void stop() {
        // The script that started them stops them.
    }
}
