package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.content.article.Block.Kind;
import com.dryjets.content.article.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ranked sentences and keywords of a post. It is made from the post alone, so the same post always has the same
 * digest.
 *
 * @param summary the sentences of the author's own summary, in order
 * @param ranked the sentences that can stand alone, best first
 */
public record Digest(
        String title, String language, List<Sentence> summary, List<Sentence> ranked, List<String> hashtags) {

    private static final double CENTRALITY = 0.40;
    private static final double POSITION = 0.20;
    private static final double TITLE = 0.20;
    private static final double TOPIC = 0.20;
    private static final int TOPIC_WORDS = 8;
    private static final int MAX_OPENINGS = 20;

    /** An opening needs at least this share of the best score; otherwise the title is the better opening. */
    private static final double MIN_SHARE_OF_BEST = 0.5;

    private record Candidate(String text, Kind kind, int section, double position) {}

    /** Makes the digest of an article. */
    public static Digest of(Article article) {
        Vocabulary vocabulary = Vocabulary.of(article.language());
        Keywords keywords = Keywords.of(article, vocabulary);
        return new Digest(
                article.title(),
                article.language(),
                summary(article, vocabulary),
                ranked(article, vocabulary, keywords),
                Hashtags.of(article.tags(), keywords));
    }

    /** Lists sentences that a piece can open with, best first: the summary, then the text, without repetitions. */
    public List<Sentence> openings() {
        List<Sentence> openings = new ArrayList<>();
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        Phrasebook phrases = Phrasebook.of(language);
        Stream<Sentence> ofSummary = IntStream.range(0, summary.size())
                .filter(i -> SentenceRules.isOpening(summary.get(i).text(), i, phrases))
                .mapToObj(summary::get);
        Stream.concat(ofSummary, ranked.stream().filter(sentence -> sentence.score() >= MIN_SHARE_OF_BEST * best))
                .filter(sentence -> openings.stream().noneMatch(other -> Selection.isRepetition(sentence, other)))
                .limit(MAX_OPENINGS)
                .forEach(openings::add);
        return List.copyOf(openings);
    }

    private static List<Sentence> summary(Article article, Vocabulary vocabulary) {
        List<Sentence> summary = new ArrayList<>();
        for (String text : article.excerpt()
                .map(excerpt -> Sentences.of(excerpt, article.language()))
                .orElse(List.of())) {
            summary.add(new Sentence(text, summary.size() - 1000, 0, Set.copyOf(vocabulary.stems(text)), 1));
        }
        return List.copyOf(summary);
    }

    private static List<Sentence> ranked(Article article, Vocabulary vocabulary, Keywords keywords) {
        List<Candidate> candidates = candidates(article);
        List<List<String>> stems = candidates.stream()
                .map(candidate -> vocabulary.stems(candidate.text()))
                .toList();
        double[] centrality = TextRank.of(stems);
        Set<String> title = Set.copyOf(vocabulary.stems(article.title()));
        Set<String> topic = keywords.topStems(TOPIC_WORDS);
        Phrasebook phrases = Phrasebook.of(article.language());
        List<Sentence> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (SentenceRules.isUsable(candidate.text(), candidate.kind())) {
                Set<String> words = new HashSet<>(stems.get(i));
                double weight = CENTRALITY * centrality[i]
                        + POSITION * candidate.position()
                        + TITLE * share(title, words)
                        + TOPIC * Math.min(1, 3 * share(topic, words));
                double score = weight * SentenceRules.independence(candidate.text(), candidate.kind(), phrases);
                ranked.add(new Sentence(quoted(candidate), i, candidate.section(), words, score));
            }
        }
        ranked.sort(Comparator.comparingDouble(Sentence::score).reversed().thenComparing(Sentence::index));
        return List.copyOf(ranked);
    }

    /** Puts quotations in quotation marks: they must not pass as the author's own words. */
    private static String quoted(Candidate candidate) {
        boolean marked = candidate.text().matches("[\"“«„'‘].*");
        return candidate.kind() != Kind.QUOTE || marked ? candidate.text() : "“" + candidate.text() + "”";
    }

    private static List<Candidate> candidates(Article article) {
        List<Candidate> candidates = new ArrayList<>();
        int section = -1;
        for (Block block : article.blocks()) {
            if (block.kind() == Kind.HEADING || block.kind() == Kind.NOTE) {
                continue;
            }
            boolean opensSection = block.section() != section;
            section = block.section();
            List<String> sentences = Sentences.of(block.text(), article.language());
            for (int i = 0; i < sentences.size(); i++) {
                double position = position(candidates.size(), i, opensSection);
                candidates.add(new Candidate(sentences.get(i), block.kind(), block.section(), position));
            }
        }
        return candidates;
    }

    /** Weighs the position: the most important sentences open a post, a section or a paragraph. */
    private static double position(int inPost, int inBlock, boolean opensSection) {
        if (inPost < 3) {
            return 1 - 0.2 * inPost;
        }
        if (inBlock > 0) {
            return 0;
        }
        return opensSection ? 0.5 : 0.25;
    }

    private static double share(Set<String> wanted, Set<String> words) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(words::contains).count() / wanted.size();
    }
}
