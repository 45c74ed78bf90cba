package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.content.article.Block.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The blocks of a post that are read: without boilerplate, and from a post longer than a book chapter an even sample, so
 * that memory and time are bounded.
 */
final class Excerpts {

    /** About 30,000 words; the longest posts of known blogs have 10,000. */
    private static final int MAX_CHARACTERS = 200_000;

    private static final int MAX_BLOCK = 20_000;

    private Excerpts() {}

    static List<Block> of(Article article, Phrasebook phrases) {
        Set<Integer> credits = article.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING && phrases.isCredits(block.text()))
                .map(Block::section)
                .collect(Collectors.toSet());
        List<Block> kept = article.blocks().stream()
                .filter(block -> !credits.contains(block.section()))
                .filter(block -> block.kind() != Kind.NOTE)
                .filter(block -> block.text().length() > 300 || !phrases.isBoilerplate(block.text()))
                .map(Excerpts::bounded)
                .toList();
        long length = kept.stream().mapToLong(block -> block.text().length()).sum();
        return length <= MAX_CHARACTERS ? kept : sample(kept, (double) MAX_CHARACTERS / length);
    }

    private static List<Block> sample(List<Block> blocks, double share) {
        List<Block> kept = new ArrayList<>();
        double due = 1;
        for (Block block : blocks) {
            due += share;
            if (due >= 1) {
                kept.add(block);
                due -= 1;
            }
        }
        return kept;
    }

    private static Block bounded(Block block) {
        if (block.text().length() <= MAX_BLOCK) {
            return block;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(block.text().substring(0, MAX_BLOCK + 1));
        int end = Math.max(words.preceding(MAX_BLOCK), 0);
        String text = block.text().substring(0, end);
        return new Block(block.kind(), text, block.section(), block.list(), block.lead(), block.code());
    }
}
