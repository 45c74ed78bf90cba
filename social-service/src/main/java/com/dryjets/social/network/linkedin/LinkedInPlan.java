package com.dryjets.social.network.linkedin;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps publish a post on LinkedIn, and which posts LinkedIn cannot show as they are. */
final class LinkedInPlan {

    static final String VIDEO = "video/mp4";

    private static final Set<String> PICTURE_TYPES = Set.of("image/jpeg", "image/png", "image/gif");

    /** MultiImage API: 2 to 20 pictures. */
    private static final int PICTURES = 20;

    /** Posts API: the maximum length of {@code altText}. */
    private static final int ALT_TEXT = 4_086;

    private LinkedInPlan() {}

    static List<Step> steps(NetworkPost post) {
        check(post);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < post.media().size(); i++) {
            steps.add(new Step(Step.Kind.UPLOAD, i));
        }
        steps.add(new Step(Step.Kind.PUBLISH, 0));
        if (post.options().firstComment() != null) {
            steps.add(new Step(Step.Kind.COMMENT, 0));
        }
        return List.copyOf(steps);
    }

    private static void check(NetworkPost post) {
        List<Media> media = post.media();
        if (post.parts().size() > 1) {
            throw refused("LinkedIn has no threads. Make it one post.");
        }
        if (media.size() > PICTURES) {
            throw refused(
                    "LinkedIn shows at most " + PICTURES + " pictures in a post. This one has " + media.size() + ".");
        }
        if (media.size() > 1 && media.stream().anyMatch(Media::isVideo)) {
            throw refused("LinkedIn shows a video only alone. Remove the other media.");
        }
        media.forEach(medium -> checkType(medium.type()));
        if (media.stream()
                .anyMatch(medium -> medium.altText() != null && medium.altText().length() > ALT_TEXT)) {
            throw refused("LinkedIn takes alt texts of at most 4,086 characters. Shorten the longer one.");
        }
        if (post.link() != null
                && !media.isEmpty()
                && !post.text().contains(post.link().toString())) {
            throw refused("LinkedIn shows media or a link preview, not both. Add the link to the text.");
        }
        if (post.options().privacy() != null) {
            throw refused("LinkedIn shows posts of a page to everyone. Remove the choice of who sees it.");
        }
        if (post.options().madeWithAi()) {
            throw refused("LinkedIn has no mark for content made with AI. Say so in the text, and remove the mark.");
        }
    }

    /** Fails if LinkedIn does not take files of a type; an unknown one is checked when the file is there. */
    static void checkType(@Nullable String type) {
        if (type != null && !type.equals(VIDEO) && !PICTURE_TYPES.contains(type)) {
            throw NetworkFailure.of(
                    Kind.MEDIA_UNUSABLE, "LinkedIn takes JPEG, PNG and GIF pictures and MP4 videos, not " + type + ".");
        }
    }

    private static NetworkFailure refused(String sentence) {
        return NetworkFailure.of(Kind.CONTENT_REFUSED, sentence);
    }
}
