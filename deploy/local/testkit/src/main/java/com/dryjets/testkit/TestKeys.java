package com.dryjets.testkit;

import com.dryjets.testkit.infra.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key pair that signs test tokens. Generated once per checkout, so that no private key is committed. */
final class TestKeys {
    static final String KEY_ID = "test";
    private static final int BITS = 2048;

    private TestKeys() {}

    static PrivateKey signing() {
        return pair().getRsaPrivateKey();
    }

    /** Returns a key that no service trusts. */
    static PrivateKey untrusted() {
        return generate().getRsaPrivateKey();
    }

    /** Returns the file with the public keys that services verify tokens with. */
    static Path keySet() {
        Path file = Project.sharedState().resolve("jwks.json");
        RsaJsonWebKey pair = pair();
        writeOnce(file, new JsonWebKeySet(pair).toJson(OutputControlLevel.PUBLIC_ONLY));
        return file;
    }

    private static RsaJsonWebKey pair() {
        Path file = Project.sharedState().resolve("jwk-private.json");
        try {
            if (!Files.exists(file)) {
                writeOnce(file, generate().toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey generate() {
        try {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(BITS);
            pair.setKeyId(KEY_ID);
            pair.setAlgorithm("RS256");
            pair.setUse("sig");
            return pair;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    // Two test JVMs may do this at the same time: the first file wins, and no reader sees an incomplete one.
    private static void writeOnce(Path file, String content) {
        try {
            Path draft = Files.createTempFile(file.getParent(), "draft", ".json");
            Files.writeString(draft, content);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // The other JVM was faster; its key is just as good.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
