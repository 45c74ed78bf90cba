package com.dryjets.local.sandbox.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Says who reads the email of which recipients: the newest rule that matches, or else a person. */
final class ReaderRules {

    private record Rule(Pattern recipient, ReaderKind kind) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /**
     * Adds the rule described by a request: recipient (a regular expression) and kind.
     *
     * @throws IllegalArgumentException if the kind is unknown or the expression is invalid
     */
    void add(JsonObject request) {
        Pattern recipient = Pattern.compile(request.getString("recipient", ""), Pattern.CASE_INSENSITIVE);
        rules.addFirst(new Rule(
                recipient, ReaderKind.valueOf(request.getString("kind", "").toUpperCase(Locale.ROOT))));
    }

    void clear() {
        rules.clear();
    }

    JsonArray list() {
        JsonArray list = new JsonArray();
        rules.forEach(rule -> list.add(new JsonObject()
                .put("recipient", rule.recipient().pattern())
                .put("kind", rule.kind().name().toLowerCase(Locale.ROOT))));
        return list;
    }

    ReaderKind of(String recipient) {
        return rules.stream()
                .filter(rule -> rule.recipient().matcher(recipient).find())
                .findFirst()
                .map(Rule::kind)
                .orElse(ReaderKind.PERSON);
    }
}
