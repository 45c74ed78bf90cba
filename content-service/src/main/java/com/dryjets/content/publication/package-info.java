/**
 * What became of pieces outside: the posts and emails that were made from them. Owns the table {@code publication}, our
 * copy of what {@code marketing.posts} and {@code marketing.emails} tell.
 *
 * <p>Start reading at {@link com.dryjets.content.publication.PublicationRules}.
 */
package com.dryjets.content.publication;
