package com.dryjets.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class StartupProblemTest {

    @Test
    void explainsFullDisk() {
        assertThat(StartupProblem.of(new FileSystemException("/data/x", null, "No space left on device")))
                .hasMessage("The disk is full. Free some space and try again. (/data/x: No space left on device)");
        assertThat(StartupProblem.of(new IOException("Disk quota exceeded")))
                .hasMessageStartingWith("The disk is full.");
    }

    @Test
    void explainsMissingPermission() {
        assertThat(StartupProblem.of(new AccessDeniedException("/data")))
                .hasMessage("No permission to use /data. Does it belong to another user?");
    }

    @Test
    void namesFileThatCannotBeUsed() {
        assertThat(StartupProblem.of(new NotDirectoryException("/data")))
                .hasMessage("Cannot use /data: NotDirectoryException.");
    }

    @Test
    void refusesRootOnlyWhereItCannotLendAnotherUser() {
        assertThatThrownBy(() -> PostgresServer.requireUserFor("root", false))
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "PostgreSQL does not run as root, and this system gives it no user of its own (unshare -U fails). Run ./run as another user.");
        assertThatCode(() -> {
                    PostgresServer.requireUserFor("root", true);
                    PostgresServer.requireUserFor("mark", false);
                })
                .doesNotThrowAnyException();
    }
}
