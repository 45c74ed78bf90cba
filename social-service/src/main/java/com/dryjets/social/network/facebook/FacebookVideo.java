package com.dryjets.social.network.facebook;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphError;
import com.dryjets.social.network.graph.GraphPages;
import com.dryjets.social.network.graph.Refused;
import com.dryjets.social.network.http.Chunk;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.MediaReader;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Uploads a video, shows it, and follows its processing. */
@Singleton
class FacebookVideo {

    private static final String STATUS = "status,post_id,permalink_url";
    private static final Set<String> PUBLISHING = Set.of("in_progress", "complete");

    /** The upload session is unknown or has expired. */
    private static final int INVALID_SESSION = 1363041;

    private final FacebookVideoHttp uploads;
    private final FacebookChunkHttp chunks;
    private final FacebookHttp http;
    private final GraphCalls calls;
    private final MediaReader media;
    private final FacebookConfig config;

    FacebookVideo(
            @RestClient FacebookVideoHttp uploads,
            @RestClient FacebookChunkHttp chunks,
            @RestClient FacebookHttp http,
            GraphCalls calls,
            MediaReader media,
            FacebookConfig config) {
        this.uploads = uploads;
        this.chunks = chunks;
        this.http = http;
        this.calls = calls;
        this.media = media;
        this.config = config;
    }

    /** An upload session and the video that it makes; both are needed to show the video. */
    private record Upload(String session, String video) {

        private static Upload of(String remoteId) {
            int colon = remoteId.indexOf(':');
            return new Upload(remoteId.substring(0, colon), remoteId.substring(colon + 1));
        }

        private String remoteId() {
            return session + ":" + video;
        }
    }

    /** The bytes that Facebook wants next; none if both are the same. */
    private record Range(long start, long end) {

        private static Range of(NetworkAnswer answer) {
            return new Range(Long.parseLong(answer.text("/start_offset")), Long.parseLong(answer.text("/end_offset")));
        }

        private Range next(NetworkAnswer answer) {
            Range next = of(answer);
            if (next.start() <= start) {
                throw NetworkFailure.of(Kind.UNREACHABLE, "Facebook did not accept a part of the video.");
            }
            return next;
        }

        private Chunk chunk() {
            return new Chunk(0, start, Math.toIntExact(end - start));
        }
    }

    private record Started(Upload upload, Range first) {

        private static Started of(NetworkAnswer answer) {
            Upload upload = new Upload(answer.text("/upload_session_id"), answer.text("/video_id"));
            return new Started(upload, Range.of(answer));
        }
    }

    /** Sends the video in the chunks that Facebook asks for; nobody sees it yet. */
    Uni<Reply<StepResult>> upload(Credentials page, Media video) {
        return media.using(video, config.maxVideoBytes(), file -> start(page, file))
                .onFailure()
                .transform(Harmless::failure);
    }

    private Uni<Reply<StepResult>> start(Credentials page, FetchedMedia file) {
        return calls.read(uploads.start(page.bearer(), page.accountId(), "start", file.bytes()), Started::of)
                .chain(reply -> transfer(
                        page, file, reply.value().upload(), reply.value().first()));
    }

    private Uni<Reply<StepResult>> transfer(Credentials page, FetchedMedia file, Upload upload, Range range) {
        if (range.start() >= range.end()) {
            return Uni.createFrom().item(Reply.of(new StepResult.Done(upload.remoteId())));
        }
        return media.read(file, range.chunk())
                .chain(bytes -> calls.read(
                        chunks.transfer(page.bearer(), page.accountId(), form(upload, range, bytes)), range::next))
                .chain(next -> transfer(page, file, upload, next.value()));
    }

    private static ClientMultipartForm form(Upload upload, Range range, byte[] bytes) {
        return ClientMultipartForm.create()
                .attribute("upload_phase", "transfer", null)
                .attribute("upload_session_id", upload.session(), null)
                .attribute("start_offset", Long.toString(range.start()), null)
                .binaryFileUpload("video_file_chunk", "chunk", Buffer.buffer(bytes), "application/octet-stream");
    }

    /** Shows the video, unless an earlier attempt has done so. */
    Uni<Reply<StepResult>> show(Credentials page, String uploaded, String text) {
        Upload upload = Upload.of(uploaded);
        return status(page, upload.video())
                .chain(status -> isPublishing(status.value())
                        ? Uni.createFrom().item(status.map(answer -> progress(page, upload.video(), answer)))
                        : finish(page, upload, text));
    }

    private Uni<Reply<StepResult>> finish(Credentials page, Upload upload, String text) {
        return calls.show(
                uploads.finish(page.bearer(), page.accountId(), "finish", upload.session(), text),
                answer -> new StepResult.Pending(upload.video(), config.videoPause()),
                FacebookVideo::expired);
    }

    private static Optional<StepResult> expired(GraphError error) {
        return error.subcode() == INVALID_SESSION
                ? Optional.of(new StepResult.Expired(new Step(Step.Kind.UPLOAD, 0), error.message()))
                : Optional.empty();
    }

    /** Looks how far Facebook is with a video that was shown. */
    Uni<Reply<StepResult>> follow(Credentials page, String video) {
        return status(page, video).map(reply -> reply.map(answer -> progress(page, video, answer)));
    }

    private Uni<Reply<NetworkAnswer>> status(Credentials page, String video) {
        return calls.read(http.read(page.bearer(), video, STATUS), answer -> answer);
    }

    private static boolean isPublishing(NetworkAnswer answer) {
        return PUBLISHING.contains(
                answer.body().at("/status/publishing_phase/status").asText());
    }

    private StepResult progress(Credentials page, String video, NetworkAnswer answer) {
        JsonNode status = answer.body().path("status");
        if (status.path("video_status").asText().equals("error")) {
            throw refused(status);
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
