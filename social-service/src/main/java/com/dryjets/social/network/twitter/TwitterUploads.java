package com.dryjets.social.network.twitter;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.StepResult.Pending;
import com.dryjets.social.network.http.Chunk;
import com.dryjets.social.network.http.MediaReader;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.twitter.TwitterAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/**
 * Uploads media to X in chunks (docs.x.com, "Chunked media upload": initialize, append, finalize, status). An upload is
 * usable for 24 hours and seen by nobody until a post names it.
 */
@Singleton
class TwitterUploads {

    private static final String OCTETS = "application/octet-stream";
    private static final long MEGABYTE = 1024L * 1024;

    /** The largest files (docs.x.com, "Media best practices"). */
    private static final Map<String, Long> MAX_BYTES =
            Map.of("tweet_image", 5 * MEGABYTE, "tweet_gif", 15 * MEGABYTE, "tweet_video", 512 * MEGABYTE);

    private final TwitterUploadHttp http;
    private final MediaReader media;
    private final TwitterConfig config;

    TwitterUploads(@RestClient TwitterUploadHttp http, MediaReader media, TwitterConfig config) {
        this.http = http;
        this.media = media;
        this.config = config;
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        Media medium = post.media().get(step.index());
        Optional<String> pending = progress.pendingId(step);
        if (pending.isPresent()) {
            return check(account, medium, step, pending.get());
        }
        String category = medium.type() == null ? "tweet_video" : TwitterPlan.category(medium.type());
        return media.using(medium, MAX_BYTES.get(category), file -> {
            checkFile(post, file);
            return send(account, medium, file);
        });
    }

    /** Repeats the checks of the plan with the type that the file turned out to have. */
    private static void checkFile(NetworkPost post, FetchedMedia file) {
        if (post.media().size() > 1 && TwitterPlan.standsAlone(file.type())) {
            throw unusable("X shows a video or a GIF only alone. Remove the other media.");
        }
        long max = MAX_BYTES.get(TwitterPlan.category(file.type()));
        if (file.bytes() > max) {
            throw unusable("X takes files like this one up to " + max / MEGABYTE + " MB. It has "
                    + Math.ceilDiv(file.bytes(), MEGABYTE) + " MB.");
        }
    }

    private Uni<Reply<StepResult>> send(Credentials account, Media medium, FetchedMedia file) {
        ObjectNode upload = JsonNodeFactory.instance
                .objectNode()
                .put("media_type", file.type())
                .put("media_category", TwitterPlan.category(file.type()))
                .put("total_bytes", file.bytes());
        return TwitterAnswers.read(
                        http.initialize(account.bearer(), upload), Call.UPLOAD, answer -> answer.text("/data/id"))
                .chain(id -> append(account, file, id.value()))
                .chain(id -> TwitterAnswers.read(http.complete(account.bearer(), id), Call.UPLOAD, NetworkAnswer::body))
                .chain(answer -> proceed(account, medium, answer.value()));
    }

    /** Sends all chunks; returns the id. */
    private Uni<String> append(Credentials account, FetchedMedia file, String id) {
        return media.send(
                        file,
                        Chunk.split(file.bytes(), config.chunkBytes()),
                        (chunk, bytes) -> TwitterAnswers.read(
                                http.append(account.bearer(), id, form(chunk, bytes, file)),
                                Call.UPLOAD,
                                NetworkAnswer::status))
                .replaceWith(id);
    }

    private static ClientMultipartForm form(Chunk chunk, byte[] bytes, FetchedMedia file) {
        return ClientMultipartForm.create()
                .attribute("segment_index", Integer.toString(chunk.index()), null)
                .binaryFileUpload("media", file.file().getFileName().toString(), Buffer.buffer(bytes), OCTETS);
    }

    private Uni<Reply<StepResult>> check(Credentials account, Media medium, Step step, String id) {
        return TwitterAnswers.read(
                        http.status(account.bearer(), "STATUS", id),
                        Call.UPLOAD,
                        TwitterUploads::forgotten,
                        answer -> Optional.of(answer.body()))
                .chain(answer -> answer.value().isPresent()
                        ? proceed(account, medium, answer.value().get())
                        : Uni.createFrom().item(Reply.of(new Expired(step, "X no longer has the upload."))));
    }

    private static Optional<Optional<JsonNode>> forgotten(NetworkAnswer answer) {
        return answer.status() == 400 || answer.status() == 404 ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** Waits for videos and GIFs to be processed, and then describes the medium. Without processing info it is ready. */
    private Uni<Reply<StepResult>> proceed(Credentials account, Media medium, JsonNode body) {
        String id = body.at("/data/id").asText();
        JsonNode processing = body.at("/data/processing_info");
        return switch (processing.path("state").asText("succeeded")) {
            case "succeeded" -> describe(account, medium, id);
            case "failed" ->
                Uni.createFrom()
                        .failure(unusable("X could not process the file: "
                                + processing.at("/error/message").asText("it gives no reason.")));
            default -> Uni.createFrom().item(Reply.of(new Pending(id, pause(processing))));
        };
    }

    private Duration pause(JsonNode processing) {
        long seconds = processing.path("check_after_secs").asLong();
        return seconds > 0 ? Duration.ofSeconds(seconds) : config.checkAfter();
    }

    /** Adds the alt text, which X has for pictures and GIFs. */
    private Uni<Reply<StepResult>> describe(Credentials account, Media medium, String id) {
        String altText = medium.altText();
        if (altText == null || altText.isBlank() || medium.isVideo()) {
            return Uni.createFrom().item(Reply.of(new Done(id)));
        }
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("id", id);
        metadata.putObject("metadata").putObject("alt_text").put("text", altText);
        return TwitterAnswers.read(http.describe(account.bearer(), metadata), Call.UPLOAD, answer -> new Done(id));
    }

    private static NetworkFailure unusable(String sentence) {
        return NetworkFailure.of(Kind.MEDIA_UNUSABLE, sentence);
    }
}
