package com.dryjets.social.network.facebook;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphPages;
import com.dryjets.social.network.graph.Refused;
import com.dryjets.social.network.http.Chunk;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.MediaReader;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.http.OAuthAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Uploads a video, shows it, and follows its processing. MP4 files are uploaded, in chunks and from where an attempt was
 * interrupted; Facebook fetches others by their address, because the upload takes no other type of video.
 */
@Singleton
class FacebookVideo {

    private static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    private static final String MP4 = "video/mp4";
    private static final String STATUS = "status,post_id,permalink_url";

    private final FacebookUploadHttp uploads;
    private final FacebookVideoHttp videos;
    private final FacebookHttp http;
    private final GraphCalls calls;
    private final MediaReader media;
    private final FacebookConfig config;

    FacebookVideo(
            @RestClient FacebookUploadHttp uploads,
            @RestClient FacebookVideoHttp videos,
            @RestClient FacebookHttp http,
            GraphCalls calls,
            MediaReader media,
            FacebookConfig config) {
        this.uploads = uploads;
        this.videos = videos;
        this.http = http;
        this.calls = calls;
        this.media = media;
        this.config = config;
    }

    static boolean isUploaded(Media video) {
        return MP4.equals(video.type());
    }

    /** Opens a session, and then sends what it lacks; nobody sees the video yet. */
    Uni<Reply<StepResult>> upload(Credentials page, Media video, Progress progress) {
        Optional<String> session = progress.pendingId(UPLOAD);
        return media.using(
                        video,
                        config.maxVideoBytes(),
                        file -> session.isEmpty() ? start(page, file) : resume(page, session.get(), file))
                .onFailure()
                .transform(Harmless::failure);
    }

    private Uni<Reply<StepResult>> start(Credentials page, FetchedMedia file) {
        String app = OAuthAnswers.required(config.clientId(), "Facebook", "FACEBOOK_CLIENT_ID");
        return calls.read(
                uploads.start(oauth(page), app, "video.mp4", file.bytes(), MP4),
                answer -> new StepResult.Pending(answer.text("/id"), Duration.ZERO));
    }

    private Uni<Reply<StepResult>> resume(Credentials page, String session, FetchedMedia file) {
        return calls.readIfPresent(
                        uploads.offset(oauth(page), session),
                        answer -> answer.body().path("file_offset").asLong())
                .chain(reply -> {
                    long offset = reply.value().orElse(file.bytes());
                    // Without bytes to send, the handle cannot be had any more.
                    return offset >= file.bytes()
                            ? Uni.createFrom().item(Reply.of(expired("The upload session has ended.")))
                            : send(page, session, file, offset);
                });
    }

    private Uni<Reply<StepResult>> send(Credentials page, String session, FetchedMedia file, long offset) {
        int length = (int) Math.min(config.chunkBytes(), file.bytes() - offset);
        return media.read(file, new Chunk(0, offset, length))
                .chain(bytes ->
                        calls.read(uploads.send(oauth(page), session, offset, bytes), answer -> answer.find("/h")))
                .chain(reply -> {
                    if (reply.value().isPresent()) {
                        return Uni.createFrom().item(reply.map(h -> new StepResult.Done(h.orElseThrow())));
                    }
                    long next = offset + length;
                    return next < file.bytes()
                            ? send(page, session, file, next)
                            : Uni.createFrom().item(Reply.of(expired("Facebook did not accept the whole video.")));
                });
    }

    private static StepResult expired(String reason) {
        return new StepResult.Expired(UPLOAD, reason);
    }

    /** The scheme that the documentation of uploads names. */
    private static String oauth(Credentials page) {
        return "OAuth " + page.accessToken();
    }

    /** Shows a video; Facebook answers before it has processed it. */
    Uni<Reply<StepResult>> show(Credentials page, Media video, Progress progress, String text) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("description", text);
        if (isUploaded(video)) {
            form.add("fbuploader_video_file_chunk", progress.id(UPLOAD));
        } else {
            form.add("file_url", video.url().toString());
        }
        return calls.show(
                videos.show(page.bearer(), page.accountId(), form),
                answer -> new StepResult.Pending(answer.text("/id"), config.videoPause()));
    }

    /** Looks how far Facebook is with a video that was shown. */
    Uni<Reply<StepResult>> follow(Credentials page, String video) {
        return calls.read(http.read(page.bearer(), video, STATUS), answer -> progress(page, video, answer));
    }

    private StepResult progress(Credentials page, String video, NetworkAnswer answer) {
        JsonNode status = answer.body().path("status");
        if (status.path("video_status").asText().equals("error")) {
            throw refused(status).asVerdict();
        }
        boolean ready = status.path("video_status").asText().equals("ready");
        String publishing = status.at("/publishing_phase/status").asText("complete");
        if (!ready || !publishing.equals("complete")) {
            return new StepResult.Pending(video, config.videoPause());
        }
        String post = answer.find("/post_id")
                .map(id -> id.contains("_") ? id : page.accountId() + "_" + id)
                .orElse(video);
        return new StepResult.Done(post, GraphPages.uri(answer.body().path("permalink_url")));
    }

    private static NetworkFailure refused(JsonNode status) {
        JsonNode message = status.findPath("message");
        return message.isTextual()
                ? NetworkFailure.of(Kind.MEDIA_UNUSABLE, message.asText())
                : Refused.media("Facebook could not process the video.");
    }
}
