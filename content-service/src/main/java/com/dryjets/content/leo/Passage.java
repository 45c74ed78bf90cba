package com.dryjets.content.leo;

import com.dryjets.content.article.Block.Kind;
import com.dryjets.content.digest.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** One sentence of a post, or two that follow each other in it, so that the second keeps what it refers to. */
record Passage(List<Sentence> sentences) {
    Passage {
        sentences = List.copyOf(sentences);
    }

    /** Joins two sentences; two of one quotation share its marks. */
    static Passage of(Sentence first, Sentence second) {
        boolean isQuotation = first.kind() == Kind.QUOTE
                && first.text().startsWith("“")
                && first.text().endsWith("”")
                && second.text().startsWith("“")
                && second.text().endsWith("”");
        return new Passage(isQuotation ? List.of(first.quotedWith(second)) : List.of(first, second));
    }

    Sentence first() {
        return sentences.getFirst();
    }

    String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }
}
