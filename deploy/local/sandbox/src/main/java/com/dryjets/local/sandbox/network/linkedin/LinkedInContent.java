package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a request posts: its text, and an article, one medium or several images with alt texts. */
final class LinkedInContent {

    private static final int MIN_IMAGES = 2;
    private static final int MAX_IMAGES = 20;

    private LinkedInContent() {}

    static Content of(JsonObject body, Account account, World world) {
        List<Attachment> media = new ArrayList<>();
        for (JsonObject medium : media(body)) {
            world.ready(account, List.of(medium.getString("id", "")))
                    .forEach(found -> media.add(described(found, medium.getString("altText", ""))));
        }
        JsonObject content = body.getJsonObject("content");
        JsonObject options = content == null ? new JsonObject() : new JsonObject().put("content", content.copy());
        return Content.text(LittleText.render(body.getString("commentary", "")))
                .with(media)
                .with(options);
    }

    private static Attachment described(Attachment found, String altText) {
        return new Attachment(found.id(), found.kind(), altText, found.url(), found.size(), found.sha256());
    }

    private static List<JsonObject> media(JsonObject body) {
        JsonObject content = body.getJsonObject("content", new JsonObject());
        if (content.containsKey("media")) {
            return List.of(content.getJsonObject("media"));
        }
        return content.getJsonObject("multiImage", new JsonObject()).getJsonArray("images", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Returns what is wrong with the media of a request, if anything is. */
    static Optional<Refusal> fault(JsonObject body, Content content) {
        JsonObject requested = body.getJsonObject("content", new JsonObject());
        int media = media(body).size();
        if (requested.containsKey("multiImage") && (media < MIN_IMAGES || media > MAX_IMAGES)) {
            return Optional.of(new Refusal.Invalid(
                    "content", "/content/multiImage/images :: array size must be between 2 and 20"));
        }
        if (content.media().size() < media) {
            return Optional.of(new Refusal.Invalid("content", "/content/media/id :: the media asset is not available"));
        }
        boolean incomplete = requested.containsKey("article")
                && requested.getJsonObject("article").getString("title", "").isBlank();
        return incomplete
                ? Optional.of(
                        new Refusal.Invalid("content", "/content/article/title :: field is required but not found"))
                : Optional.empty();
    }
}
