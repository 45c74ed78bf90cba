/**
 * Keeps blog posts and has Leo, the copywriter, turn them into a content piece for each platform.
 *
 * <p>Owns blog posts, the feeds they come from, the pieces made from them, the history of each piece, and the media
 * library. Reads {@code marketing.campaigns}, {@code marketing.posts}, {@code marketing.emails} and {@code marketing.performance}; writes {@code
 * marketing.content}.
 *
 * <p>Start reading at {@code blog.BlogResource}, {@code repurposing.RepurposingResource}, {@code
 * leo.BuiltInCopyWriter}, and {@code media.MediaResource}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description = "Blog posts, and the content pieces that are made from them for each platform."),
        tags = {
            @Tag(name = "Blog", description = "Write, generate, import, search, review and publish blog posts."),
            @Tag(name = "Feeds", description = "Make drafts of the new entries of RSS and Atom feeds."),
            @Tag(name = "Content settings", description = "Say who may approve content."),
            @Tag(name = "Media", description = "Add pictures and videos, describe them, and serve their files."),
            @Tag(name = "Platform rules", description = "See the limits of each platform, and set those that differ."),
            @Tag(name = "Brand voices", description = "Say how texts of a brand read."),
            @Tag(
                    name = "Models",
                    description = "See what calls of language models have cost, and what is left of the budget."),
            @Tag(
                    name = "Repurposed content",
                    description = "Make content pieces from blog posts; read, edit, approve and validate them.")
        })
package com.dryjets.content;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
