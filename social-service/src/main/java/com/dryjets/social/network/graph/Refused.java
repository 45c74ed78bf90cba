package com.dryjets.social.network.graph;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;

/** Refuses posts that a network could only publish in part. */
public final class Refused {

    private Refused() {}

    /** Fails unless the post is a single text without a choice of who may see it. */
    public static void unlessPublicAndSingle(NetworkPost post) {
        String network = post.channel().label();
        if (post.parts().size() > 1) {
            throw content(network + " has no threads. Put the text into one post.");
        }
        if (post.options().privacy() != null) {
            throw content(network + " shows posts to everyone. Remove the choice of who may see this one.");
        }
    }

    /** Fails if the link is neither in the text nor shown as a preview. */
    public static void linkOutsideOf(NetworkPost post, String instead) {
        if (post.link() != null && !post.text().contains(post.link().toString())) {
            throw content("%s shows no preview of %s. Put the link into the text, or remove it."
                    .formatted(instead, post.link()));
        }
    }

    public static NetworkFailure content(String detail) {
        return NetworkFailure.of(Kind.CONTENT_REFUSED, detail);
    }

    public static NetworkFailure media(String detail) {
        return NetworkFailure.of(Kind.MEDIA_UNUSABLE, detail);
    }
}
