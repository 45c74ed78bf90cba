package com.dryjets.content.media.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.media.storage.StorageConfig.S3;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket storage with a real S3 server, which checks signatures. */
class S3StorageTest extends StorageContract {

    private static S3Server.Running running;

    @BeforeAll
    static void start() throws Exception {
        running = S3Server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        running.server().close();
    }

    @Override
    MediaStorage storage() {
        return storage(S3Server.SECRET_KEY);
    }

    private static MediaStorage storage(String secretKey) {
        String bucket = "media-" + UUID.randomUUID();
        try (S3Client client = StorageProducer.client(settings(bucket, S3Server.SECRET_KEY))) {
            client.createBucket(request -> request.bucket(bucket));
        }
        return StorageProducer.bucket(settings(bucket, secretKey));
    }

    private static S3 settings(String bucket, String secretKey) {
        return new Settings(running.endpoint(), bucket, secretKey);
    }

    @Test
    void failsWithAWrongKey() {
        MediaStorage storage = storage("another");

        assertThatThrownBy(() -> storage.list(null, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
    }

    private record Settings(URI address, String name, String secret) implements S3 {

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(name);
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(S3Server.ACCESS_KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
