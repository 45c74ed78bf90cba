package com.dryjets.kit.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StopTokenTest {

    private final UUID subscription = Ids.next();
    private final StopKey key = StopKey.next();

    @Test
    void readsWhatItWrites() {
        StopToken token = key.token(subscription, "Anna@Example.com");

        StopToken read = StopToken.parse(token.text()).orElseThrow();

        assertThat(read.subscriptionId()).isEqualTo(subscription);
        assertThat(key.signed(read, "anna@example.com")).isTrue();
        assertThat(StopKey.of(key.bytes()).signed(read, "anna@example.com")).isTrue();
    }

    @Test
    void isOfOneRecipientAndOneSchedule() {
        StopToken token = key.token(subscription, "anna@example.com");

        assertThat(key.signed(token, "bert@example.com")).isFalse();
        assertThat(StopKey.next().signed(token, "anna@example.com")).isFalse();
    }

    @Test
    void textThatCannotBeOneIsRejected() {
        assertThat(StopToken.parse("")).isEmpty();
        assertThat(StopToken.parse("A".repeat(63))).isEmpty();
        assertThat(StopToken.parse("A".repeat(63) + "+")).isEmpty();
        assertThat(StopToken.parse("A".repeat(65))).isEmpty();
    }

    @Test
    void showsNoSecretInLogs() {
        assertThat(key.token(subscription, "anna@example.com").toString())
                .doesNotContain(key.token(subscription, "x").text());
    }
}
