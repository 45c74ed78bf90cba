package com.dryjets.analytics.report;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;

/** An export in progress, sent in chunks as the client takes them. */
record Export(ExportFormat format, String name, Multi<byte[]> chunks) {

    Map<String, List<String>> headers() {
        return Map.of(
                "Content-Type",
                List.of(format.mediaType()),
                "Content-Disposition",
                List.of("attachment; filename=\"" + name + "." + format.word() + "\""));
    }
}
