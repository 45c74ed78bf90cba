package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keywords of a post, best first, by RAKE (Rose et al., "Automatic keyword extraction from individual documents",
 * 2010): phrases between stop words, each word weighted by degree per frequency. A phrase weighs more the more often it
 * occurs, and if it occurs in the title or a heading.
 */
final class Keywords {

    private static final Pattern WORD_OR_BREAK =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_'’-]*|[^\\s\\p{L}\\p{M}\\p{N}]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}].*");
    private static final Pattern NOT_A_NAME = Pattern.compile(".|\\p{N}+|.*['’_].*");
    private static final int MAX_PHRASE_WORDS = 3;
    private static final int MIN_PHRASE_COUNT = 2;

    /** A single word recurs by chance more easily than a phrase. */
    private static final int MIN_WORD_COUNT = 3;

    private static final double IN_TITLE = 2.0;
    private static final double IN_HEADING = 1.3;

    /** A keyword below this share of the best weight is only mentioned in passing. */
    private static final double IN_PASSING = 0.12;

    /** A phrase in its most frequent spelling, with its weight. */
    record Keyword(String text, List<String> stems, int count, double weight) {}

    private final List<Keyword> ranked;
    private final Map<String, Integer> stemCounts;
    private final Vocabulary vocabulary;

    private Keywords(List<Keyword> ranked, Map<String, Integer> stemCounts, Vocabulary vocabulary) {
        this.ranked = ranked;
        this.stemCounts = stemCounts;
        this.vocabulary = vocabulary;
    }

    static Keywords of(Article article, List<Block> blocks, Vocabulary vocabulary) {
        Counting counting = new Counting(vocabulary);
        counting.add(article.title());
        article.excerpt().ifPresent(counting::add);
        blocks.forEach(block -> counting.add(block.text()));
        return new Keywords(counting.ranked(article, blocks), counting.frequency, vocabulary);
    }

    /** Returns the keywords, best first. */
    List<Keyword> ranked() {
        return ranked;
    }

    /** Returns the stems of the best keywords. */
    Set<String> topStems(int count) {
        Set<String> stems = new LinkedHashSet<>();
        ranked.stream()
                .flatMap(keyword -> keyword.stems().stream())
                .limit(count)
                .forEach(stems::add);
        return stems;
    }

    /** Returns how often the post mentions a phrase: the count of its rarest word. */
    int mentions(String phrase) {
        return vocabulary.stems(phrase).stream()
                .mapToInt(stem -> stemCounts.getOrDefault(stem, 0))
                .min()
                .orElse(0);
    }

    private static final class Counting {
        private final Vocabulary vocabulary;
        private final Map<String, Integer> frequency = new HashMap<>();
        private final Map<String, Integer> degree = new HashMap<>();
        private final Map<List<String>, Map<String, Integer>> phrases = new HashMap<>();

        Counting(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void add(String text) {
            List<String> phrase = new ArrayList<>();
            Matcher tokens = WORD_OR_BREAK.matcher(text);
            while (tokens.find()) {
                String token = tokens.group();
                if (WORD.matcher(token).matches()
                        && !NOT_A_NAME.matcher(token).matches()
                        && vocabulary.isTopical(token)) {
                    phrase.add(token);
                } else {
                    addPhrase(phrase);
                    phrase.clear();
                }
            }
            addPhrase(phrase);
        }

        private void addPhrase(List<String> words) {
            List<String> stems = words.stream()
                    .flatMap(word -> vocabulary.stems(word).stream().limit(1))
                    .toList();
            for (String stem : stems) {
                frequency.merge(stem, 1, Integer::sum);
                degree.merge(stem, Math.min(stems.size(), MAX_PHRASE_WORDS), Integer::sum);
            }
            if (stems.size() == words.size()) {
                parts(words, stems);
            }
        }

        /** Counts the parts of a long phrase, of up to three words each. */
        private void parts(List<String> words, List<String> stems) {
            for (int length = 1; length <= Math.min(MAX_PHRASE_WORDS, words.size()); length++) {
                for (int from = 0; from + length <= words.size(); from++) {
                    phrases.computeIfAbsent(
                                    stems.subList(from, from + length).stream().toList(), key -> new TreeMap<>())
                            .merge(String.join(" ", words.subList(from, from + length)), 1, Integer::sum);
                }
            }
        }

        List<Keyword> ranked(Article article, List<Block> blocks) {
            Set<String> title = Set.copyOf(vocabulary.stems(article.title()));
            Set<String> headings = new LinkedHashSet<>();
            blocks.stream()
                    .filter(block -> block.kind() == Block.Kind.HEADING)
                    .forEach(block -> headings.addAll(vocabulary.stems(block.text())));
            List<Keyword> keywords = new ArrayList<>();
            phrases.forEach((stems, forms) -> {
                int count = forms.values().stream().mapToInt(Integer::intValue).sum();
                boolean inTitle = title.containsAll(stems);
                if (count >= (stems.size() == 1 ? MIN_WORD_COUNT : MIN_PHRASE_COUNT) || inTitle) {
                    double boost = inTitle ? IN_TITLE : headings.containsAll(stems) ? IN_HEADING : 1;
                    keywords.add(
                            new Keyword(usual(forms), stems, count, rake(stems) * Math.log(1 + count) * count * boost));
                }
            });
            keywords.sort(Comparator.comparingDouble(Keyword::weight).reversed().thenComparing(Keyword::text));
            double min =
                    keywords.isEmpty() ? 0 : IN_PASSING * keywords.getFirst().weight();
            return keywords.stream().filter(keyword -> keyword.weight() >= min).toList();
        }

        private double rake(List<String> stems) {
            return stems.stream()
                            .mapToDouble(stem -> (double) degree.get(stem) / frequency.get(stem))
                            .sum()
                    // Without it, any three words would beat any single word.
                    / Math.sqrt(stems.size());
        }

        private static String usual(Map<String, Integer> forms) {
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }
}
