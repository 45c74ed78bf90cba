package com.dryjets.content.media;

import com.dryjets.content.media.MediaLinks.Variant;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the library that a text mentions: by a signed link, with any host and whether or not it has expired, or by a
 * reference.
 *
 * @param start where the link or reference starts in the text
 * @param end where it ends
 */
record Mention(int start, int end, UUID id, Variant variant) {

    private static final String ORIGINAL = "original";
    private static final String THUMBNAIL = "thumbnail";

    /** The path of a link without its host: the id, then the token of a link or the variant of a reference. */
    private static final Pattern PATH = Pattern.compile(Pattern.quote(MediaResource.PATH)
            + "/([0-9a-fA-F-]{36})/(?:(" + ORIGINAL + "|" + THUMBNAIL + ")|([A-Za-z0-9_-]{34})(?:\\.[a-z0-9]{3,4})?)"
            + "(?![A-Za-z0-9_-])");

    private static final int LONGEST_HOST = 300;

    /** Lists the mentions of a text, in order. */
    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        if (!text.contains(MediaResource.PATH)) {
            return mentions;
        }
        Matcher path = PATH.matcher(text);
        while (path.find()) {
            int start = start(text, path.start());
            Optional<UUID> id = id(path.group(1));
            Optional<Variant> variant = path.group(2) == null
                    ? MediaLinks.variant(path.group(3))
                    : Optional.of(path.group(2).equals(THUMBNAIL) ? Variant.THUMBNAIL : Variant.ORIGINAL);
            if (start >= 0 && id.isPresent() && variant.isPresent()) {
                mentions.add(new Mention(start, path.end(), id.get(), variant.get()));
            }
        }
        return mentions;
    }

    /** Replaces mentions of a text; empty to leave one as it is. */
    static String replaced(String text, List<Mention> mentions, Function<Mention, Optional<String>> replacement) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (Mention mention : mentions) {
            Optional<String> other = replacement.apply(mention);
            if (other.isPresent()) {
                replaced.append(text, from, mention.start).append(other.get());
                from = mention.end;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** Returns what texts are stored with: it names the file and does not expire. */
    String reference() {
        return MediaResource.PATH + "/" + id + "/" + (variant == Variant.THUMBNAIL ? THUMBNAIL : ORIGINAL);
    }

    /** Returns where the address begins whose path starts here; -1 if the path is part of something else. */
    private static int start(String text, int path) {
        int from = path;
        while (from > 0 && path - from < LONGEST_HOST && isOfAddress(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, path);
        int scheme = before.isEmpty() ? 0 : Math.max(before.lastIndexOf("http://"), before.lastIndexOf("https://"));
        boolean isWhole = scheme == 0 && (from == 0 || "=&?#@+;,".indexOf(text.charAt(from - 1)) < 0);
        return isWhole ? from : -1;
    }

    private static boolean isOfAddress(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || ".:/-_~%".indexOf(character) >= 0);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(Ids.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
