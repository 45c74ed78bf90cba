package com.dryjets.social.network.linkedin;

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
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Uploads pictures (Images API) and videos (Videos API) to LinkedIn. A post is created only when its media are available,
 * because LinkedIn accepts a post with a picture that it later fails to process, and then shows it to nobody.
 */
@Singleton
class LinkedInUploads {

    private static final long MEGABYTE = 1024L * 1024;

    /** Videos API: 75 KB to 500 MB. */
    private static final long VIDEO_BYTES = 500 * MEGABYTE;

    /** LinkedIn limits the pixels of pictures, not their bytes. This limit is ours: a picture is sent as a whole. */
    private static final long PICTURE_BYTES = 20 * MEGABYTE;

    private static final String IMAGES = "images";
    private static final String VIDEOS = "videos";

    private final LinkedInHttp http;
    private final LinkedInUploadHttp files;
    private final LinkedInAnswers answers;
    private final MediaReader media;
    private final LinkedInConfig config;

    LinkedInUploads(
            @RestClient LinkedInHttp http,
            @RestClient LinkedInUploadHttp files,
            LinkedInAnswers answers,
            MediaReader media,
            LinkedInConfig config) {
        this.http = http;
        this.files = files;
        this.answers = answers;
        this.media = media;
        this.config = config;
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        Optional<String> pending = progress.pendingId(step);
        if (pending.isPresent()) {
            return check(account, step, pending.get());
        }
        Media medium = post.media().get(step.index());
        long max = medium.type() == null || medium.isVideo() ? VIDEO_BYTES : PICTURE_BYTES;
        return media.using(medium, max, file -> {
            boolean video = isVideo(post, file);
            return (video ? sendVideo(account, file) : sendPicture(account, file))
                    .map(urn -> Reply.of(new Pending(urn, config.checkAfter())));
        });
    }

    /** Repeats the checks of the plan with the type that the file turned out to have. */
    private static boolean isVideo(NetworkPost post, FetchedMedia file) {
        LinkedInPlan.checkType(file.type());
        boolean video = file.type().equals(LinkedInPlan.VIDEO);
        if (video && post.media().size() > 1) {
            throw unusable("LinkedIn shows a video only alone. Remove the other media.");
        }
        if (!video && file.bytes() > PICTURE_BYTES) {
            throw unusable("Pictures for LinkedIn may have up to 20 MB.");
        }
        return video;
    }

    private Uni<String> sendPicture(Credentials account, FetchedMedia file) {
        Chunk whole = new Chunk(0, 0, Math.toIntExact(file.bytes()));
        return start(account, IMAGES, request(account))
                .chain(upload -> media.read(file, whole)
                        .chain(bytes -> answers.read(
                                files.put(upload.at("/uploadUrl").asText(), account.bearer(), bytes),
                                Call.UPLOAD,
                                NetworkAnswer::status))
                        .replaceWith(upload.path("image").asText()));
    }

    private Uni<String> sendVideo(Credentials account, FetchedMedia file) {
        ObjectNode request = request(account)
                .put("fileSizeBytes", file.bytes())
                .put("uploadCaptions", false)
                .put("uploadThumbnail", false);
        return start(account, VIDEOS, request)
                .chain(upload -> sendParts(file, upload.path("uploadInstructions"))
                        .chain(parts -> complete(account, upload, parts)));
    }

    private static ObjectNode request(Credentials account) {
        return JsonNodeFactory.instance.objectNode().put("owner", Organization.urn(account));
    }

    private Uni<JsonNode> start(Credentials account, String kind, ObjectNode request) {
        JsonNode body = JsonNodeFactory.instance.objectNode().set("initializeUploadRequest", request);
        return answers.read(
                        http.upload(account.bearer(), kind, "initializeUpload", body),
                        Call.UPLOAD,
                        answer -> answer.body().path("value"))
                .map(Reply::value);
    }

    /** Sends the parts that LinkedIn asks for; returns the ids of what it received. */
    private Uni<List<String>> sendParts(FetchedMedia file, JsonNode instructions) {
        List<Chunk> chunks = new ArrayList<>();
        for (JsonNode part : instructions) {
            long first = part.path("firstByte").asLong();
            chunks.add(
                    new Chunk(chunks.size(), first, (int) (part.path("lastByte").asLong() - first + 1)));
        }
        return media.send(
                file,
                chunks,
                (chunk, bytes) -> answers.read(
                                files.put(
                                        instructions
                                                .path(chunk.index())
                                                .path("uploadUrl")
                                                .asText(),
                                        null,
                                        bytes),
                                Call.UPLOAD,
                                answer -> answer.header("ETag").orElse(""))
                        .map(Reply::value));
    }

    private Uni<String> complete(Credentials account, JsonNode upload, List<String> parts) {
        String urn = upload.path("video").asText();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putObject("finalizeUploadRequest")
                .put("video", urn)
                .put("uploadToken", upload.path("uploadToken").asText(""))
                .putArray("uploadedPartIds");
        parts.forEach(ids::add);
        return answers.read(
                        http.upload(account.bearer(), VIDEOS, "finalizeUpload", body),
                        Call.UPLOAD,
                        NetworkAnswer::status)
                .replaceWith(urn);
    }

    private Uni<Reply<StepResult>> check(Credentials account, Step step, String urn) {
        String kind = urn.startsWith("urn:li:video:") ? VIDEOS : IMAGES;
        return answers.read(
                http.medium(account.bearer(), kind, Organization.encode(urn)),
                Call.READ,
                answer -> answer.status() == 404
                        ? Optional.of(new Expired(step, "LinkedIn no longer has the upload."))
                        : Optional.empty(),
                answer -> result(step, urn, answer));
    }

    private StepResult result(Step step, String urn, NetworkAnswer answer) {
        return switch (answer.body().path("status").asText()) {
            case "AVAILABLE" -> new Done(urn);
            case "PROCESSING_FAILED" ->
                throw unusable("LinkedIn could not process the file: "
                        + answer.find("/processingFailureReason").orElse("it gives no reason."));
            case "WAITING_UPLOAD" -> new Expired(step, "LinkedIn did not receive the whole file.");
            default -> new Pending(urn, config.checkAfter());
        };
    }

    private static NetworkFailure unusable(String sentence) {
        return NetworkFailure.of(Kind.MEDIA_UNUSABLE, sentence);
    }
}
