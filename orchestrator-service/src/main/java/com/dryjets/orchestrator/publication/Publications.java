package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Map;

/**
 * What a campaign has in store and on its way.
 *
 * @param approved pieces released for each channel
 * @param waiting posts and mails that have not gone out yet
 * @param out posts and mails that went out
 * @param subjects subject lines of the mails that went out
 */
public record Publications(
        Map<Channel, Long> approved, Map<Channel, Long> waiting, Map<Channel, Long> out, List<String> subjects) {

    public Publications {
        approved = Map.copyOf(approved);
        waiting = Map.copyOf(waiting);
        out = Map.copyOf(out);
        subjects = List.copyOf(subjects);
    }

    /** Nothing yet. */
    public static Publications none() {
        return new Publications(Map.of(), Map.of(), Map.of(), List.of());
    }

    public Publications withApproved(Map<Channel, Long> counts) {
        return new Publications(counts, waiting, out, subjects);
    }

    public Publications withWaiting(Map<Channel, Long> counts) {
        return new Publications(approved, counts, out, subjects);
    }

    public Publications withOut(Map<Channel, Long> counts) {
        return new Publications(approved, waiting, counts, subjects);
    }

    public Publications withSubjects(List<String> lines) {
        return new Publications(approved, waiting, out, lines);
    }
}
