/** Pieces made from posts: asked for, edited, released. Start reading at RepurposingResource. */
package com.dryjets.content.repurposing;
