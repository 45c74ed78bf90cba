package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.ConnectionRules.Holder;
import com.dryjets.email.pace.ConnectionRules.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionRulesTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @Test
    void aReplicaAloneHasAll() {
        assertThat(ConnectionRules.share(5, List.of(), A, 0)).isEqualTo(new Share(5, 5));
    }

    @Test
    void aSecondReplicaGetsWhatTheFirstHasClosed() {
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 5)), B, 0)).isEqualTo(new Share(0, 0));
        // The first one learns of the second, and still has four open.
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 0)), A, 4)).isEqualTo(new Share(3, 4));
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 4)), B, 0)).isEqualTo(new Share(1, 1));
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 1)), A, 3)).isEqualTo(new Share(3, 3));
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 3)), B, 1)).isEqualTo(new Share(2, 2));
    }

    @Test
    void aReplicaThatSendsKeepsOneConnection() {
        assertThat(ConnectionRules.share(1, List.of(new Holder(A, 0)), B, 1)).isEqualTo(new Share(1, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "5, 3", "8, 3", "24, 5"})
    void togetherTheyNeverHoldMoreThanTheLimit(int limit, int replicas) {
        Map<UUID, Integer> held = new LinkedHashMap<>();
        for (int round = 0; round < 40; round++) {
            // They come one after the other, and each has as many open as it may.
            UUID replica = new UUID(0, round % Math.min(replicas, 1 + round / 4));
            Map<UUID, Integer> others = new LinkedHashMap<>(held);
            int open = others.getOrDefault(replica, 0);
            others.remove(replica);
            Share share = ConnectionRules.share(
                    limit,
                    others.entrySet().stream()
                            .map(other -> new Holder(other.getKey(), other.getValue()))
                            .toList(),
                    replica,
                    open);
            // What is too much is closed before the next renewal.
            held.put(replica, share.held());
            assertThat(held.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(limit);
            held.put(replica, share.allowed());
        }

        assertThat(held.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(limit);
        assertThat(held.values().stream().filter(own -> own > 0)).hasSize(Math.min(limit, replicas));
    }
}
