package com.dryjets.content.claims;

import com.dryjets.content.article.Lexicon;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a source, against which the names in a text are checked: people, organisations, products and places. A name
 * is a word with a capital inside a sentence. In German, where all nouns have one, it is a word with a capital after
 * another one, or right after a preposition that usually takes an article. A name at the start of a sentence is recognised
 * by a capital or digit inside it, or by the name that follows.
 */
final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    /** What may stand between two words of a sentence. */
    private static final Pattern INSIDE = Pattern.compile("[ \\u00A0,;(/–-]+");

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");
    private static final Pattern MIXED =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+|.*[\\p{Ll}\\p{N}]\\p{Lu}.*|\\p{L}+\\p{N}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’](?:s|S)?$");
    private static final Set<String> BARE_PREPOSITIONS =
            Set.of("in", "aus", "nach", "bei", "von", "mit", "durch", "für");
    private static final Set<String> PRONOUNS = Set.of("i", "i'm", "i've", "i'd", "i'll", "ok");

    private final boolean nounsHaveCapitals;
    private final Optional<Lexicon> lexicon;
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems;

    Names(String source, String language) {
        nounsHaveCapitals = language.equals("de");
        lexicon = Lexicon.of(language);
        Matcher matcher = WORD.matcher(source);
        while (matcher.find()) {
            words.add(plain(matcher.group()));
        }
        stems = lexicon.map(known -> Set.copyOf(known.stems(source))).orElse(Set.of());
    }

    /** A word of a text and what stands before it. */
    private record Token(String text, boolean begins) {
        boolean hasCapital() {
            return CAPITAL.matcher(text).matches();
        }
    }

    /** Lists the names that the source does not have. */
    Set<String> missingFrom(String text) {
        List<Token> tokens = tokens(text);
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean hasName = i > 0 && isName(tokens.get(i - 1), token);
            boolean isBeginningOfName = token.begins()
                    && token.hasCapital()
                    && i + 1 < tokens.size()
                    && isUnknownName(token, tokens.get(i + 1));
            if ((hasName || isBeginningOfName || MIXED.matcher(token.text()).matches()) && !isKnown(token.text())) {
                missing.add(POSSESSIVE.matcher(token.text()).replaceAll(""));
            }
        }
        return missing;
    }

    private boolean isName(Token before, Token token) {
        if (token.begins() || !token.hasCapital()) {
            return false;
        }
        return !nounsHaveCapitals
                || (before.hasCapital() && !before.begins())
                || BARE_PREPOSITIONS.contains(before.text().toLowerCase(Locale.ROOT));
    }

    /** "Angela Merkel said": the first word belongs to a name that the source does not have either. */
    private boolean isUnknownName(Token first, Token second) {
        return !second.begins()
                && second.hasCapital()
                && !isKnown(second.text())
                && !nounsHaveCapitals
                && lexicon.map(known -> !known.isStopWord(plain(first.text()))).orElse(true);
    }

    private boolean isKnown(String word) {
        String plain = plain(word);
        return PRONOUNS.contains(plain)
                || !Units.of(plain).isEmpty()
                || words.contains(plain)
                || lexicon.map(known -> known.isStopWord(plain) || stems.containsAll(known.stems(plain)))
                        .orElse(false);
    }

    private static List<Token> tokens(String text) {
        java.util.ArrayList<Token> tokens = new java.util.ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String between = text.substring(end, matcher.start());
            boolean begins = tokens.isEmpty() || !INSIDE.matcher(between).matches();
            tokens.add(new Token(matcher.group(), begins));
            end = matcher.end();
        }
        return tokens;
    }

    private static String plain(String word) {
        return POSSESSIVE.matcher(word).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
