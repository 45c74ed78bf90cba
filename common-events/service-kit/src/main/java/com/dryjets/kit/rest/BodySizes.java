package com.dryjets.kit.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * How large the body of a request may be. A service that takes large files in forms at some paths, {@code dryjets.http.uploads},
 * or in bodies that it reads as a stream at others, {@code dryjets.http.streams}, allows them by
 * {@code quarkus.http.limits.max-body-size} and limits all others, which may be held in memory, by
 * {@code dryjets.http.max-other-body-size}.
 */
@ApplicationScoped
public class BodySizes {

    private final long largest;
    private final long others;
    private final Set<String> uploads;
    private final Set<String> streams;

    BodySizes(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @ConfigProperty(name = "dryjets.http.max-other-body-size") Optional<MemorySize> others,
            @ConfigProperty(name = "dryjets.http.uploads") Optional<List<String>> uploads,
            @ConfigProperty(name = "dryjets.http.streams") Optional<List<String>> streams) {
        this.largest = largest.asLongValue();
        this.others = others.orElse(largest).asLongValue();
        this.uploads = Set.copyOf(uploads.orElse(List.of()));
        this.streams = Set.copyOf(streams.orElse(List.of()));
    }

    /** Returns the limit in bytes of a request to this path. Only forms are streamed to the disk by the framework. */
    long limit(String path, boolean isForm) {
        return isForm && uploads.contains(path) || !isForm && streams.contains(path) ? largest : others;
    }

    /**
     * Fails with 413 if the files of a form are larger than its path allows. The framework streams them to the disk, and
     * counts a form without a length only up to its own limit, that of uploads.
     */
    public void checkForm(String path, Collection<FileUpload> files) {
        long limit = limit(path, true);
        if (files.stream().mapToLong(FileUpload::size).sum() > limit) {
            throw BodyLimit.tooLarge(limit);
        }
    }
}
