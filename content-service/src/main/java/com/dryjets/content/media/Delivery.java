package com.dryjets.content.media;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answer to a request for a file.
 *
 * @param body empty where the status has none
 */
record Delivery(int status, Map<String, String> fields, Multi<byte[]> body) {

    Map<String, List<String>> headers() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }
}
