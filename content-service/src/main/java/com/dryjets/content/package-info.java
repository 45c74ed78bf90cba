/**
 * Blog posts, and Leo, who makes a piece for each platform from them.
 *
 * <p>Owns blog posts, the pieces made from them, and their history. Publishes {@code marketing.content};
 * reads {@code marketing.campaigns}.
 *
 * <p>Start reading at {@code blog.BlogResource}, then {@code repurposing.RepurposingResource} and {@code
 * leo.BuiltInCopyWriter}.
 */
package com.dryjets.content;
