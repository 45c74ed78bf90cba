package com.dryjets.social.network.facebook;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphComments;
import com.dryjets.social.network.graph.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Publishes on a page: a text with a link preview; up to ten pictures, uploaded unseen and attached to the post; or a
 * video. Facebook takes no alt text for videos.
 */
@Singleton
class FacebookPublishing {

    private static final int MAX_PICTURES = 10;
    private static final Step PUBLISH = new Step(Step.Kind.PUBLISH, 0);

    private final FacebookHttp http;
    private final FacebookPhotoHttp photos;
    private final FacebookVideo videos;
    private final GraphCalls calls;
    private final GraphComments comments;

    FacebookPublishing(
            @RestClient FacebookHttp http,
            @RestClient FacebookPhotoHttp photos,
            FacebookVideo videos,
            GraphCalls calls,
            GraphComments comments) {
        this.http = http;
        this.photos = photos;
        this.videos = videos;
        this.calls = calls;
        this.comments = comments;
    }

    static List<Step> plan(NetworkPost post) {
        check(post);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < post.media().size(); i++) {
            if (isSent(post.media().get(i))) {
                steps.add(new Step(Step.Kind.UPLOAD, i));
            }
        }
        steps.add(PUBLISH);
        if (post.options().firstComment() != null) {
            steps.add(new Step(Step.Kind.COMMENT, 0));
        }
        return steps;
    }

    private static boolean isSent(Media media) {
        return !media.isVideo() || FacebookVideo.isUploaded(media);
    }

    private static void check(NetworkPost post) {
        Refused.unlessPublicAndSingle(post);
        List<Media> media = post.media();
        if (media.isEmpty() && post.text().isBlank() && post.link() == null) {
            throw Refused.content("The post is empty. Write a text, or add a picture or a link.");
        }
        if (media.stream().anyMatch(Media::isVideo) && media.size() > 1) {
            throw Refused.media("Facebook takes one video alone. Remove the other media.");
        }
        if (media.size() > MAX_PICTURES) {
            throw Refused.media(
                    "Facebook takes at most %d pictures; this post has %d.".formatted(MAX_PICTURES, media.size()));
        }
        if (!media.isEmpty()) {
            Refused.linkOutsideOf(post, "A Facebook post with pictures or a video");
        }
    }

    Uni<Reply<StepResult>> perform(Credentials page, NetworkPost post, Step step, Progress progress) {
        return switch (step.kind()) {
            case UPLOAD -> upload(page, post.media().get(step.index()), progress);
            case PUBLISH -> publish(page, post, progress);
            case COMMENT -> comment(page, post, progress);
            case PREPARE -> throw new IllegalArgumentException("Facebook prepares nothing");
        };
    }

    private Uni<Reply<StepResult>> upload(Credentials page, Media media, Progress progress) {
        return media.isVideo()
                ? videos.upload(page, media, progress)
                : calls.read(
                        photos.photo(
                                page.bearer(), page.accountId(), media.url().toString(), false, media.altText()),
                        answer -> new StepResult.Done(answer.text("/id")));
    }

    private Uni<Reply<StepResult>> publish(Credentials page, NetworkPost post, Progress progress) {
        if (!post.media().isEmpty() && post.media().getFirst().isVideo()) {
            Optional<String> shown = progress.pendingId(PUBLISH);
            return shown.isPresent()
                    ? videos.follow(page, shown.get())
                    : videos.show(page, post.media().getFirst(), progress, post.text());
        }
        return calls.show(
                http.post(page.bearer(), page.accountId(), form(post, progress)),
                answer -> new StepResult.Done(answer.text("/id")));
    }

    private static MultivaluedMap<String, String> form(NetworkPost post, Progress progress) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        if (!post.text().isBlank()) {
            form.add("message", post.text());
        }
        if (post.media().isEmpty() && post.link() != null) {
            form.add("link", post.link().toString());
        }
        for (int i = 0; i < post.media().size(); i++) {
            String photo = progress.id(new Step(Step.Kind.UPLOAD, i));
            form.add("attached_media[" + i + "]", "{\"media_fbid\":\"" + photo + "\"}");
        }
        return form;
    }

    private Uni<Reply<StepResult>> comment(Credentials page, NetworkPost post, Progress progress) {
        String text = post.options().firstComment();
        if (text == null) {
            throw new IllegalArgumentException("The post has no first comment");
        }
        return comments.comment(http, page, progress.id(PUBLISH), text, "message");
    }
}
