package com.dryjets.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Shows the launch workflow as it moves, until everything is out. */
final class SagaView {

    private final Api marketer;
    private final Terminal terminal;
    private final Waiting waiting;
    private final Map<String, String> shown = new HashMap<>();
    private boolean publishing;

    SagaView(Api marketer, Terminal terminal, Waiting waiting) {
        this.marketer = marketer;
        this.terminal = terminal;
        this.waiting = waiting;
    }

    void follow(UUID campaign, Consumer<Phase> onPhase) {
        terminal.chapter("The saga");
        String address = "/marketing/campaigns/" + campaign + "/status";
        waiting.until(
                "everything is out",
                () -> look(marketer.get(address), onPhase),
                () -> marketer.get(address).path("workflow").toPrettyString());
        onPhase.accept(Phase.ENGAGEMENT);
    }

    /** Whether MONITOR has begun. */
    private boolean look(JsonNode status, Consumer<Phase> onPhase) {
        for (JsonNode step : status.path("workflow").path("steps")) {
            show(step.path("step").asText(), step.path("status").asText() + error(step));
        }
        for (JsonNode channel : status.path("workflow").path("channels")) {
            show("  " + channel.path("channel").asText(), channel.path("items").asInt() + " scheduled");
        }
        show("  items", items(status));
        JsonNode steps = status.path("workflow").path("steps");
        if (!publishing && isAt(steps, "PUBLISH")) {
            publishing = true;
            onPhase.accept(Phase.PUBLISHING);
        }
        if (isFailed(steps)) {
            throw new DemoFailure("A step has failed: " + steps);
        }
        return isAt(steps, "MONITOR");
    }

    private void show(String what, String state) {
        if (!state.isEmpty() && !state.equals(shown.put(what, state))) {
            terminal.line("%-12s %s", what, state);
        }
    }

    private static String items(JsonNode status) {
        StringBuilder items = new StringBuilder();
        for (JsonNode count : status.path("items")) {
            items.append(items.isEmpty() ? "" : ", ")
                    .append(count.path("channel").asText())
                    .append(' ')
                    .append(count.path("status").asText());
        }
        return items.toString();
    }

    private static String error(JsonNode step) {
        String error = step.path("error").asText("");
        return error.isEmpty() || error.equals("null") ? "" : ": " + error;
    }

    private static boolean isAt(JsonNode steps, String name) {
        for (JsonNode step : steps) {
            if (step.path("step").asText().equals(name)) {
                return !step.path("status").asText().equals("PENDING");
            }
        }
        return false;
    }

    private static boolean isFailed(JsonNode steps) {
        for (JsonNode step : steps) {
            if (step.path("status").asText().equals("FAILED")) {
                return true;
            }
        }
        return false;
    }
}
