package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.http.Chunk;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.MediaReader;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends videos to TikTok ("Direct Post" and "Media Transfer Guide"). */
@Singleton
class TikTokUploads {

    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final long MAX_BYTES = 4 * GIGABYTE;

    private final TikTokHttp http;
    private final TikTokUploadHttp files;
    private final TikTokAnswers answers;
    private final TikTokCreator creators;
    private final MediaReader media;
    private final TikTokConfig config;

    TikTokUploads(
            @RestClient TikTokHttp http,
            @RestClient TikTokUploadHttp files,
            TikTokAnswers answers,
            TikTokCreator creators,
            MediaReader media,
            TikTokConfig config) {
        this.http = http;
        this.files = files;
        this.answers = answers;
        this.creators = creators;
        this.media = media;
        this.config = config;
    }

    /** Begins a post and sends its video apart from the last chunk. */
    Uni<StepResult> upload(Credentials account, NetworkPost post) {
        return creators.ask(account)
                .invoke(creator -> TikTokCreator.check(creator, post))
                .chain(creator -> media.using(post.media().getFirst(), MAX_BYTES, file -> {
                    checkType(file);
                    return start(account, post, creator, file).chain(upload -> sendAllButLast(file, upload));
                }));
    }

    private static void checkType(FetchedMedia file) {
        TikTokPlan.checkType(file.type());
        if (!file.type().startsWith("video/")) {
            throw NetworkFailure.of(Kind.MEDIA_UNUSABLE, "The file is not a video: it is " + file.type() + ".");
        }
    }

    private Uni<Upload> start(Credentials account, NetworkPost post, JsonNode creator, FetchedMedia file) {
        int chunkBytes = Upload.chunkBytes(file.bytes(), config.chunkBytes());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode info = body.putObject("post_info").put("title", post.text());
        TikTokCreator.addSettings(info, creator, post);
        body.putObject("source_info")
                .put("source", "FILE_UPLOAD")
                .put("video_size", file.bytes())
                .put("chunk_size", chunkBytes)
                .put("total_chunk_count", file.bytes() / chunkBytes);
        return answers.read(http.startVideo(account.bearer(), body))
                .map(data -> new Upload(
                        TikTokAnswers.text(data, "publish_id"),
                        TikTokAnswers.text(data, "upload_url"),
                        file.bytes(),
                        chunkBytes))
                .onFailure()
                .transform(Harmless::failure);
    }

    private Uni<StepResult> sendAllButLast(FetchedMedia file, Upload upload) {
        List<Chunk> chunks = upload.chunks();
        return media.send(
                        file,
                        chunks.subList(0, chunks.size() - 1),
                        (chunk, bytes) -> put(file, upload, chunk, bytes).invoke(TikTokUploads::check))
                .replaceWith(() -> new Done(upload.remoteId()));
    }

    /** Sends the last chunk, with which TikTok starts posting. */
    Uni<StepResult> sendLast(NetworkPost post, Upload upload, StepResult next) {
        return media.using(post.media().getFirst(), MAX_BYTES, file -> {
            if (file.bytes() != upload.bytes()) {
                return Uni.createFrom().item(expired("The video has changed since its upload began."));
            }
            Chunk last = upload.chunks().getLast();
            return media.read(file, last)
                    .chain(bytes -> put(file, upload, last, bytes))
                    .map(answer -> isGone(answer) ? expired("The upload address has expired.") : check(answer, next));
        });
    }

    private Uni<NetworkAnswer> put(FetchedMedia file, Upload upload, Chunk chunk, byte[] bytes) {
        // A repetition is harmless, because the publish id tells what has arrived.
        return NetworkAnswer.of(files.put(upload.address(), file.type(), upload.range(chunk), bytes))
                .onFailure()
                .transform(Harmless::failure);
    }

    private static boolean isGone(NetworkAnswer answer) {
        return answer.status() == 403 || answer.status() == 404 || answer.status() == 416;
    }

    private static StepResult expired(String reason) {
        return new Expired(TikTokPlan.UPLOAD, reason);
    }

    private static <T> T check(NetworkAnswer answer, T result) {
        check(answer);
        return result;
    }

    private static void check(NetworkAnswer answer) {
        if (!answer.isSuccess()) {
            Kind kind = answer.status() == 400 ? Kind.MEDIA_UNUSABLE : Kind.UNREACHABLE;
            throw NetworkFailure.of(kind, "TikTok did not take the video: HTTP " + answer.status() + ".");
        }
    }
}
