package com.dryjets.local.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that services use to encrypt tokens and sign links. Created on first start and kept as long as the data. */
final class SecretsKey {
    private static final int BYTES = 32;

    private SecretsKey() {}

    static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(file.getParent(), "secrets", ".key", ownerOnly);
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.move(draft, file);
        }
        return Files.readString(file).strip();
    }
}
