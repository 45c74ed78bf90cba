package com.dryjets.content.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files in a folder, which all replicas must share. A file is written under a temporary name, forced to the disk
 * and renamed, so that it is there as a whole or not at all.
 */
final class FolderStorage implements MediaStorage {

    /** The subfolder and the name; no other text becomes a path. */
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{2}/[0-9a-z][0-9a-z.-]{0,99}");

    private static final String UNFINISHED = ".part";

    private final Path root;

    FolderStorage(Path root) throws IOException {
        this.root = Files.createDirectories(root.toAbsolutePath().normalize());
    }

    @Override
    public void put(String key, Path file, String mediaType) throws IOException {
        Path target = path(key);
        Path folder = target.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(root);
        }
        Path unfinished = folder.resolve(target.getFileName() + UNFINISHED);
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** Forces a folder's entries to the disk, so that a new name survives a power failure. */
    private static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        InputStream in = Files.newInputStream(path(key));
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public boolean holds(String key) {
        return Files.isRegularFile(path(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    /** Also lists files whose writing was interrupted. */
    @Override
    public List<StoredFile> list(@Nullable String after, int limit) throws IOException {
        List<StoredFile> page = new ArrayList<>();
        for (Path folder : sorted(root)) {
            String prefix = folder.getFileName() + "/";
            boolean isPast = after != null && after.compareTo(prefix + Character.MAX_VALUE) > 0;
            if (Files.isDirectory(folder) && !isPast) {
                add(page, folder, after, limit);
            }
            if (page.size() == limit) {
                break;
            }
        }
        return page;
    }

    private static void add(List<StoredFile> page, Path folder, @Nullable String after, int limit) throws IOException {
        for (Path file : sorted(folder)) {
            String key = folder.getFileName() + "/" + file.getFileName();
            boolean isNext = after == null || key.compareTo(after) > 0;
            if (page.size() < limit && isNext && KEY.matcher(key).matches()) {
                add(page, key, file);
            }
        }
    }

    private static void add(List<StoredFile> page, String key, Path file) throws IOException {
        try {
            page.add(new StoredFile(key, Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            // Deleted or renamed since the folder was read: there is nothing to list.
            return;
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(entries::add);
        }
        entries.sort(null);
        return entries;
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a storage key: " + key);
        }
        return root.resolve(key);
    }
}
