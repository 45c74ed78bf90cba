package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Expired;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Publishes posts on TikTok. A video has a publish id before anybody sees it, so its status is asked before its last chunk
 * is sent: a repetition after a lost response finds the post instead of doubling it. Photos get theirs by the call that
 * publishes them.
 */
@Singleton
class TikTokPosting {

    private final TikTokHttp http;
    private final TikTokAnswers answers;
    private final TikTokCreator creators;
    private final TikTokUploads uploads;
    private final TikTokStatus statuses;

    TikTokPosting(
            @RestClient TikTokHttp http,
            TikTokAnswers answers,
            TikTokCreator creators,
            TikTokUploads uploads,
            TikTokStatus statuses) {
        this.http = http;
        this.answers = answers;
        this.creators = creators;
        this.uploads = uploads;
        this.statuses = statuses;
    }

    Uni<StepResult> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        boolean video = TikTokPlan.isVideo(post);
        if (step.equals(TikTokPlan.UPLOAD)) {
            return uploads.upload(account, post);
        }
        if (progress.pendingId(step).isPresent()) {
            Step again = video ? TikTokPlan.UPLOAD : TikTokPlan.PUBLISH;
            return statuses.check(account, post, progress.pendingId(step).get(), again);
        }
        return video
                ? publishVideo(account, post, Upload.of(progress.id(TikTokPlan.UPLOAD)))
                : publishPhotos(account, post);
    }

    private Uni<StepResult> publishVideo(Credentials account, NetworkPost post, Upload upload) {
        String publishId = upload.publishId();
        return statuses.ask(account, publishId)
                .chain(status -> isWaiting(status, upload)
                        ? uploads.sendLast(post, upload, statuses.pending(publishId))
                        : Uni.createFrom().item(() -> begun(status, publishId)))
                .onFailure(TikTokStatus::isForgotten)
                .recoverWithItem(() -> new Expired(TikTokPlan.UPLOAD, "TikTok no longer knows the upload."));
    }

    /** Whether TikTok still waits for the last chunk. */
    private static boolean isWaiting(JsonNode status, Upload upload) {
        return status.path("status").asText().equals("PROCESSING_UPLOAD")
                && status.path("uploaded_bytes").asLong() < upload.bytes();
    }

    /** The last chunk has arrived before: the post is followed, or begun again if it has failed. */
    private StepResult begun(JsonNode status, String publishId) {
        return status.path("status").asText().equals("FAILED")
                ? new Expired(
                        TikTokPlan.UPLOAD,
                        "TikTok could not publish it: "
                                + status.path("fail_reason").asText())
                : statuses.pending(publishId);
    }

    private Uni<StepResult> publishPhotos(Credentials account, NetworkPost post) {
        return creators.ask(account)
                .invoke(creator -> TikTokCreator.check(creator, post))
                .chain(creator -> answers.publish(http.startPhotos(account.bearer(), photos(post, creator))))
                .map(data -> statuses.pending(TikTokAnswers.text(data, "publish_id")));
    }

    private static ObjectNode photos(NetworkPost post, JsonNode creator) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode info = body.putObject("post_info").put("description", post.text());
        TikTokCreator.addSettings(info, creator, post);
        ArrayNode images = body.putObject("source_info")
                .put("source", "PULL_FROM_URL")
                .put("photo_cover_index", 0)
                .putArray("photo_images");
        post.media().forEach(photo -> images.add(photo.url().toString()));
        return body.put("post_mode", "DIRECT_POST").put("media_type", "PHOTO");
    }
}
