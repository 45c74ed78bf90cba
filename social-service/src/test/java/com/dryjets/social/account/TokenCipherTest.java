package com.dryjets.social.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private static final String ACCOUNT = "0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01";

    private final TokenCipher cipher = cipher(1);

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
    void rejectsASecretOfAnotherRowOrAnUnknownKey() {
        byte[] stored = cipher.encrypt("t", "sunrise", ACCOUNT);

        assertThatThrownBy(() -> cipher.decrypt(stored, "harbor", ACCOUNT)).hasMessageContaining("another owner");
        assertThatThrownBy(() -> cipher.decrypt(stored, "sunrise", "another")).hasMessageContaining("another owner");
        assertThatThrownBy(() -> cipher(2).decrypt(stored, "sunrise", ACCOUNT)).hasMessageContaining("not configured");
    }

    @Test
    void keysCanBeRotated() {
        byte[] old = cipher.encrypt("t", "sunrise", ACCOUNT);
        TokenCipher rotated = cipher(2, 1);

        assertThat(rotated.decrypt(old, "sunrise", ACCOUNT)).isEqualTo("t");
        assertThat(rotated.currentKeyId()).isEqualTo(cipher(2).currentKeyId()).isNotEqualTo(cipher.currentKeyId());
        byte[] again = rotated.encrypt("t", "sunrise", ACCOUNT);
        assertThat(cipher(2).decrypt(again, "sunrise", ACCOUNT)).isEqualTo("t");
    }

    @Test
    void rejectsAKeyOfTheWrongLength() {
        assertThatThrownBy(() -> new TokenCipher(config("c2hvcnQ=", List.of()))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new TokenCipher(config("not base64!", List.of())))
                .hasMessageContaining("base64");
        assertThatThrownBy(() -> new TokenCipher(config(key(1), List.of("c2hvcnQ="))))
                .hasMessageContaining("SECRETS_PREVIOUS_KEYS");
    }

    private static TokenCipher cipher(int current, int... previous) {
        List<String> keys = new ArrayList<>();
        for (int first : previous) {
            keys.add(key(first));
        }
        return new TokenCipher(config(key(current), keys));
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }

    private static SecretsConfig config(String current, List<String> previous) {
        return new SecretsConfig() {
            @Override
            public String key() {
                return current;
            }

            @Override
            public Optional<List<String>> previousKeys() {
                return Optional.of(previous);
            }
        };
    }
}
