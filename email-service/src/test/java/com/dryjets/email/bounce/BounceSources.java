package com.dryjets.email.bounce;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** Turns the sources of bounces on: a free port for SMTP, and a key pair in the place of SendGrid's. */
public final class BounceSources implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "dryjets.bounces.smtp.port",
                    Integer.toString(free.getLocalPort()),
                    "dryjets.bounces.sendgrid.public-key",
                    base64.encodeToString(keys.getPublic().getEncoded()),
                    "test.sendgrid.private-key",
                    base64.encodeToString(keys.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has EC", e);
        }
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
