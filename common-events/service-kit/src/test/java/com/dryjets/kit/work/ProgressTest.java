package com.dryjets.kit.work;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = Progress.of("test work", Duration.ofMillis(100));

    @AfterEach
    void unregister() {
        progress.unregister();
    }

    @Test
    void reportsARunThatExceedsItsLimit() {
        Progress.Run run = progress.start();

        await().until(() -> Progress.stuck().contains("test work"));
        run.close();
        assertThat(Progress.stuck()).doesNotContain("test work");
    }

    @Test
    void tracksAUniUntilItFailsOrIsCancelled() {
        progress.track(() -> Uni.createFrom().failure(new IllegalStateException()))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        progress.track(() -> Uni.createFrom().nothing())
                .subscribe()
                .with(item -> {})
                .cancel();
        progress.<Void>track(() -> {
                    throw new IllegalStateException();
                })
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        assertThat(progress.isIdle()).isTrue();
        progress.track(() -> Uni.createFrom().nothing()).subscribe().with(item -> {});

        await().until(() -> Progress.stuck().contains("test work"));
    }
}
