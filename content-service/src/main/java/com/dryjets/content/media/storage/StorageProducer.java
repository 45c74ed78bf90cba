package com.dryjets.content.media.storage;

import com.dryjets.content.media.storage.StorageConfig.S3;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Provides the configured storage. */
class StorageProducer {

    /** A store that accepts no connection in this time is unavailable. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Between two packets. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

    /** Made at the start, so that a wrong setting is noticed then. */
    @Startup
    @Produces
    @ApplicationScoped
    MediaStorage storage(StorageConfig config) throws IOException {
        return switch (config.type()) {
            case FOLDER -> new FolderStorage(config.folder());
            case S3 -> bucket(config.s3());
        };
    }

    static MediaStorage bucket(S3 config) {
        String bucket = config.bucket()
                .orElseThrow(() -> new IllegalStateException("Set MEDIA_S3_BUCKET, because MEDIA_STORAGE is S3."));
        return new S3Storage(client(config), bucket);
    }

    static S3Client client(S3 config) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SOCKET_TIMEOUT))
                // Other stores than AWS do not know the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(builder::endpointOverride);
        config.accessKey()
                .ifPresent(key ->
                        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                key,
                                config.secretKey()
                                        .orElseThrow(() -> new IllegalStateException(
                                                "Set MEDIA_S3_SECRET_KEY, because MEDIA_S3_ACCESS_KEY is set."))))));
        return builder.build();
    }
}
