/**
 * Reads the markup of blog posts into articles: blocks, sentences and words.
 *
 * <p>Start reading at {@link com.dryjets.content.article.Articles}.
 */
package com.dryjets.content.article;
