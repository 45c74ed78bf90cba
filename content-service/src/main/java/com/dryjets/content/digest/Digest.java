package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.content.article.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a post says: its sentences, the best that can stand alone, its lists, terms and hashtags. It is made from the post
 * alone, so the same post always has the same digest.
 *
 * @param title the title as a sentence
 * @param summary the sentences of the author's own summary that can stand alone, in order
 * @param sentences the sentences of the post by index
 * @param ranked the sentences that can stand alone, best first
 * @param headings the headings by section
 * @param terms the stems of the words that characterize the post, best first
 * @param keywords the phrases that characterize the post, best first
 */
public record Digest(
        Sentence title,
        String language,
        PostKind kind,
        List<Sentence> summary,
        Map<Integer, Sentence> sentences,
        List<Sentence> ranked,
        List<Listing> listings,
        Map<Integer, String> headings,
        List<String> terms,
        List<String> keywords,
        List<String> hashtags) {

    private static final int TERMS = 8;

    /** Makes the digest of an article. */
    public static Digest of(Article article) {
        Vocabulary vocabulary = Vocabulary.of(article.language());
        List<Block> blocks = Excerpts.of(article, Phrasebook.of(article.language()));
        Keywords keywords = Keywords.of(article, blocks, vocabulary);
        List<String> terms = List.copyOf(keywords.topStems(TERMS));
        SentenceReader reader = new SentenceReader(article, vocabulary);
        List<Sentence> sentences = reader.sentences(blocks);
        PostKind kind = PostKinds.of(article, sentences);
        SentenceRanking ranking = new SentenceRanking(article.language(), kind, reader.title(), terms, vocabulary);
        List<Sentence> summary = ranking.embedded(reader.summary());
        List<Sentence> ranked = ranking.rank(sentences, summary);
        Map<Integer, Sentence> byIndex = new HashMap<>();
        sentences.forEach(sentence -> byIndex.put(sentence.index(), sentence));
        ranked.forEach(sentence -> byIndex.put(sentence.index(), sentence));
        return new Digest(
                ranking.title(),
                article.language(),
                kind,
                summary,
                Map.copyOf(byIndex),
                ranked,
                Listings.of(blocks, article.language()),
                headings(blocks),
                terms,
                keywords.ranked().stream().map(Keywords.Keyword::text).toList(),
                Hashtags.of(article, keywords));
    }

    /** Returns the sentence that follows in the same paragraph of the post. */
    public Optional<Sentence> next(Sentence sentence) {
        return Optional.ofNullable(sentences.get(sentence.index() + 1))
                .filter(next -> next.block() == sentence.block() && sentence.index() >= 0);
    }

    private static Map<Integer, String> headings(List<Block> blocks) {
        Map<Integer, String> headings = new HashMap<>();
        blocks.stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .forEach(block -> headings.putIfAbsent(block.section(), block.text()));
        return Map.copyOf(headings);
    }

    /** Returns the digest without sentences, lists, headings and hashtags that the filter refuses; the title stays. */
    public Digest filtered(Predicate<String> allowed) {
        Predicate<Sentence> kept = sentence -> allowed.test(sentence.text());
        Map<Integer, Sentence> left = new HashMap<>(sentences);
        left.values().removeIf(kept.negate());
        Map<Integer, String> telling = new HashMap<>(headings);
        telling.values().removeIf(allowed.negate());
        return new Digest(
                title,
                language,
                kind,
                summary.stream().filter(kept).toList(),
                Map.copyOf(left),
                ranked.stream().filter(kept).toList(),
                listings.stream().filter(list -> isAllowed(list, kept)).toList(),
                Map.copyOf(telling),
                terms,
                keywords.stream().filter(allowed).toList(),
                hashtags.stream().filter(allowed).toList());
    }

    private static boolean isAllowed(Listing list, Predicate<Sentence> kept) {
        return kept.test(list.introduction()) && list.items().stream().allMatch(kept);
    }
}
