package com.dryjets.local.sandbox.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** Keeps the signing key in a file, so that tokens survive a restart of the issuer. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrCreate(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a valid signing key. Delete it to create a new one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading or writing " + file + " failed", e);
        }
    }

    private static RSAKey create(Path file) throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(BITS).generate();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, key.toJSONString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot generate an RSA key", e);
        }
    }
}
