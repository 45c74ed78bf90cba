package com.dryjets.social.network.twitter;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps publish a post on X, and which posts X cannot show as they are (docs.x.com, "Media best practices"). */
final class TwitterPlan {

    private static final int PICTURES = 4;
    private static final int ALT_TEXT = 1_000;
    private static final Set<String> PICTURE_TYPES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> VIDEO_TYPES = Set.of("video/mp4", "video/quicktime");

    private TwitterPlan() {}

    /** Uploads all media, publishes the parts of the thread in their order, and then the first comment. */
    static List<Step> steps(NetworkPost post) {
        check(post);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < post.media().size(); i++) {
            steps.add(new Step(Step.Kind.UPLOAD, i));
        }
        for (int i = 0; i < post.parts().size(); i++) {
            steps.add(new Step(Step.Kind.PUBLISH, i));
        }
        if (post.options().firstComment() != null) {
            steps.add(new Step(Step.Kind.COMMENT, 0));
        }
        return List.copyOf(steps);
    }

    private static void check(NetworkPost post) {
        List<Media> media = post.media();
        if (media.size() > PICTURES) {
            throw refused("X shows at most " + PICTURES + " pictures in a post. This one has " + media.size() + ".");
        }
        if (media.size() > 1 && media.stream().anyMatch(medium -> standsAlone(medium.type()))) {
            throw refused("X shows a video or a GIF only alone. Remove the other media.");
        }
        for (Media medium : media) {
            if (medium.type() != null) {
                category(medium.type());
            }
            String altText = medium.altText();
            if (altText != null && altText.codePointCount(0, altText.length()) > ALT_TEXT) {
                throw refused("X takes alt texts of at most 1,000 characters. Shorten the longer one.");
            }
        }
        if (post.link() != null
                && post.parts().stream()
                        .noneMatch(part -> part.contains(post.link().toString()))) {
            throw refused("X shows a preview only of a link in the text. Add the link to the text.");
        }
        if (post.options().privacy() != null) {
            throw refused("X does not let an application choose who sees a post. Remove that choice.");
        }
    }

    /** Whether a medium of this type cannot be combined with others. */
    static boolean standsAlone(@Nullable String type) {
        return type != null && (type.startsWith("video/") || type.equals("image/gif"));
    }

    /** X's name for what a file of this type is used for; fails if X does not take it. */
    static String category(String type) {
        if (PICTURE_TYPES.contains(type)) {
            return "tweet_image";
        }
        if (type.equals("image/gif")) {
            return "tweet_gif";
        }
        if (VIDEO_TYPES.contains(type)) {
            return "tweet_video";
        }
        throw NetworkFailure.of(
                Kind.MEDIA_UNUSABLE,
                "X takes JPEG, PNG, WebP and GIF pictures and MP4 and MOV videos, not " + type + ".");
    }

    private static NetworkFailure refused(String sentence) {
        return NetworkFailure.of(Kind.CONTENT_REFUSED, sentence);
    }
}
