package com.dryjets.email.recipient;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the audience of an email is split. A contact belongs to a part by a hash of the email and the contact: the parts are
 * comparable, another email splits the same contacts differently, and a repetition changes nothing.
 *
 * @param groups the parts that get variants of the email; the rest waits for {@link Recipients#releaseRest}. Without any,
 *     nobody waits
 * @param heldOut the share of contacts that do not get the email
 */
public record Split(List<Group> groups, double heldOut) {

    /** Everybody gets the same email at once. */
    public static final Split NONE = new Split(List.of(), 0);

    static final int REST = 0;
    static final int HELD_OUT = 9;

    /**
     * A part that gets a variant.
     *
     * @param variant its number, from 1 to 8
     * @param share of all contacts
     * @param delay after the first recipients are due
     */
    public record Group(int variant, double share, Duration delay) {}

    public Split {
        groups = List.copyOf(groups);
    }

    /** The upper ends of the parts before the rest, as an array of PostgreSQL. */
    String thresholds() {
        List<Double> ends = new ArrayList<>();
        double end = 0;
        for (Group group : groups) {
            end += group.share();
            ends.add(end);
        }
        if (heldOut > 0) {
            ends.add(end + heldOut);
        }
        return array(ends);
    }

    /** The lanes of the parts, in the same order, and that of the rest, as an array of PostgreSQL. */
    String lanes() {
        List<Integer> lanes =
                new ArrayList<>(groups.stream().map(Group::variant).toList());
        if (heldOut > 0) {
            lanes.add(HELD_OUT);
        }
        lanes.add(REST);
        return array(lanes);
    }

    /** The rows of the lanes, as an array of JSON. */
    String rows(Instant dueAt) {
        JsonArray rows = new JsonArray();
        groups.forEach(group -> rows.add(new JsonObject()
                .put("lane", group.variant())
                .put("variant", group.variant())
                .put("due_at", dueAt.plus(group.delay()).toString())));
        if (heldOut > 0) {
            rows.add(new JsonObject().put("lane", HELD_OUT));
        }
        rows.add(new JsonObject().put("lane", REST).put("due_at", groups.isEmpty() ? dueAt.toString() : null));
        return rows.encode();
    }

    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
