package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.ConnectionRules.Holder;
import com.dryjets.email.pace.ConnectionRules.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionRulesTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @Test
    void aSingleReplicaGetsAllConnections() {
        assertThat(ConnectionRules.share(5, List.of(), A, 0, 0)).isEqualTo(new Share(5, 5));
    }

    @Test
    void aSecondReplicaGetsTheConnectionsThatTheFirstHasClosed() {
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 5)), B, 0, 0)).isEqualTo(new Share(0, 0));
        // The first one learns of the second, and still has four open.
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 0)), A, 5, 4)).isEqualTo(new Share(3, 5));
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 5)), B, 0, 0)).isEqualTo(new Share(0, 0));
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 0)), A, 3, 4)).isEqualTo(new Share(3, 4));
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 4)), B, 0, 0)).isEqualTo(new Share(1, 1));
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 1)), A, 3, 3)).isEqualTo(new Share(3, 3));
        assertThat(ConnectionRules.share(5, List.of(new Holder(A, 3)), B, 1, 1)).isEqualTo(new Share(2, 2));
    }

    /** A replica may open all of them until it learns its new share. */
    @Test
    void previouslyAllowedConnectionsCountUntilTheNextRenewal() {
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 0)), A, 5, 0)).isEqualTo(new Share(3, 5));
        assertThat(ConnectionRules.share(5, List.of(new Holder(B, 0)), A, 3, 0)).isEqualTo(new Share(3, 3));
    }

    @Test
    void aSendingReplicaKeepsOneConnection() {
        assertThat(ConnectionRules.share(1, List.of(new Holder(A, 0)), B, 1, 1)).isEqualTo(new Share(1, 1));
    }

    /** How many connections a replica may have open, has open, and holds. */
    private record State(int allowed, int open, int held) {

        static final State NONE = new State(0, 0, 0);

        /** Opens connections as long as the old share allows, then learns the new one and closes the excess. */
        State renewed(Share share) {
            return new State(share.allowed(), Math.max(allowed, open), share.held());
        }

        State used(Random random) {
            return new State(allowed, random.nextInt(allowed + 1), held);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "5, 3", "8, 3", "24, 5"})
    void replicasNeverExceedTheLimitTogether(int limit, int replicas) {
        Random random = new Random(limit);
        Map<UUID, State> all = new LinkedHashMap<>();
        for (int round = 0; round < 400; round++) {
            // Replicas start one after the other, and each uses a part of its share.
            UUID replica = new UUID(0, round % Math.min(replicas, 1 + round / 4));
            State before = all.getOrDefault(replica, State.NONE).used(random);
            List<Holder> others = all.entrySet().stream()
                    .filter(other -> !other.getKey().equals(replica))
                    .map(other -> new Holder(other.getKey(), other.getValue().held()))
                    .toList();
            Share share = ConnectionRules.share(limit, others, replica, before.allowed(), before.open());
            all.put(replica, before.renewed(share));

            assertThat(sum(all, State::open)).isLessThanOrEqualTo(limit);
            assertThat(sum(all, state -> Math.max(state.allowed(), state.open())))
                    .isLessThanOrEqualTo(limit);
        }

        assertThat(sum(all, State::allowed)).isEqualTo(limit);
        assertThat(all.values().stream().filter(own -> own.allowed() > 0)).hasSize(Math.min(limit, replicas));
    }

    private static int sum(Map<UUID, State> all, ToIntFunction<State> connections) {
        return all.values().stream().mapToInt(connections).sum();
    }
}
