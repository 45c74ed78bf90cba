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

/** The key pair that signs the tests' tokens: made once per checkout, so that no private key lies in the repository. */
final class TestKeys {
    static final String KEY_ID = "test";
    private static final int BITS = 2048;

    private TestKeys() {}

    static PrivateKey signing() {
        return pair().getRsaPrivateKey();
    }

    /** A key that no service trusts. */
    static PrivateKey untrusted() {
        return generate().getRsaPrivateKey();
    }

    /** The file with the key set that services verify tokens against. */
    static Path keySet() {
        Path file = Project.sharedState().resolve("jwks.json");
        RsaJsonWebKey pair = pair();
        publish(file, new JsonWebKeySet(pair).toJson(OutputControlLevel.PUBLIC_ONLY));
        return file;
    }

    private static RsaJsonWebKey pair() {
        Path file = Project.sharedState().resolve("jwk-private.json");
        try {
            if (!Files.exists(file)) {
                publish(file, generate().toJson(OutputControlLevel.INCLUDE_PRIVATE));
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

    // Two test JVMs may come here at once: the first one's file stays, and nobody reads half of one.
    private static void publish(Path file, String content) {
        try {
            Path draft = Files.createTempFile(file.getParent(), "draft", ".json");
            Files.writeString(draft, content);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // The other one was faster, and its content is as good.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
