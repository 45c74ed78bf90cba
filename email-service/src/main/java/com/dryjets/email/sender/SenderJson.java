package com.dryjets.email.sender;

import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.smtp.TlsMode;
import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.email.sender.DnsFinding.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Routes and findings as the database keeps them; what is not set is left out. */
final class SenderJson {

    private SenderJson() {}

    static JsonObject write(RouteSettings route) {
        JsonObject json = new JsonObject().put("type", route.type().name());
        Optional.ofNullable(route.host()).ifPresent(host -> json.put("host", host));
        Optional.ofNullable(route.port()).ifPresent(port -> json.put("port", port));
        Optional.ofNullable(route.encryption()).ifPresent(mode -> json.put("encryption", mode.name()));
        Optional.ofNullable(route.username()).ifPresent(username -> json.put("username", username));
        Optional.ofNullable(route.region()).ifPresent(region -> json.put("region", region));
        Optional.ofNullable(route.limits()).ifPresent(limits -> json.put("limits", write(limits)));
        Optional.ofNullable(route.webhook()).ifPresent(webhook -> json.put("webhook", write(webhook)));
        Optional.ofNullable(route.emailActivity()).ifPresent(asks -> json.put("emailActivity", asks));
        return json;
    }

    private static JsonObject write(RouteLimits limits) {
        JsonObject json = new JsonObject();
        Optional.ofNullable(limits.messagesPerSecond()).ifPresent(rate -> json.put("messagesPerSecond", rate));
        Optional.ofNullable(limits.connections()).ifPresent(connections -> json.put("connections", connections));
        return json;
    }

    private static JsonObject write(RouteWebhook webhook) {
        JsonObject json = new JsonObject();
        Optional.ofNullable(webhook.verificationKey()).ifPresent(key -> json.put("verificationKey", key));
        Optional.ofNullable(webhook.topicArn()).ifPresent(topic -> json.put("topicArn", topic));
        return json;
    }

    static RouteSettings route(JsonObject json) {
        String encryption = json.getString("encryption");
        return new RouteSettings(
                RouteType.valueOf(json.getString("type")),
                json.getString("host"),
                json.getInteger("port"),
                encryption == null ? null : TlsMode.valueOf(encryption),
                json.getString("username"),
                json.getString("region"),
                limits(json.getJsonObject("limits")),
                webhook(json.getJsonObject("webhook")),
                json.getBoolean("emailActivity"));
    }

    private static @Nullable RouteWebhook webhook(@Nullable JsonObject json) {
        return json == null ? null : new RouteWebhook(json.getString("verificationKey"), json.getString("topicArn"));
    }

    private static @Nullable RouteLimits limits(@Nullable JsonObject json) {
        return json == null
                ? null
                : new RouteLimits(json.getDouble("messagesPerSecond"), json.getInteger("connections"));
    }

    static JsonObject write(Map<Purpose, DnsFinding> dns) {
        JsonObject json = new JsonObject();
        dns.forEach((purpose, found) -> json.put(
                purpose.name(),
                new JsonObject()
                        .put("name", found.name())
                        .put("expected", found.expected())
                        .put("status", found.status().name())
                        .put("found", new JsonArray(found.found()))));
        return json;
    }

    static Map<Purpose, DnsFinding> dns(JsonObject json) {
        Map<Purpose, DnsFinding> dns = new EnumMap<>(Purpose.class);
        for (String name : json.fieldNames()) {
            JsonObject found = json.getJsonObject(name);
            List<String> texts =
                    found.getJsonArray("found").stream().map(String.class::cast).toList();
            dns.put(
                    Purpose.valueOf(name),
                    new DnsFinding(
                            Purpose.valueOf(name),
                            found.getString("name"),
                            found.getString("expected"),
                            Status.valueOf(found.getString("status")),
                            texts));
        }
        return dns;
    }
}
