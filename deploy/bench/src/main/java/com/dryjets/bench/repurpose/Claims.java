package com.dryjets.bench.repurpose;

import com.dryjets.content.leo.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds numbers, dates and names in a piece that its post does not have. Words of Leo's own may hold none at all. */
final class Claims {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:/\\u00A0\\u202F'’]\\p{Nd}+)*(?:\\s?[%€$£])?");
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;] )\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Claims() {}

    static Set<String> inventedIn(Piece piece) {
        String source = plain(String.join(
                " ",
                piece.post().article().title(),
                piece.post().article().excerpt().orElse(""),
                piece.post().article().everything()));
        Set<String> numbers = all(NUMBER, source);
        String lower = source.toLowerCase(Locale.ROOT);
        Set<String> invented = new LinkedHashSet<>();
        for (String text : texts(piece)) {
            all(NUMBER, text).stream()
                    .filter(number -> !numbers.contains(number))
                    .forEach(invented::add);
            all(NAME, text).stream()
                    .filter(name -> !lower.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(invented::add);
        }
        return invented;
    }

    private static List<String> texts(Piece piece) {
        List<String> own = piece.copy().lines().stream()
                .filter(line -> line.source() == null)
                .map(Line::text)
                .toList();
        List<String> texts = new ArrayList<>();
        for (String text : piece.all().split("\n")) {
            texts.add(plain(text));
        }
        texts.addAll(own);
        return texts;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }
}
