/** Posts from files. Start reading at {@link com.dryjets.content.importing.ImportResource}. */
package com.dryjets.content.importing;
