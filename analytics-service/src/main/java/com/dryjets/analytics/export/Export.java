package com.dryjets.analytics.export;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;

/** An export on its way: what is sent, piece by piece as the receiver takes it. */
record Export(ExportFormat format, String name, Multi<byte[]> pieces) {

    Map<String, List<String>> headers() {
        return Map.of(
                "Content-Type",
                List.of(format.mediaType()),
                "Content-Disposition",
                List.of("attachment; filename=\"" + name + "." + format.word() + "\""));
    }
}
