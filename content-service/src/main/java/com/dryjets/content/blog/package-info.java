/**
 * Blog posts: written, made safe, searched, reviewed and published. Owns the table {@code blog_post}.
 *
 * <p>Start reading at {@link com.dryjets.content.blog.BlogResource}.
 */
package com.dryjets.content.blog;
