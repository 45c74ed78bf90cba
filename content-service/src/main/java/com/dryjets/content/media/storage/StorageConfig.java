package com.dryjets.content.media.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of pictures and videos are kept. */
@ConfigMapping(prefix = "dryjets.media.storage")
public interface StorageConfig {

    /** A folder needs nothing else, but replicas on several machines need S3 or a shared file system. */
    @WithDefault("FOLDER")
    Type type();

    /** The folder; created if absent. */
    Path folder();

    S3 s3();

    /** The kinds of storage. */
    enum Type {
        FOLDER,
        S3
    }

    /** An S3-compatible store. */
    interface S3 {

        /** The address of the store; without it, that of AWS in the region. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Must exist. Keep it private: links go through this service. */
        Optional<String> bucket();

        /** With it, the secret key is required too. Without it, the usual sources of the AWS SDK, such as an instance's role. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket in the path and not in the host name, as most other stores require. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
