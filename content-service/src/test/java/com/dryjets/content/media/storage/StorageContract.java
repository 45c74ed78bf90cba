package com.dryjets.content.media.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every storage does. */
abstract class StorageContract {

    private static final String KEY = "ab/0197a5e0-0000-7000-8000-0000000000ab.jpg";

    @TempDir
    Path files;

    abstract MediaStorage storage() throws IOException;

    @Test
    void returnsWhatWasStored() throws IOException {
        MediaStorage storage = storage();

        storage.put(KEY, file("picture"), "image/jpeg");

        assertThat(storage.holds(KEY)).isTrue();
        assertThat(read(storage, 0, 7)).isEqualTo("picture");
    }

    @Test
    void returnsAPart() throws IOException {
        MediaStorage storage = storage();
        storage.put(KEY, file("picture"), "image/jpeg");

        assertThat(read(storage, 2, 3)).isEqualTo("ctu");
        assertThat(read(storage, 6, 1)).isEqualTo("e");
    }

    @Test
    void storesLargeFiles() throws IOException {
        MediaStorage storage = storage();
        byte[] large = new byte[6 << 20];
        large[large.length - 1] = 7;
        storage.put(KEY, Files.write(files.resolve("large"), large), "video/mp4");

        try (InputStream in = storage.open(KEY, large.length - 2, 2)) {
            assertThat(in.readNBytes(2)).containsExactly(0, 7);
        }
    }

    @Test
    void tellsThatAFileIsMissing() throws IOException {
        MediaStorage storage = storage();

        assertThat(storage.holds(KEY)).isFalse();
        assertThatThrownBy(() -> storage.open(KEY, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void deletesOnceAndAgain() throws IOException {
        MediaStorage storage = storage();
        storage.put(KEY, file("picture"), "image/jpeg");

        storage.delete(KEY);
        storage.delete(KEY);

        assertThat(storage.holds(KEY)).isFalse();
    }

    @Test
    void listsAllFilesPageByPage() throws IOException {
        MediaStorage storage = storage();
        List<String> keys = IntStream.range(0, 7)
                .mapToObj(i -> "%02x/0197a5e0-0000-7000-8000-00000000000%d.png".formatted(i / 3, i))
                .toList();
        for (String key : keys) {
            storage.put(key, file("x"), "image/png");
        }

        List<StoredFile> listed = new ArrayList<>();
        List<StoredFile> page = storage.list(null, 3);
        while (!page.isEmpty()) {
            listed.addAll(page);
            page = storage.list(page.getLast().key(), 3);
        }

        assertThat(listed).extracting(StoredFile::key).containsExactlyElementsOf(keys);
        assertThat(listed)
                .allSatisfy(stored ->
                        assertThat(stored.storedAt()).isAfter(Instant.now().minus(Duration.ofMinutes(5))));
    }

    private static String read(MediaStorage storage, long from, int length) throws IOException {
        try (InputStream in = storage.open(KEY, from, length)) {
            return new String(in.readNBytes(length), UTF_8);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(files.resolve("upload"), content);
    }
}
