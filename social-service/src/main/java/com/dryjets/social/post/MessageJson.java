package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages in the columns parts, media, link and options. */
public final class MessageJson {

    private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};

    private MessageJson() {}

    /** Reads a message from the columns of a row. */
    public static Message read(Channel channel, @Nullable UUID contentId, Row row) {
        return new Message(
                channel,
                contentId,
                row.getJsonArray("parts").stream().map(String::valueOf).toList(),
                media(row.getJsonArray("media")),
                uri(row.getString("link")),
                options(row.getJsonObject("options")));
    }

    static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    public static JsonArray parts(Message message) {
        return new JsonArray(message.parts());
    }

    public static JsonArray media(Message message) {
        return new JsonArray(write(message.media()));
    }

    public static JsonObject options(Message message) {
        return new JsonObject(write(message.options()));
    }

    /** A whole message in one column, with the names of the columns; without a link if it has none. */
    static JsonObject all(Message message) {
        JsonObject all = new JsonObject()
                .put("parts", parts(message))
                .put("media", media(message))
                .put("options", options(message));
        return message.link() == null ? all : all.put("link", message.link().toString());
    }

    private static List<Media> media(JsonArray stored) {
        try {
            return EventJson.mapper().readValue(stored.encode(), MEDIA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The media of a post cannot be read", e);
        }
    }

    private static PostOptions options(JsonObject stored) {
        try {
            return EventJson.mapper().readValue(stored.encode(), PostOptions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options of a post cannot be read", e);
        }
    }

    private static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A post cannot be written as JSON", e);
        }
    }
}
