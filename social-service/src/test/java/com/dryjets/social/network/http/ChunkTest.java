package com.dryjets.social.network.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void splitsFilesIntoChunksOfWhichTheLastTakesTheRest() {
        assertThat(Chunk.split(2_500, 1_000))
                .containsExactly(new Chunk(0, 0, 1_000), new Chunk(1, 1_000, 1_000), new Chunk(2, 2_000, 500));
        assertThat(Chunk.split(2_000, 1_000)).hasSize(2);
        assertThat(Chunk.split(1, 1_000)).containsExactly(new Chunk(0, 0, 1));
        assertThat(new Chunk(1, 1_000, 1_000).to()).isEqualTo(1_999);
    }
}
