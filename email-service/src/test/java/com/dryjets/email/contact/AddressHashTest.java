package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressHashTest {

    private static final String OLD = key('a');
    private static final String NEW = key('b');

    @Test
    void recognizesAddressesThatWereHashedWithAnEarlierKey() {
        String stored = new AddressHash(OLD, Optional.empty()).of("t", "anna@example.com");
        AddressHash rotated = new AddressHash(NEW, Optional.of(List.of(OLD)));

        assertThat(rotated.all("t", "anna@example.com")).contains(stored).hasSize(2);
        assertThat(rotated.of("t", "anna@example.com")).isNotEqualTo(stored);
        assertThat(rotated.all("other", "anna@example.com")).doesNotContain(stored);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes());
    }
}
