package com.dryjets.content.digest;

import com.dryjets.content.article.Block.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ranks sentences. The words of all sentences choose the candidates (cosine to the centroid of TF-IDF vectors, as in
 * MEAD: Radev et al., 2004); the embeddings of the candidates rank them, together with their place, the title and the
 * post's terms.
 */
final class SentenceRanking {

    /** Each costs some 5 ms of processor time to embed. */
    private static final int MAX_CANDIDATES = 44;

    private static final int MIN_ADVICE = 14;

    /** A sentence needs at least this share of the best score. */
    private static final double MIN_SHARE_OF_BEST = 0.12;

    private final String language;
    private final Phrasebook phrases;
    private final List<String> terms;
    private final PostKind kind;
    private final Vocabulary vocabulary;
    private Sentence title;

    SentenceRanking(String language, PostKind kind, Sentence title, List<String> terms, Vocabulary vocabulary) {
        this.language = language;
        this.phrases = Phrasebook.of(language);
        this.kind = kind;
        this.terms = terms;
        this.title = title;
        this.vocabulary = vocabulary;
    }

    /** Returns the title with its embedding. */
    Sentence title() {
        return title;
    }

    /** Returns the sentences that can stand alone, embedded and scored, best first. */
    List<Sentence> rank(List<Sentence> sentences, List<Sentence> summary) {
        Map<Integer, Double> words = scoreByWords(sentences);
        List<Sentence> alone = sentences.stream().filter(Sentence::alone).toList();
        List<Sentence> advice = alone.stream().filter(this::isAdvice).toList();
        List<Sentence> candidates = (advice.size() < MIN_ADVICE ? alone : advice)
                .stream()
                        .sorted(Comparator.comparingDouble((Sentence sentence) -> -words.get(sentence.index()))
                                .thenComparing(Sentence::index))
                        .limit(MAX_CANDIDATES)
                        .toList();
        List<Sentence> embedded = embed(candidates);
        double[] central = TextRank.of(similarities(embedded));
        float[] subject = subject(summary);
        double semantic = language.equals("en") ? 0.5 : 0.3;
        List<Sentence> ranked = new ArrayList<>();
        for (int i = 0; i < embedded.size(); i++) {
            Sentence sentence = embedded.get(i);
            double near = subject.length == 0 ? 0 : Math.max(0, Vectors.dot(subject, sentence.vector()));
            double meaning = 0.5 * central[i] + 0.5 * near;
            double appeal = appeal(sentence);
            double score = semantic * meaning * appeal + (1 - semantic) * words.get(sentence.index());
            ranked.add(sentence.with(sentence.vector(), score));
        }
        ranked.sort(Comparator.comparingDouble(Sentence::score).reversed().thenComparing(Sentence::index));
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        return ranked.stream()
                .filter(sentence -> sentence.score() >= MIN_SHARE_OF_BEST * best)
                .toList();
    }

    /** Returns what the author says the post is about. */
    private float[] subject(List<Sentence> summary) {
        return Vectors.centroid(Stream.concat(Stream.of(title), summary.stream())
                .map(Sentence::vector)
                .filter(vector -> vector.length > 0)
                .toList());
    }

    /** A how-to post is best told by its advice, without the steps of its example: "We'll divide …". */
    private boolean isAdvice(Sentence sentence) {
        return kind != PostKind.HOW_TO || !phrases.isPlural(sentence.text());
    }

    private double appeal(Sentence sentence) {
        double appeal = SentenceRules.appeal(sentence.text(), sentence.kind(), phrases);
        if (sentence.technical()) {
            appeal *= 0.5;
        }
        if (kind == PostKind.HOW_TO && phrases.isPlural(sentence.text())) {
            // "We'll divide …" walks through an example; "Divide …" and "You can …" are the advice.
            appeal *= 0.35;
        }
        Optional<String> known = phrases.definiteSubject(sentence.text());
        boolean isUnknown = known.isPresent()
                && vocabulary.stems(known.get()).stream()
                        .noneMatch(stem -> terms.contains(stem) || title.stems().contains(stem));
        return isUnknown ? appeal * 0.35 : appeal;
    }

    /** Returns the sentences with their embeddings, as important as the post's best. */
    List<Sentence> embedded(List<Sentence> summary) {
        List<float[]> vectors =
                Embeddings.of(summary.stream().map(Sentence::text).toList());
        List<Sentence> embedded = new ArrayList<>();
        for (int i = 0; i < summary.size(); i++) {
            float[] vector = vectors.isEmpty() ? new float[0] : vectors.get(i);
            embedded.add(summary.get(i).with(vector, 1));
        }
        return List.copyOf(embedded);
    }

    private List<Sentence> embed(List<Sentence> candidates) {
        List<String> texts = new ArrayList<>(List.of(title.text()));
        candidates.forEach(candidate -> texts.add(candidate.text()));
        List<float[]> vectors = Embeddings.of(texts);
        if (vectors.isEmpty()) {
            return candidates;
        }
        title = title.with(vectors.getFirst(), 1);
        List<Sentence> embedded = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            embedded.add(candidates.get(i).with(vectors.get(i + 1), 0));
        }
        return embedded;
    }

    private static double[][] similarities(List<Sentence> sentences) {
        double[][] similarities = new double[sentences.size()][sentences.size()];
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = i + 1; j < sentences.size(); j++) {
                double similarity = Math.max(0, sentences.get(i).similarity(sentences.get(j)));
                similarities[i][j] = similarity;
                similarities[j][i] = similarity;
            }
        }
        return similarities;
    }

    private Map<Integer, Double> scoreByWords(List<Sentence> sentences) {
        Map<String, Integer> occurrences = new HashMap<>();
        sentences.forEach(sentence -> sentence.stems().forEach(stem -> occurrences.merge(stem, 1, Integer::sum)));
        Map<String, Double> centroid = new HashMap<>();
        sentences.forEach(sentence -> sentence.stems()
                .forEach(stem -> centroid.merge(
                        stem, Math.log(1 + (double) sentences.size() / occurrences.get(stem)), Double::sum)));
        double most = sentences.stream()
                .mapToDouble(sentence -> weight(sentence, centroid))
                .max()
                .orElse(1);
        Map<Integer, Double> scores = new HashMap<>();
        Sentence before = null;
        for (Sentence sentence : sentences) {
            double central = most == 0 ? 0 : weight(sentence, centroid) / most;
            double topic = Math.min(1, 2.5 * share(terms, sentence.stems()));
            double titled = share(title.stems(), sentence.stems());
            double place = place(sentence, before);
            double appeal = appeal(sentence);
            scores.put(sentence.index(), appeal * (0.35 * central + 0.25 * topic + 0.15 * titled + 0.25 * place));
            before = sentence;
        }
        return scores;
    }

    /** Returns the mean weight of a sentence's words; the root keeps short sentences from winning by few words. */
    private static double weight(Sentence sentence, Map<String, Double> centroid) {
        double sum = sentence.stems().stream().mapToDouble(centroid::get).sum();
        return sum / Math.sqrt(Math.max(4, sentence.stems().size()));
    }

    /** Weighs the place: the most important sentences open a post, a section or a paragraph. */
    private static double place(Sentence sentence, Sentence before) {
        if (sentence.index() < 3) {
            return 1 - 0.2 * sentence.index();
        }
        if (before != null && before.block() == sentence.block()) {
            return 0;
        }
        boolean opensSection = before == null || before.section() != sentence.section();
        boolean isProse = sentence.kind() == Kind.PROSE;
        return opensSection && isProse ? 0.6 : 0.3;
    }

    private static double share(Iterable<String> wanted, Set<String> words) {
        int all = 0;
        int found = 0;
        for (String word : wanted) {
            all++;
            found += words.contains(word) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
