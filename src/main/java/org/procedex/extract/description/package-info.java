/** Finds the procedures that an article defines, describes, or tells by listing their kinds. */
@NullMarked
package org.procedex.extract.description;

import org.jspecify.annotations.NullMarked;
