package com.dryjets.content.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The hashtags that communities use for a subject, from {@code leo/hashtags.properties}. */
final class KnownHashtags {

    private static final Map<Pattern, List<String>> TAGS = load();

    private KnownHashtags() {}

    /** Returns the tags of the subjects that one of the phrases names; the tags are English. */
    static List<String> of(List<String> phrases, String language) {
        if (!language.equals("en")) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String phrase : phrases) {
            TAGS.forEach((subject, tags) -> {
                if (subject.matcher(phrase).find()) {
                    found.addAll(tags);
                }
            });
        }
        return List.copyOf(found);
    }

    private static Map<Pattern, List<String>> load() {
        Properties file = new Properties();
        try (InputStream stream = KnownHashtags.class.getResourceAsStream("/leo/hashtags.properties")) {
            file.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Pattern, List<String>> tags = new LinkedHashMap<>();
        new TreeMap<>(file).forEach((subject, list) -> {
            String words = subject.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            tags.put(
                    Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?:s|es)?(?![\\p{L}\\p{N}])"),
                    Arrays.asList(list.toString().split("\\s*,\\s*")));
        });
        return tags;
    }
}
