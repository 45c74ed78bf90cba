/** Posts as what they say: blocks, sentences, words. Start reading at {@link com.dryjets.content.article.Articles}. */
package com.dryjets.content.article;
