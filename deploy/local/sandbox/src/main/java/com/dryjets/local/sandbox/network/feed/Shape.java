package com.dryjets.local.sandbox.network.feed;

import java.util.regex.Pattern;

/** The properties of a post that its audience reacts to; an edit does not change them. */
record Shape(boolean pictures, boolean video, boolean question, boolean link, int length, int hashtags) {

    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

    static Shape of(Content content) {
        String text = content.text();
        boolean video = content.media().stream().anyMatch(media -> media.kind() == MediaKind.VIDEO);
        return new Shape(
                !content.media().isEmpty() && !video,
                video,
                text.contains("?"),
                text.contains("http://") || text.contains("https://"),
                text.codePointCount(0, text.length()),
                (int) HASHTAG.matcher(text).results().count());
    }
}
