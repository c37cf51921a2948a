/** Says which procedure is spoken of at each point of an article. */
@NullMarked
package org.procedex.extract.discourse;

import org.jspecify.annotations.NullMarked;
