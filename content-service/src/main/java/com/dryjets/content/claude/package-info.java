/** Claude as a copywriter. Start reading at {@link com.dryjets.content.claude.ClaudeCopyWriter}. */
package com.dryjets.content.claude;
