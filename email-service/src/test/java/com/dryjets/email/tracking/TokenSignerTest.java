package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.tracking.TrackingToken.Copy;
import com.dryjets.email.tracking.TrackingToken.Kind;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenSignerTest {

    private static final TrackingToken TOKEN = new TrackingToken(Kind.CLICK, "sunrise", UUID.randomUUID(), 40_000);

    private final TokenSigner signer = signer("a secret of at least thirty-two bytes");

    @Test
    void readsTokenItWrote() {
        assertThat(signer.read(signer.write(TOKEN))).contains(TOKEN);
    }

    @Test
    void writesShortTokenSafeForUrls() {
        assertThat(signer.write(TOKEN)).hasSize(56).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void carriesTheTargetOfALinkExactly() {
        for (String target : new String[] {
            "https://example.com/日本語?q=ä&b=%C3%BC#😀", "https://example.com/?email={{email}}&x=a+b%20c", ""
        }) {
            TrackingToken token = version2(target);

            assertThat(signer.read(signer.write(token))).contains(token);
        }
    }

    @Test
    void rejectsTokenOfVersion2WithAnyByteChanged() {
        rejectsChanges(version2("https://example.com/"));
    }

    @Test
    void rejectsTokenWithAnyByteChanged() {
        rejectsChanges(TOKEN);
    }

    private static TrackingToken version2(String target) {
        Copy copy = new Copy(UUID.randomUUID(), UUID.randomUUID(), Instant.ofEpochSecond(1_764_400_000L), target);
        return new TrackingToken(Kind.CLICK, "sunrise", UUID.randomUUID(), 40_000, copy);
    }

    private void rejectsChanges(TrackingToken token) {
        byte[] bytes = Base64.getUrlDecoder().decode(signer.write(token));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(signer.read(encoded(changed))).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void rejectsTokenSignedWithAnotherSecret() {
        assertThat(signer("another secret, also of thirty-two bytes").read(signer.write(TOKEN)))
                .isEmpty();
    }

    @Test
    void rejectsMalformedToken() {
        assertThat(signer.read("")).isEmpty();
        assertThat(signer.read("%%%")).isEmpty();
        assertThat(signer.read("AAAA")).isEmpty();
        assertThat(signer.read("A".repeat(5000))).isEmpty();
    }

    @Test
    void requiresSecretOf32Bytes() {
        assertThatThrownBy(() -> signer("short")).hasMessageContaining("SECRETS_KEY");
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static TokenSigner signer(String secret) {
        return new TokenSigner(new TrackingConfig() {
            @Override
            public String publicUrl() {
                return "http://localhost";
            }

            @Override
            public String secretsKey() {
                return Base64.getEncoder().encodeToString(secret.getBytes(US_ASCII));
            }

            @Override
            public Optional<String> recipientParameter() {
                return Optional.empty();
            }
        });
    }
}
