package com.dryjets.contracts.contract;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Generates the AsyncAPI 3 document from the event records, their examples and {@code topics.properties}. */
final class AsyncApi {

    private static final String OTHERS = "other systems";
    private static final long DAY_MILLIS = 86_400_000L;

    private static final Map<Topic, List<String>> PRODUCERS = new EnumMap<>(Map.of(
            Topic.CAMPAIGNS, List.of("campaign-service"),
            Topic.CONTENT, List.of("content-service"),
            Topic.POSTS, List.of("social-service"),
            Topic.EMAILS, List.of("email-service"),
            Topic.METRICS, List.of("social-service", "email-service", OTHERS),
            Topic.PERFORMANCE, List.of("analytics-service"),
            Topic.INSIGHTS, List.of("orchestrator-service"),
            Topic.CONTACTS, List.of(OTHERS),
            Topic.CONTACT_ACTIVITIES, List.of(OTHERS),
            Topic.REPORTS, List.of("analytics-service", "orchestrator-service")));

    private static final Map<Topic, String> KEYS = new EnumMap<>(Map.of(
            Topic.CAMPAIGNS, "campaignId",
            Topic.CONTENT, "blogPostId",
            Topic.POSTS, "campaignId, or accountId for events of accounts",
            Topic.EMAILS, "campaignId",
            Topic.METRICS, "campaignId",
            Topic.PERFORMANCE,
                    "tenant/campaignId/channel/day, tenant/campaignId/content/contentRef/channel or"
                            + " tenant/campaignId/hour/channel/hour",
            Topic.INSIGHTS, "campaignId",
            Topic.CONTACTS, "contactKey",
            Topic.CONTACT_ACTIVITIES, "contactKey",
            Topic.REPORTS, "scheduleId, or digestId for digests"));

    private final Path root;
    private final Properties topics = topics();

    AsyncApi(Path root) {
        this.root = root;
    }

    ObjectNode document() {
        ObjectNode document = object().put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (Topic topic : Topic.values()) {
            channels.set(name(topic), channel(topic));
            addOperations(operations, topic);
        }
        EventTypes.all().forEach(event -> messages.set(event.getSimpleName(), message(event)));
        ObjectNode schemas = components.putObject("schemas");
        schemas.setAll(EventSchemas.all());
        schemas.set("CloudEventHeaders", headers());
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = object().put("title", "DryJets Marketing events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka binary mode. An event type may gain optional fields; any other change is a "
                                + "new type. Readers ignore unknown fields and types.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        return info;
    }

    private ObjectNode channel(Topic topic) {
        ObjectNode channel = object().put("address", topic.topicName()).put("description", describe(topic));
        ObjectNode messages = channel.putObject("messages");
        for (Class<? extends DomainEvent> event : EventTypes.of(topic)) {
            messages.set(event.getSimpleName(), ref("components/messages/" + event.getSimpleName()));
        }
        List<String> settings = settings(topic);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName()).put("partitions", Integer.parseInt(settings.get(0)));
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(settings.get(1));
        long days = Long.parseLong(settings.get(2));
        configuration.put("retention.ms", days < 0 ? -1 : days * DAY_MILLIS);
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private String describe(Topic topic) {
        return Javadocs.of(root, topic.events()) + " Record key: " + KEYS.get(topic) + ".";
    }

    private void addOperations(ObjectNode operations, Topic topic) {
        for (String producer : PRODUCERS.get(topic)) {
            operations.set(
                    id(producer) + "-sends-" + name(topic),
                    operation(topic, "send", producer + " publishes to " + topic.topicName()));
        }
        for (String consumer : consumers(topic)) {
            ObjectNode operation = operation(
                    topic,
                    "receive",
                    consumer + " consumes " + topic.topicName() + " as the consumer group of the same name");
            ObjectNode kafka = operation.putObject("bindings").putObject("kafka");
            kafka.putObject("groupId").put("type", "string").putArray("enum").add(consumer);
            kafka.put("bindingVersion", "0.5.0");
            operations.set(id(consumer) + "-receives-" + name(topic), operation);
        }
    }

    private static ObjectNode operation(Topic topic, String action, String summary) {
        ObjectNode operation = object().put("action", action).put("summary", summary);
        operation.set("channel", ref("channels/" + name(topic)));
        ArrayNode messages = operation.putArray("messages");
        for (Class<? extends DomainEvent> event : EventTypes.of(topic)) {
            messages.add(ref("channels/" + name(topic) + "/messages/" + event.getSimpleName()));
        }
        return operation;
    }

    private ObjectNode message(Class<? extends DomainEvent> event) {
        ObjectNode message = object().put("name", EventTypes.typeOf(event))
                .put("title", event.getSimpleName())
                .put("summary", Javadocs.of(root, event))
                .put("contentType", "application/json");
        ObjectNode allOf = message.putObject("headers");
        allOf.putArray("allOf").add(ref("components/schemas/CloudEventHeaders"));
        allOf.putObject("properties").putObject("ce_type").put("const", EventTypes.typeOf(event));
        message.set("payload", ref(EventSchemas.PATH + "/" + event.getSimpleName()));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string");
        kafka.put("bindingVersion", "0.5.0");
        message.putArray("examples").addObject().set("payload", Goldens.of(event));
        return message;
    }

    /** The headers that CloudEventRecord writes and requires. */
    private static ObjectNode headers() {
        ObjectNode headers = object().put("type", "object")
                .put("description", "CloudEvents attributes as Kafka headers, UTF-8 text.");
        ArrayNode required = headers.putArray("required");
        List.of("ce_id", "ce_source", "ce_type", "ce_tenantid").forEach(required::add);
        ObjectNode properties = headers.putObject("properties");
        text(properties, "ce_specversion", "Always 1.0").put("const", "1.0");
        text(properties, "ce_id", "Unique to the event and the same in every delivery")
                .put("format", "uuid");
        text(properties, "ce_source", "The service or system that published the event");
        text(properties, "ce_type", "The event type");
        text(properties, "ce_time", "When the event happened").put("format", "date-time");
        text(properties, "ce_subject", "The record's key");
        text(properties, "ce_tenantid", "The tenant that the event belongs to")
                .put("pattern", "^[a-z0-9][a-z0-9_-]{0,62}$");
        text(properties, "ce_traceparent", "W3C trace context; also sent as traceparent");
        return headers;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private List<String> consumers(Topic topic) {
        List<String> settings = settings(topic);
        return settings.subList(3, settings.size());
    }

    private List<String> settings(Topic topic) {
        return Arrays.stream(topics.getProperty(topic.topicName()).split(","))
                .map(String::strip)
                .toList();
    }

    private static Properties topics() {
        Properties topics = new Properties();
        try (InputStream file = AsyncApi.class.getResourceAsStream("/topics.properties")) {
            topics.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static String id(String service) {
        return service.replace(' ', '-');
    }

    private static ObjectNode ref(String target) {
        return object().put("$ref", "#/" + target);
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }
}
