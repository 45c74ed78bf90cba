package com.dryjets.content.media.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStorageTest extends StorageContract {

    @TempDir
    Path root;

    @Override
    MediaStorage storage() throws IOException {
        return new FolderStorage(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "ab/../../a", "/etc/passwd", "ab/", "ab/a/b", "ab/.a", "AB/a", "ab/a\0", "ab\\a", ""})
    void leavesTheFolderUnderNoKey(String key) throws IOException {
        MediaStorage storage = storage();

        assertThatThrownBy(() -> storage.open(key, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsWhatAnInterruptedWriteLeft() throws IOException {
        MediaStorage storage = storage();
        Files.createDirectory(root.resolve("ab"));
        Files.writeString(root.resolve("ab/0197a5e0-0000-7000-8000-0000000000ab.jpg.part"), "half");

        assertThat(storage.list(null, 10))
                .extracting(StoredFile::key)
                .containsExactly("ab/0197a5e0-0000-7000-8000-0000000000ab.jpg.part");
        assertThat(storage.holds("ab/0197a5e0-0000-7000-8000-0000000000ab.jpg")).isFalse();
    }

    @Test
    void keepsNothingOfAFailedWrite() throws IOException {
        MediaStorage storage = storage();

        assertThatThrownBy(() -> storage.put("ab/a.jpg", root.resolve("absent"), "image/jpeg"))
                .isInstanceOf(IOException.class);

        assertThat(storage.holds("ab/a.jpg")).isFalse();
    }
}
