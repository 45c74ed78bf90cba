package com.dryjets.contracts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void samePartsGiveTheSameId() {
        assertThat(Ids.of("poll", 7, "likes")).isEqualTo(Ids.of("poll", 7, "likes"));
        // Fixed values: metrics stored under an id must not count again after an upgrade.
        assertThat(Ids.of("poll", 7, "likes")).hasToString("84236ae9-c0b9-5bf8-bd40-5a42a5ab8e14");
    }

    @Test
    void boundariesBetweenPartsMatter() {
        assertThat(Ids.of("a", "bc")).isNotEqualTo(Ids.of("ab", "c"));
        assertThat(Ids.of("ab")).isNotEqualTo(Ids.of("a", "b"));
    }

    @Test
    void laterIdsSortLater() {
        List<String> ids =
                Stream.generate(Ids::next).limit(1000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }
}
