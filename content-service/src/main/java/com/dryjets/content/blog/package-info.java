/** Blog posts. Start reading at {@link com.dryjets.content.blog.BlogResource}. */
package com.dryjets.content.blog;
