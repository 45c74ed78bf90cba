package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextRankTest {

    @Test
    void ranksTheMostConnectedSentenceFirst() {
        double[] ranks = TextRank.of(new double[][] {
            {0, 0.5, 0, 0},
            {0.5, 0, 0.5, 0.5},
            {0, 0.5, 0, 0},
            {0, 0.5, 0, 0}
        });

        assertThat(ranks[1]).isEqualTo(1.0);
        assertThat(ranks[0]).isLessThan(1.0);
    }

    @Test
    void ranksSimilarSentencesEqually() {
        double[] ranks = TextRank.of(new double[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}});

        assertThat(ranks).containsExactly(new double[] {1, 1, 1}, within(1e-4));
    }

    @Test
    void ranksAnUnconnectedSentenceLast() {
        double[] ranks = TextRank.of(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 0}});

        assertThat(ranks[2]).isLessThan(ranks[0]);
    }

    @Test
    void returnsNoRanksWithoutSentences() {
        assertThat(TextRank.of(new double[0][0])).isEmpty();
    }
}
