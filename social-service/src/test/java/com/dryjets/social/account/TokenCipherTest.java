package com.dryjets.social.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private static final UUID ACCOUNT = UUID.fromString("0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01");

    private final TokenCipher cipher = cipher((byte) 1);

    @Test
    void decryptsWhatItEncrypted() {
        byte[] stored = cipher.encrypt("secret token ü", "sunrise", ACCOUNT);

        assertThat(cipher.decrypt(stored, "sunrise", ACCOUNT)).isEqualTo("secret token ü");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void encryptsTheSameTokenDifferentlyEachTime() {
        assertThat(cipher.encrypt("t", "sunrise", ACCOUNT)).isNotEqualTo(cipher.encrypt("t", "sunrise", ACCOUNT));
    }

    @Test
    void rejectsATokenOfAnotherRowOrAnotherKey() {
        byte[] stored = cipher.encrypt("t", "sunrise", ACCOUNT);

        assertThatThrownBy(() -> cipher.decrypt(stored, "harbor", ACCOUNT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(stored, "sunrise", UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher((byte) 2).decrypt(stored, "sunrise", ACCOUNT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rejectsAKeyOfTheWrongLength() {
        assertThatThrownBy(() -> new TokenCipher(() -> "c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new TokenCipher(() -> "not base64!")).hasMessageContaining("base64");
    }

    private static TokenCipher cipher(byte first) {
        byte[] key = new byte[32];
        key[0] = first;
        return new TokenCipher(() -> Base64.getEncoder().encodeToString(key));
    }
}
