package com.dryjets.email.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerpAddressTest {

    private static final UUID RECIPIENT = UUID.fromString("0199f3c2-8a4e-7c31-b5d2-f01ab5e6c7d8");

    private final VerpAddress verp = verp(1);

    private static String key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }

    private static VerpAddress verp(int seed, Integer... previous) {
        return new VerpAddress(new VerpConfig() {
            @Override
            public String key() {
                return VerpAddressTest.key(seed);
            }

            @Override
            public Optional<List<String>> previousKeys() {
                return Optional.of(
                        List.of(previous).stream().map(VerpAddressTest::key).toList());
            }
        });
    }

    @Test
    void readsWhatItWrote() {
        String address = verp.of(RECIPIENT, "mail.example.com");

        assertThat(address).matches("bounce\\+[a-z2-7]{42}@mail\\.example\\.com");
        assertThat(verp.parse(address)).contains(RECIPIENT);
        assertThat(verp.parse("<" + address + ">")).contains(RECIPIENT);
    }

    @Test
    void survivesServersThatChangeTheCase() {
        assertThat(verp.parse(verp.of(RECIPIENT, "example.com").toUpperCase(Locale.ROOT)))
                .contains(RECIPIENT);
    }

    @Test
    void rejectsEveryChangedCharacter() {
        String address = verp.of(RECIPIENT, "example.com");
        for (int i = "bounce+".length(); i < address.indexOf('@'); i++) {
            char other = address.charAt(i) == 'a' ? 'b' : 'a';
            String forged = address.substring(0, i) + other + address.substring(i + 1);
            // The last character carries three bits; the others of it are padding.
            if (i < address.indexOf('@') - 1) {
                assertThat(verp.parse(forged)).as(forged).isEmpty();
            }
        }
    }

    @Test
    void rejectsOtherAddresses() {
        assertThat(verp.parse("")).isEmpty();
        assertThat(verp.parse("<>")).isEmpty();
        assertThat(verp.parse("bounce+@example.com")).isEmpty();
        assertThat(verp.parse("bounce+" + "1".repeat(42) + "@example.com")).isEmpty();
        assertThat(verp.parse("anna@example.com")).isEmpty();
    }

    @Test
    void readsWhatAPreviousKeySigned() {
        String address = verp(1).of(RECIPIENT, "example.com");

        assertThat(verp(2, 1).parse(address)).contains(RECIPIENT);
        assertThat(verp(2).parse(address)).isEmpty();
    }

    @Test
    void refusesAShortKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new VerpAddress(new VerpConfig() {
                    @Override
                    public String key() {
                        return "c2hvcnQ=";
                    }

                    @Override
                    public Optional<List<String>> previousKeys() {
                        return Optional.empty();
                    }
                }))
                .withMessageContaining("at least 32 bytes");
    }
}
