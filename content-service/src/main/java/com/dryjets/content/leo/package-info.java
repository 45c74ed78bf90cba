/** Leo, who writes the pieces. Start reading at {@link com.dryjets.content.leo.CopyWriter}. */
package com.dryjets.content.leo;
