package com.dryjets.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Ids of things that exist, as learned from answers. */
final class KnownIds {

    private static final int MOST = 200;

    private final List<UUID> ids = new ArrayList<>();

    KnownIds(List<UUID> given) {
        ids.addAll(given);
    }

    UUID any(Random random) {
        return ids.isEmpty() ? new UUID(random.nextLong(), random.nextLong()) : ids.get(random.nextInt(ids.size()));
    }

    /** Remembers the id of an answer, or of the first element of its items. */
    void learn(JsonNode answer) {
        add(answer.path("id"));
        add(answer.at("/items/0/id"));
    }

    private void add(JsonNode id) {
        if (id.isTextual() && id.asText().length() == 36 && ids.size() < MOST) {
            ids.add(UUID.fromString(id.asText()));
        }
    }
}
