/** What a post says, by weight. Start reading at {@link com.dryjets.content.digest.Digest}. */
package com.dryjets.content.digest;
