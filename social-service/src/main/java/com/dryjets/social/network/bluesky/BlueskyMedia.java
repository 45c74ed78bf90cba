package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.bluesky.Embeds.Uploaded;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.MediaReader;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Uploads pictures and videos ({@code com.atproto.repo.uploadBlob}), and makes previews of pages. */
@Singleton
class BlueskyMedia {

    private static final Dimension UNKNOWN = new Dimension();

    private final BlueskyHttp http;
    private final BlueskyCardHttp cards;
    private final MediaReader media;
    private final BlueskyConfig config;
    private final Vertx vertx;

    BlueskyMedia(
            BlueskyHttp http, @RestClient BlueskyCardHttp cards, MediaReader media, BlueskyConfig config, Vertx vertx) {
        this.http = http;
        this.cards = cards;
        this.media = media;
        this.config = config;
        this.vertx = vertx;
    }

    Uni<Reply<Uploaded>> upload(Credentials account, Media medium) {
        boolean picture = medium.type() != null && !medium.isVideo();
        return media.using(
                        medium,
                        picture ? config.maxPictureBytes() : config.maxVideoBytes(),
                        file -> upload(account, medium, file))
                .onFailure()
                .transform(Harmless::failure);
    }

    private Uni<Reply<Uploaded>> upload(Credentials account, Media medium, FetchedMedia file) {
        boolean picture = file.type().startsWith("image/");
        if (!picture && !file.type().equals("video/mp4")) {
            throw unusable("Bluesky takes pictures and MP4 videos; this is " + file.type() + ".");
        }
        if (picture && file.bytes() > config.maxPictureBytes()) {
            throw unusable("Bluesky takes pictures of at most %d bytes; this one has %d."
                    .formatted(config.maxPictureBytes(), file.bytes()));
        }
        return size(medium, file, picture)
                .chain(size -> blob(account, file)
                        .map(reply -> reply.map(blob -> new Uploaded(blob, size.width, size.height))));
    }

    private static NetworkFailure unusable(String detail) {
        return NetworkFailure.of(Kind.MEDIA_UNUSABLE, detail);
    }

    private Uni<Reply<JsonNode>> blob(Credentials account, FetchedMedia file) {
        return BlueskyCalls.read(
                http.upload(BlueskyRecords.server(account), account.bearer(), file.type(), file.file()), answer -> {
                    answer.text("/blob/ref/$link");
                    return answer.body().path("blob");
                });
    }

    /** The size of a picture, so that apps leave room for it before they have loaded it. */
    private Uni<Dimension> size(Media medium, FetchedMedia file, boolean picture) {
        Integer width = medium.width();
        Integer height = medium.height();
        if (width != null && height != null) {
            return Uni.createFrom().item(new Dimension(width, height));
        }
        return picture
                ? vertx.executeBlocking(() -> size(file.file().toFile()), false)
                : Uni.createFrom().item(UNKNOWN);
    }

    /** A picture that cannot be read is sent as it is; Bluesky decides. */
    private static Dimension size(File picture) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(picture)) {
            Iterator<ImageReader> readers = stream == null ? null : ImageIO.getImageReaders(stream);
            if (readers == null || !readers.hasNext()) {
                return UNKNOWN;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /**
     * The title, description and picture of a page. A page that cannot be read has its host as title: a preview is not
     * worth a post.
     */
    Uni<ObjectNode> card(Credentials account, URI link) {
        return BlueskyCalls.read(NetworkAnswer.of(cards.extract(link.toString())), NetworkAnswer::body)
                .map(Reply::value)
                .onFailure()
                .recoverWithItem(EventJson.mapper().createObjectNode())
                .chain(page -> withThumb(account, page, card(link, page)));
    }

    private static ObjectNode card(URI link, JsonNode page) {
        String title = page.path("title").asText("");
        String host = link.getHost() == null ? link.toString() : link.getHost();
        return EventJson.mapper()
                .createObjectNode()
                .put("title", title.isBlank() ? host : title)
                .put("description", page.path("description").asText(""));
    }

    private Uni<ObjectNode> withThumb(Credentials account, JsonNode page, ObjectNode card) {
        String image = page.path("image").asText("");
        if (!image.startsWith("https://") && !image.startsWith("http://")) {
            return Uni.createFrom().item(card);
        }
        return Uni.createFrom()
                .deferred(() -> media.using(
                        new Media(URI.create(image), null, null, null, null, null, null),
                        config.maxThumbBytes(),
                        file -> thumb(account, file)))
                .map(reply -> card.<ObjectNode>set("thumb", reply.value()))
                .onFailure()
                .recoverWithItem(card);
    }

    private Uni<Reply<JsonNode>> thumb(Credentials account, FetchedMedia file) {
        if (!file.type().startsWith("image/")) {
            throw unusable("The picture of the page is " + file.type() + ".");
        }
        return blob(account, file);
    }
}
