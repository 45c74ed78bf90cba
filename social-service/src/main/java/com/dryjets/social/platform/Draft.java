package com.dryjets.social.platform;

import java.net.URI;
import java.util.List;

/**
 * A post to publish.
 *
 * @param text as people read it; each client escapes it for its network
 */
public record Draft(String text, List<URI> media) {
    public Draft {
        media = List.copyOf(media);
    }
}
