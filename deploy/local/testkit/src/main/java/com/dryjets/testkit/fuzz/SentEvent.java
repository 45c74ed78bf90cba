package com.dryjets.testkit.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A server-sent event.
 *
 * @param name empty for an event without one
 */
record SentEvent(String name, String data) {

    /** Reads the events of a stream that may have been cut off; an event ends with an empty line. */
    static List<SentEvent> parse(String stream) {
        List<SentEvent> events = new ArrayList<>();
        String[] blocks = stream.split("(?>\\R){2}", -1);
        for (String block : Arrays.asList(blocks).subList(0, blocks.length - 1)) {
            SentEvent event = new SentEvent(field("event:", block), field("data:", block));
            // A block of comments only keeps the connection open.
            if (!event.data().isEmpty()) {
                events.add(event);
            }
        }
        return events;
    }

    private static String field(String name, String block) {
        return block.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .collect(Collectors.joining("\n"));
    }
}
