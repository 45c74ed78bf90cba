package com.dryjets.content.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps files in a bucket. The store makes an object visible only when all of it has arrived. Nobody but this service
 * needs to read the bucket.
 */
final class S3Storage implements MediaStorage {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    S3Storage(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    private interface Call<T> {
        T run();
    }

    @Override
    public void put(String key, Path file, String mediaType) throws IOException {
        call(
                key,
                () -> client.putObject(
                        request -> request.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        String range = "bytes=%d-%d".formatted(from, from + length - 1);
        return call(
                key,
                () -> client.getObject(
                        request -> request.bucket(bucket).key(key).range(range)));
    }

    @Override
    public boolean holds(String key) throws IOException {
        try {
            call(key, () -> client.headObject(request -> request.bucket(bucket).key(key)));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        call(key, () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public List<StoredFile> list(@Nullable String after, int limit) throws IOException {
        return call(
                bucket,
                () ->
                        client
                                .listObjectsV2(request ->
                                        request.bucket(bucket).startAfter(after).maxKeys(limit))
                                .contents()
                                .stream()
                                .map(object -> new StoredFile(object.key(), object.lastModified()))
                                .toList());
    }

    private static <T> T call(String key, Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw new NoSuchFileException(key);
            }
            throw new IOException("The object store refused the request: " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new IOException("The object store failed: " + e.getMessage(), e);
        }
    }
}
