package com.dryjets.local.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateTest {

    @TempDir
    Path root;

    private Layout layout;
    private LocalState state;

    @BeforeEach
    void createState() {
        layout = new Layout(root);
        state = new LocalState(layout);
    }

    @Test
    void acceptsItsOwnData() throws IOException {
        state.requireCurrentFormat();
        Files.createDirectories(layout.postgresData());

        assertThatCode(state::requireCurrentFormat).doesNotThrowAnyException();
    }

    @Test
    void refusesDataOfAnotherVersionAndSaysWhatToDo() throws IOException {
        Files.createDirectories(layout.postgresData());

        assertThatThrownBy(state::requireCurrentFormat)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("incompatible version")
                .hasMessageContaining("./run up --fresh");
    }

    @Test
    void acceptsEmptyStateAfterClear() throws IOException {
        Files.createDirectories(layout.postgresData());
        Files.createDirectories(layout.programs());

        state.clear();
        state.requireCurrentFormat();

        assertThat(layout.programs()).exists();
        assertThat(layout.postgresData()).doesNotExist();
    }
}
