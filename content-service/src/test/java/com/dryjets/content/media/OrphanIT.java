package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.content.media.MediaFixtures.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What remains when the service dies between the two steps of an upload or a deletion. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class OrphanIT {

    @Inject
    OrphanTicker ticker;

    @Test
    void deletesOldFilesWithoutARowAndNoOthers() throws Throwable {
        UUID used = added(tenant(), "a.jpg", MediaSamples.jpeg(40, 41)).getUUID("id");
        Path file = age(stored(used, ".jpg"));
        Path thumbnail = age(stored(used, "-small"));
        Path halfWritten = age(Files.writeString(stored(used, ".jpg.part"), "half"));
        Path old = age(orphan());
        Path recent = orphan();
        Path foreign = age(Files.writeString(old.resolveSibling("readme.txt"), "not ours"));

        VertxContextSupport.subscribeAndAwait(ticker::deleteOrphans);

        assertThat(old).doesNotExist();
        assertThat(halfWritten).doesNotExist();
        assertThat(recent).exists();
        assertThat(file).exists();
        assertThat(thumbnail).exists();
        assertThat(foreign).exists();
    }

    private static Path orphan() throws IOException {
        Path file = stored(Ids.next(), ".jpg");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "orphan");
    }

    private static Path age(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }
}
