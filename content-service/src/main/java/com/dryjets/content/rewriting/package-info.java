/**
 * Writes another text for a piece: by instruction, in another tone or shorter. The piece stays as it is; somebody compares
 * the two texts and takes or leaves the new one.
 *
 * <p>Start reading at {@link com.dryjets.content.rewriting.Rewriting}.
 */
package com.dryjets.content.rewriting;
