package com.dryjets.social.platform;

import java.net.URI;
import java.util.List;

/**
 * A post before it is one.
 *
 * @param text as people shall read it; a client does what its network's own notation needs
 */
public record Draft(String text, List<URI> media) {
    public Draft {
        media = List.copyOf(media);
    }
}
