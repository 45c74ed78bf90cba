package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which steps publish a post on TikTok, and which posts TikTok cannot show as they are (developers.tiktok.com, "Media
 * Transfer Guide", "Direct Post", "Photo"). A video is uploaded up to its last chunk, which publishes it; photos are
 * fetched by TikTok.
 */
final class TikTokPlan {

    static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    static final Step PUBLISH = new Step(Step.Kind.PUBLISH, 0);

    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/quicktime", "video/webm");
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/webp");
    private static final Pattern VIDEO_FILE = Pattern.compile("(?i)\\.(mp4|mov|webm)(?:$|[?#])");
    private static final int MOST_PHOTOS = 35;

    private TikTokPlan() {}

    static List<Step> steps(NetworkPost post) {
        check(post);
        return isVideo(post) ? List.of(UPLOAD, PUBLISH) : List.of(PUBLISH);
    }

    /** Whether the post is a video; media of unknown type are taken for photos unless their address says otherwise. */
    static boolean isVideo(NetworkPost post) {
        Media first = post.media().getFirst();
        return first.type() == null ? VIDEO_FILE.matcher(first.url().toString()).find() : first.isVideo();
    }

    private static void check(NetworkPost post) {
        List<Media> media = post.media();
        if (media.isEmpty()) {
            throw refused("TikTok has no posts without media. Add a video or pictures.");
        }
        if (media.size() > MOST_PHOTOS) {
            throw refused("TikTok shows at most 35 pictures in a post. This one has " + media.size() + ".");
        }
        if (media.size() > 1 && media.stream().anyMatch(Media::isVideo)) {
            throw refused("TikTok shows a video only alone. Remove the other media.");
        }
        media.forEach(medium -> checkType(medium.type()));
        if (post.parts().size() > 1) {
            throw refused("TikTok has no threads. Make it one post.");
        }
        checkOptions(post);
    }

    static void checkType(@Nullable String type) {
        if (type != null && !VIDEOS.contains(type) && !PHOTOS.contains(type)) {
            throw NetworkFailure.of(
                    Kind.MEDIA_UNUSABLE,
                    "TikTok takes MP4, MOV and WebM videos and JPEG and WebP pictures, not " + type + ".");
        }
    }

    private static void checkOptions(NetworkPost post) {
        if (post.options().firstComment() != null) {
            throw refused("TikTok does not let applications comment. Remove the first comment.");
        }
        if (post.link() != null && !post.text().contains(post.link().toString())) {
            throw refused("TikTok shows no link previews. Add the link to the text, or remove it.");
        }
        if (post.options().madeWithAi() && !isVideo(post)) {
            throw refused("TikTok marks only videos as made with AI. Say so in the text, and remove the mark.");
        }
    }

    private static NetworkFailure refused(String sentence) {
        return NetworkFailure.of(Kind.CONTENT_REFUSED, sentence);
    }
}
