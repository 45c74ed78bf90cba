package com.dryjets.local.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void replaysAppendedLines() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("j"), (position, entry) -> {})) {
            journal.append(new JsonObject().put("n", 1));
            Journal.Position second = journal.append(new JsonObject().put("n", "zwei ü"));

            assertThat(journal.read(second).getString("n")).isEqualTo("zwei ü");
        }

        assertThat(replayed()).extracting(entry -> entry.getValue("n")).containsExactly(1, "zwei ü");
    }

    @Test
    void dropsUnfinishedLastLineAndContinuesAfterIt() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("j"), (position, entry) -> {})) {
            journal.append(new JsonObject().put("n", 1));
        }
        Files.writeString(folder.resolve("j"), "{\"n\":2", StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(folder.resolve("j"), (position, entry) -> {})) {
            journal.append(new JsonObject().put("n", 3));
        }

        assertThat(replayed()).extracting(entry -> entry.getValue("n")).containsExactly(1, 3);
    }

    private List<JsonObject> replayed() throws IOException {
        List<JsonObject> entries = new ArrayList<>();
        Journal.open(folder.resolve("j"), (position, entry) -> entries.add(entry))
                .close();
        return entries;
    }
}
