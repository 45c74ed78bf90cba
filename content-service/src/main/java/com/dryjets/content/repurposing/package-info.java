/**
 * Content pieces: made from blog posts, edited, rewritten, approved, and copied with their campaign. Owns the tables
 * {@code repurposed_content} and {@code content_revision}.
 *
 * <p>Start reading at {@link com.dryjets.content.repurposing.RepurposingResource}.
 */
package com.dryjets.content.repurposing;
