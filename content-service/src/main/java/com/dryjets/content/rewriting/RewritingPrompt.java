package com.dryjets.content.rewriting;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Voice;
import com.dryjets.contracts.value.Texts;
import com.dryjets.llm.Material;
import com.dryjets.llm.Prompt;
import java.util.ArrayList;
import java.util.List;

/** The prompts for rewriting: rules, post, voice and piece come first and stay the same when it is asked for again. */
final class RewritingPrompt {

    /** About 15,000 tokens; a longer post has made its point by then. */
    private static final int MAX_POST_LENGTH = 60_000;

    private static final String RULES = """
            You revise a piece of marketing copy that was made from a blog post, for the company that published the post.
            Do what the task asks and leave the rest of the piece as it is. Use only what the post and the piece say. Never add a \
            number, a date, a name, a quotation, a promise or a link that they do not have; keep numbers exactly as they \
            stand, with their units.
            If there is a brand voice, use none of the words that must not occur; do not take facts from it.
            Write in the language of the post (ISO 639-1: %s). Put neither a link nor a hashtag into the text: both are added \
            to it afterwards.
            Answer with one JSON object and nothing else:
            {"subject": string or null, "previewText": string or null, "text": string, "hashtags": [strings without #], \
            "parts": [strings] or null, "scenes": [{"spoken": string, "onScreen": string}] or null}
            subject and previewText only if the piece has them. parts only for a thread: all its posts in order. scenes only for \
            a video script: as many as the piece has, in order; text is the caption.""";

    private RewritingPrompt() {}

    static Prompt of(Piece piece, RewritePiece wanted) {
        Article article = piece.article();
        List<Material> materials = new ArrayList<>();
        String post = Texts.start(article.everything(), MAX_POST_LENGTH);
        materials.add(new Material("post", "%s\n\n%s".formatted(article.title(), post)));
        Voice voice = piece.assignment().brief().voice();
        if (!voice.equals(Voice.NONE)) {
            materials.add(new Material("voice", voice.described()));
        }
        materials.add(new Material("piece", piece.copy().described()));
        return new Prompt(
                RULES.formatted(article.language()),
                materials,
                "Rewrite the piece for %s. %s%s".formatted(piece.channel(), wanted.inWords(), lengthOf(piece, wanted)));
    }

    private static String lengthOf(Piece piece, RewritePiece wanted) {
        return wanted.maxLength() != null && piece.copy().parts().size() > 1
                ? " Each post of the thread may have that many."
                : "";
    }

    /** Asks for the same text without its faults. */
    static Prompt mended(Prompt first, Copy answer, List<String> faults) {
        return first.asking(
                "%s\nThe attempt in the material has these faults:\n- %s\nRewrite the piece again without them."
                        .formatted(first.task(), String.join("\n- ", faults)),
                new Material("attempt", answer.described()));
    }
}
