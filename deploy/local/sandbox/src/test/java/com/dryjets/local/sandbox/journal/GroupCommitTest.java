package com.dryjets.local.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    Path folder;

    @Test
    void keepsOrderAndCompletesWhenStored() throws IOException {
        List<Integer> replayed = new ArrayList<>();
        try (GroupCommit log = GroupCommit.open(folder.resolve("j"), entry -> {})) {
            CompletableFuture.allOf(IntStream.range(0, 1000)
                            .mapToObj(i ->
                                    log.append(new JsonObject().put("n", i)).toCompletableFuture())
                            .toArray(CompletableFuture[]::new))
                    .join();

            GroupCommit.open(folder.resolve("j"), entry -> replayed.add(entry.getInteger("n")))
                    .close();
        }

        assertThat(replayed).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void closingWritesWhatIsQueued() throws IOException {
        GroupCommit log = GroupCommit.open(folder.resolve("j"), entry -> {});
        CompletableFuture<Void> stored =
                log.append(new JsonObject().put("n", 1)).toCompletableFuture();
        log.close();

        assertThat(stored).isCompleted();
    }

    @Test
    void memoryCompletesAtOnce() throws IOException {
        try (GroupCommit log = GroupCommit.inMemory()) {
            assertThat(log.append(new JsonObject()).toCompletableFuture()).isCompleted();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
