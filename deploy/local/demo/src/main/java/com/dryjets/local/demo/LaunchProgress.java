package com.dryjets.local.demo;

import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.DemoFailure;
import com.dryjets.local.demo.api.Poller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Shows the launch workflow's progress until everything is published and sent. */
final class LaunchProgress {

    private final ApiClient marketer;
    private final Terminal terminal;
    private final Poller poller;
    private final Map<String, String> shown = new HashMap<>();
    private boolean publishing;

    LaunchProgress(ApiClient marketer, Terminal terminal, Poller poller) {
        this.marketer = marketer;
        this.terminal = terminal;
        this.poller = poller;
    }

    void follow(UUID campaign, Consumer<Phase> onPhase) {
        terminal.chapter("Launch workflow");
        String address = "/marketing/campaigns/" + campaign + "/status";
        poller.until(
                "everything is published",
                () -> showProgress(marketer.get(address), onPhase),
                () -> marketer.get(address).path("workflow").toPrettyString());
        onPhase.accept(Phase.ENGAGEMENT);
    }

    /** Shows what has changed and returns whether the MONITOR step has started. */
    private boolean showProgress(JsonNode status, Consumer<Phase> onPhase) {
        for (JsonNode step : status.path("workflow").path("steps")) {
            show(step.path("step").asText(), step.path("status").asText() + error(step));
        }
        for (JsonNode channel : status.path("workflow").path("channels")) {
            show("  " + channel.path("channel").asText(), channel.path("items").asInt() + " scheduled");
        }
        show("  items", items(status));
        JsonNode steps = status.path("workflow").path("steps");
        if (!publishing && hasStarted(steps, "PUBLISH")) {
            publishing = true;
            onPhase.accept(Phase.PUBLISHING);
        }
        if (hasFailed(steps)) {
            throw new DemoFailure("A workflow step failed: " + steps);
        }
        return hasStarted(steps, "MONITOR");
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

    private static boolean hasStarted(JsonNode steps, String name) {
        for (JsonNode step : steps) {
            if (step.path("step").asText().equals(name)) {
                return !step.path("status").asText().equals("PENDING");
            }
        }
        return false;
    }

    private static boolean hasFailed(JsonNode steps) {
        for (JsonNode step : steps) {
            if (step.path("status").asText().equals("FAILED")) {
                return true;
            }
        }
        return false;
    }
}
