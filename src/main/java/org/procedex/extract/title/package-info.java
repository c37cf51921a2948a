/** Tells which procedure an article is about, by its title and by what stands below it. */
@NullMarked
package org.procedex.extract.title;

import org.jspecify.annotations.NullMarked;
