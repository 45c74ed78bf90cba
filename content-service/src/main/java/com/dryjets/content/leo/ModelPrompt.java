package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.Texts;
import com.dryjets.llm.Material;
import com.dryjets.llm.Prompt;
import java.util.ArrayList;
import java.util.List;

/** The prompts for pieces: the rules of all channels, the post and the voice come first and are the same for all pieces of a request. */
final class ModelPrompt {

    /** About 15,000 tokens; a longer post has made its point by then. */
    private static final int MAX_POST_LENGTH = 60_000;

    private static final String RULES = """
            You write marketing copy from a blog post, for the company that published the post.
            Use only what the post says. Never add a number, a date, a name, a quotation, a promise or a link that it does \
            not have; keep numbers exactly as they stand, with their units.
            If there is a brand voice, write in its tone and use none of the words that must not occur; do not take facts from it.
            Write in the language of the post (ISO 639-1: %s). Plain, concrete, no exclamation marks in a row, no emoji.
            Put neither a link nor a hashtag into the text: both are added to it afterwards.
            Answer with one JSON object and nothing else:
            {"subject": string or null, "previewText": string or null, "text": string, "hashtags": [strings without #], \
            "parts": [strings] or null, "scenes": [{"spoken": string, "onScreen": string}] or null}
            What each channel gets; subject and previewText are null except for EMAIL, parts except for TWITTER, scenes except for \
            TIKTOK:
            TWITTER: a thread for X with its posts in parts: 5 to 7, fewer only if the blog post is too short for them. The first \
            one stands alone and makes people read on, at most 200 characters; each of the others makes one point, at most 250; \
            the last one closes the thread, at most 200. No numbering. text repeats the first post; at most 2 hashtags.
            LINKEDIN: one LinkedIn post: a first line that invites reading on (at most 200 characters), then three points of \
            one sentence each on lines that begin with •, at most 1,200 characters in all; 3 or 4 hashtags.
            FACEBOOK: one Facebook post of two or three sentences, at most 500 characters; at most 2 hashtags.
            INSTAGRAM: one Instagram caption: a first line of at most 125 characters, then two or three short paragraphs, at \
            most 1,000 characters in all; 5 hashtags.
            TIKTOK: the script of a short video in scenes: 4 to 6, fewer only if the blog post is too short for them. The first one \
            opens with what makes people stay. spoken is one or two sentences, at most 120 characters; onScreen is what people \
            read without sound, at most 80. text is the caption of one or two sentences, at most 300; 3 to 5 hashtags.
            BLUESKY: one post for Bluesky that stands alone and invites answers: at most 180 characters of text, at most 2 \
            hashtags.
            EMAIL: one email: a subject of at most 70 characters, a previewText of at most 110, and a text of three to five \
            short paragraphs with an empty line between them, without greeting and signature. No hashtags.""";

    private ModelPrompt() {}

    static Prompt of(Article article, Assignment assignment) {
        if (assignment.channel() == Channel.ADS) {
            throw new IllegalArgumentException("Ads cannot be made from posts");
        }
        List<Material> materials = new ArrayList<>();
        String post = Texts.start(article.everything(), MAX_POST_LENGTH);
        materials.add(new Material("post", "%s\n\n%s".formatted(article.title(), post)));
        if (!assignment.brief().voice().equals(Voice.NONE)) {
            materials.add(new Material("voice", assignment.brief().voice().described()));
        }
        String task = "Write the piece for %s.%s".formatted(assignment.channel(), earlier(assignment.variant()));
        return new Prompt(RULES.formatted(article.language()), materials, task);
    }

    /** Asks for the same piece without its faults. */
    static Prompt mended(Prompt first, Copy answer, List<String> faults) {
        return first.asking(
                "%s\nThe attempt in the material has these faults:\n- %s\nWrite the piece again without them."
                        .formatted(first.task(), String.join("\n- ", faults)),
                new Material("attempt", answer.described()));
    }

    private static String earlier(int variant) {
        return variant == 0
                ? ""
                : " There were %d pieces from this post before: begin with a less obvious part of it."
                        .formatted(variant);
    }
}
