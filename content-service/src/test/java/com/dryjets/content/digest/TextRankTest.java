package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRankTest {

    @Test
    void ranksTheMostConnectedSentenceFirst() {
        double[] ranks = TextRank.of(List.of(
                List.of("budget", "rain"),
                List.of("budget", "team", "code"),
                List.of("team", "sun"),
                List.of("code", "moon")));

        assertThat(ranks[1]).isEqualTo(1.0);
        assertThat(ranks[0]).isLessThan(1.0);
    }

    @Test
    void ranksSimilarSentencesEqually() {
        double[] ranks = TextRank.of(List.of(List.of("a", "b"), List.of("b", "c"), List.of("c", "a")));

        assertThat(ranks).containsExactly(new double[] {1, 1, 1}, within(1e-4));
    }

    @Test
    void ranksAnUnconnectedSentenceLast() {
        double[] ranks = TextRank.of(List.of(List.of("a", "b"), List.of("b", "a"), List.of("z"), List.of()));

        assertThat(ranks[2]).isLessThan(ranks[0]).isEqualTo(ranks[3]);
    }

    @Test
    void returnsNoRanksWithoutSentences() {
        assertThat(TextRank.of(List.of())).isEmpty();
    }
}
